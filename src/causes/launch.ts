import type { KnownCause } from './known-cause.ts'

/**
 * Why EC2 launches no instance: error codes and the messages that come with them in scaling activities.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html
 * https://docs.aws.amazon.com/autoscaling/ec2/userguide/ts-as-instancelaunchfailure.html
 * https://docs.aws.amazon.com/autoscaling/ec2/userguide/ts-as-ami.html
 * https://docs.aws.amazon.com/autoscaling/ec2/userguide/ts-as-capacity.html
 * Instance state reasons: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_StateReason.html
 */
export const launchCauses: readonly KnownCause[] = [
  {
    id: 'kms-grant',
    title: 'Auto Scaling may not use the key that the volumes are encrypted with',
    pattern: /\bClient\.InternalError\b|\bClient error on launch\b/,
    next: [
      'Allow the role AWSServiceRoleForAutoScaling to use the KMS key of the image: kms:Decrypt, kms:GenerateDataKeyWithoutPlaintext, kms:ReEncrypt*, kms:DescribeKey and kms:CreateGrant.',
      'Where the key is in another account, make a grant for the role: aws kms create-grant --key-id KEY_ARN --grantee-principal ROLE_ARN.',
    ],
  },
  {
    id: 'kms-key-state',
    title: 'The key that the volumes are encrypted with cannot be used',
    pattern: /\bInvalidKMSKey\b|\bKMSKeyNotAccessibleFault\b/i,
    next: [
      'Check that the KMS key of the image is enabled and not about to be deleted.',
      'Allow the role AWSServiceRoleForAutoScaling to use it, kms:CreateGrant included: AWS says the same where that is missing.',
    ],
  },
  {
    id: 'insufficient-capacity',
    title: 'AWS has no capacity of this instance type',
    pattern:
      /\bInsufficientInstanceCapacity\b|\bInsufficientHostCapacity\b|do not have sufficient \S+ capacity|insufficient capacity available to satisfy|no Spot capacity available/i,
    next: [
      'Let the group choose among more instance types (mixed_instances_policy) or Availability Zones (vpc_zone_identifier).',
      'Or run again later: capacity comes back.',
    ],
  },
  {
    id: 'subnet-full',
    title: 'A subnet has no free addresses',
    pattern: /\bInsufficientFreeAddressesInSubnet\b|not enough free addresses in (the )?subnet/i,
    next: [
      'Add a larger subnet to vpc_zone_identifier, or free addresses in this one.',
      'A lower max_healthy_percentage needs fewer addresses during the refresh.',
    ],
  },
  {
    id: 'quota',
    title: 'A quota of the account is used up',
    pattern:
      /\b(Vcpu|Instance)LimitExceeded\b|\bMaxSpotInstanceCountExceeded\b|more vCPU capacity than your current vCPU limit|more instances \(\d+\) than your current instance limit|Max spot instance count exceeded/i,
    next: [
      'Ask for a higher EC2 quota in Service Quotas, or stop instances that are not needed.',
      'The refresh needs room for the instances above the desired capacity, too.',
    ],
  },
  {
    id: 'volume-limit',
    title: 'The quota for EBS volumes is used up',
    pattern: /\bVolumeLimitExceeded\b|\bMaxIOPSLimitExceeded\b|\bVolume limit exceeded\b/i,
    next: ['Delete volumes that are not attached, or ask for a higher EBS quota in Service Quotas.'],
  },
  {
    id: 'image-missing',
    title: 'The image does not exist',
    pattern: /\bInvalidAMIID\.NotFound\b|\b(AMI|image) id \S+ does not exist/i,
    next: [
      'Check that the image is in the region of the group and was not deregistered. Where it is gone, deploy again: a new one is made.',
    ],
  },
  {
    id: 'image-not-shared',
    title: 'The account may not launch the image',
    pattern: /Not authorized for images?\b/i,
    next: [
      'Share the image and its snapshots with this account: aws ec2 modify-image-attribute --image-id AMI --launch-permission "Add=[{UserId=ACCOUNT}]".',
      'Where the image is made of a Marketplace product, accept its terms with this account.',
    ],
  },
  {
    id: 'image-pending',
    title: 'The image is not available yet',
    pattern: /\bInvalidAMIID\.Unavailable\b|\bAMI \S+ is pending, and cannot be run/i,
    next: ['Wait until the image is available, then run again.'],
  },
  {
    id: 'snapshot-missing',
    title: 'A snapshot of the image does not exist',
    pattern: /\bInvalidSnapshot\.NotFound\b|\bsnapshot \S+ does not exist/i,
    next: ['Build the image again: a snapshot it was made of has been deleted.'],
  },
  {
    id: 'wrong-architecture',
    title: 'The image is for another processor architecture than the instance type',
    pattern:
      /architecture \S+ of the specified instance type does not match|instance type's architecture \(\S+\) does not match/i,
    next: [
      'Build the image for the architecture of the instance type, or change instance_type (Graviton types are arm64, the others x86_64).',
    ],
  },
  {
    id: 'volume-too-small',
    title: 'The volume is smaller than the snapshot of the image',
    pattern: /Volume of size \S+ is smaller than snapshot/i,
    next: ['Raise volume_size in block_device_mappings of the launch template to the size AWS names.'],
  },
  {
    id: 'block-devices',
    title: 'The block devices do not fit the image or the instance type',
    pattern: /\bInvalidBlockDeviceMapping\b|\bInvalid device name \S+|for parameter virtualName is invalid/i,
    next: ['Compare block_device_mappings of the launch template with the device names of the image.'],
  },
  {
    id: 'security-group-missing',
    title: 'A security group does not exist',
    pattern: /\bInvalidGroup\.NotFound\b|\bsecurity group \S+ does not exist/i,
    next: [
      'Refer to the security group from the launch template by its resource (vpc_security_group_ids = [aws_security_group.NAME.id]), and apply again.',
    ],
  },
  {
    id: 'network-mismatch',
    title: 'Security group and subnet are in different networks',
    pattern: /Security group \S+ and subnet \S+ belong to different networks/i,
    next: ['Use a security group of the VPC that the subnets of the group are in.'],
  },
  {
    id: 'key-pair-missing',
    title: 'The key pair does not exist',
    pattern: /\bInvalidKeyPair\.NotFound\b|\bkey pair \S+ does not exist/i,
    next: ['Create the key pair in this region, or take key_name out of the launch template.'],
  },
  {
    id: 'instance-profile-missing',
    title: 'The instance profile does not exist',
    pattern: /\bInvalid IAM ?Instance ?Profile\b|parameter iamInstanceProfile\.(name|arn) is invalid/i,
    next: [
      'Check iam_instance_profile of the launch template: it is the name of an instance profile, not of a role.',
      'A profile that was just made may take a minute to be seen; run again.',
    ],
  },
  {
    id: 'pass-role',
    title: 'A permission for launching instances is missing',
    pattern:
      /\bUnauthorizedOperation\b|not authorized to perform: iam:PassRole|not authorized to perform this operation|not authorized to (use launch template|launch instances with this launch template)/i,
    next: [
      'Allow iam:PassRole on the role of the instance profile, and ec2:RunInstances, to who applies the stack.',
      'Read the encoded part, where there is one: aws sts decode-authorization-message --encoded-message TEXT.',
    ],
    general: true,
  },
  {
    id: 'opt-in-required',
    title: 'The account has not subscribed to what the image is made of',
    pattern: /\bOptInRequired\b|need to accept terms and subscribe|not subscribed to this service/i,
    next: [
      'Accept the terms of the product in AWS Marketplace with the account of the group, then run again.',
    ],
  },
  {
    id: 'unsupported-type',
    title: 'The instance type is not offered there, or not with these settings',
    pattern:
      /\bUnsupported:|\(Unsupported\)|is not supported in your requested Availability Zone|requested configuration is currently not supported|requested Availability Zone is no longer supported/,
    next: [
      'Take the Availability Zone out of vpc_zone_identifier, or use an instance type it has: aws ec2 describe-instance-type-offerings --location-type availability-zone.',
    ],
  },
  {
    id: 'spot-price',
    title: 'The Spot price is above the highest price that the group pays',
    pattern: /\bSpotMaxPriceTooLow\b|Your Spot request price of \S+ is lower than/i,
    next: ['Take spot_max_price (or spot_price) out: the On-Demand price is then the limit.'],
  },
  {
    id: 'launch-template-missing',
    title: 'The launch template, or this version of it, does not exist',
    pattern:
      /\bInvalidLaunchTemplate(Id|Name)\.\w*NotFound|Could not find the specified version .* launch template|launch template, with template (ID|name) .*does not exist/i,
    next: [
      'Apply the stack again, so that the group refers to a version that exists; do not delete launch templates that groups use.',
    ],
  },
  {
    id: 'launch-template-invalid',
    title: 'The launch template is not valid',
    pattern: /must use a valid fully-formed launch template/i,
    next: ['Correct the attribute of the launch template that AWS names, and apply again.'],
    general: true,
  },
]
