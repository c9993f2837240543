import type { Blame } from '../../src/causes/entries/known-cause.ts'

/** One message of AWS, and what is to be made of it. */
export interface Row {
  readonly id: string
  readonly blame: Blame
  readonly passes: boolean
  /** What title or advice has. */
  readonly names: readonly string[]
  readonly message: string
}

type Short = readonly [message: string, ...names: string[]]

function rows(id: string, blame: Blame, ...messages: readonly Short[]): Row[] {
  return messages.map(([message, ...names]) => ({ id, blame, passes: false, names, message }))
}

function passing(id: string, blame: Blame, ...messages: readonly Short[]): Row[] {
  return rows(id, blame, ...messages).map((row) => ({ ...row, passes: true }))
}

/** AWS's messages as documented or as people have quoted them, ids and names replaced. */
export const messages: readonly Row[] = [
  ...passing(
    'insufficient-capacity',
    'account',
    [
      'We currently do not have sufficient g4dn.8xlarge capacity in the Availability Zone you requested (us-east-1a). Our system will be working on provisioning additional capacity. You can currently get g4dn.8xlarge capacity by not specifying an Availability Zone in your request or choosing us-east-1b, us-east-1c. Launching EC2 instance failed.',
      'AWS has no capacity of g4dn.8xlarge in us-east-1a',
      'have it now: us-east-1b, us-east-1c.',
      'Run again',
    ],
    [
      'We currently do not have sufficient capacity in the Availability Zone you requested. Our system will be working on provisioning additional capacity.',
      'AWS has no capacity of this instance type in the Availability Zone',
    ],
    [
      'Server.InsufficientInstanceCapacity: There was insufficient capacity available to satisfy the launch request.',
      'instance type',
    ],
    [
      "Could not launch On-Demand Instances. InsufficientInstanceCapacity - We currently do not have sufficient m5.large capacity in zones with support for 'gp3' volumes. Our system will be working on provisioning additional capacity. Launching EC2 instance failed.",
      'm5.large',
    ],
  ),
  ...passing(
    'spot-capacity',
    'account',
    [
      'There is no Spot capacity available that matches your request. Launching EC2 instance failed.',
      'Spot',
      'instance type',
    ],
    [
      'Could not launch Spot Instances. UnfulfillableCapacity - Unable to fulfill capacity due to your request configuration. Please adjust your request and try again. Launching EC2 instance failed.',
    ],
    [
      'Could not launch Spot Instances. InsufficientInstanceCapacity - There is no Spot capacity available that matches your request. Launching EC2 instance failed.',
      'Spot',
    ],
    [
      'InsufficientInstanceCapacity: There is no Spot capacity available that matches your request.',
      'Spot builder',
    ],
  ),
  ...passing('reservation-used-up', 'account', [
    'ReservationCapacityExceeded: The requested reservation does not have sufficient compatible and available capacity for this request.',
    'Capacity Reservation',
  ]),
  ...rows('reservation-gone', 'stack', [
    'InvalidCapacityReservationId.NotFound: The capacity reservation ID cr-0123456789abcdef0 does not exist',
    'capacity_reservation_specification',
  ]),
  ...rows(
    'host-capacity',
    'account',
    [
      'You do not have a host with a matching configuration and sufficient capacity. Either target a host resource group that can automatically allocate hosts on your behalf, or manually allocate a new host to your account and then try again.',
      'Dedicated Host',
    ],
    ['InsufficientHostCapacity: There is not enough capacity on the Dedicated Host.'],
  ),
  ...rows('host-missing', 'stack', [
    'InvalidHostID.NotFound: The specified Dedicated host ID does not exist.',
    'host_id',
  ]),
  ...passing('volume-capacity', 'account', [
    'InsufficientVolumeCapacity: There is not enough capacity to fulfill your EBS volume provision request. You can try to provision a different volume type, EBS volume in a different availability zone, or you can wait for additional capacity to become available.',
    'Run again',
    'volume_type',
  ]),
  ...passing('address-capacity', 'account', [
    'InsufficientAddressCapacity: Not enough available addresses to satisfy your request.',
  ]),
  ...passing(
    'spot-price',
    'stack',
    [
      'Your Spot request price of 0.001 is lower than the minimum required Spot request fulfillment price of 0.0031. Launching EC2 instance failed.',
      'now 0.001',
      'run again',
    ],
    [
      'Could not launch Spot Instances. SpotMaxPriceTooLow - Your Spot request price is too low.',
      'spot_max_price',
    ],
  ),
  ...passing('spot-interrupted', 'account', ['Server.SpotInstanceTermination: Spot instance termination']),
  ...passing(
    'server-error',
    'account',
    [
      'Instance became unhealthy while waiting for instance to be in InService state. Termination Reason: Server.InternalError: Internal error on launch',
    ],
    ['InternalError: An internal error has occurred'],
    ['Unavailable: The service is unavailable. Please try again shortly.', 'Run again'],
    ['Server.Unavailable: The server is overloaded and can not handle the request.'],
    ['An error occurred (Unavailable) when calling the RunInstances operation: No.'],
    ['ServiceUnavailable: The request has failed due to a temporary failure of the server.'],
  ),
  ...passing(
    'throttled',
    'account',
    ['Request limit exceeded. Launching EC2 instance failed.', 'Run again'],
    ['Throttling: Rate exceeded', 'Run again'],
  ),
  ...rows(
    'quota',
    'account',
    [
      'You have requested more vCPU capacity than your current vCPU limit of 32 allows for the instance bucket that the specified instance type belongs to. Please visit http://aws.amazon.com/contact-us/ec2-request to request an adjustment to this limit. Launching EC2 instance failed.',
      'quota in Service Quotas than 32',
    ],
    [
      'You have requested more instances (7) than your current instance limit of 6 allows for the specified instance type. Please visit http://aws.amazon.com/contact-us/ec2-request to request an adjustment to this limit. Launching EC2 instance failed.',
      'than 6',
    ],
    ['Max spot instance count exceeded. Launching EC2 instance failed.'],
    ['Could not launch On-Demand Instances. VcpuLimitExceeded - You have requested more vCPU capacity'],
    ['5 instance(s) are already running. Launching EC2 instance failed.'],
  ),
  ...rows('network-interface-quota', 'account', [
    'NetworkInterfaceLimitExceeded: The maximum number of network interfaces has been reached.',
    'network interface',
    'quota',
  ]),
  ...rows('address-quota', 'account', [
    'AddressLimitExceeded: The maximum number of addresses has been reached.',
    'Elastic IP',
  ]),
  ...rows('security-group-quota', 'account', [
    "Error creating temporary security group: SecurityGroupLimitExceeded: The maximum number of security groups for VPC 'vpc-0123abcd' has been reached.",
    'security groups',
  ]),
  ...rows('volume-quota', 'account', ['Client.VolumeLimitExceeded: Volume limit exceeded', 'EBS']),
  ...rows('snapshot-quota', 'account', [
    'SnapshotLimitExceeded: You have exceeded the maximum number of snapshots.',
    'command: prune',
  ]),
  ...rows('fleet-quota', 'account', [
    "You've reached your quota for maximum Fleet Requests for this account. Launching EC2 instance failed.",
  ]),
  ...rows(
    'account-blocked',
    'account',
    [
      'This account is currently blocked and not recognized as a valid account. Launching EC2 instance failed.',
    ],
    ['PendingVerification: Your request for accessing resources in this region is being validated.'],
  ),
  ...rows('free-tier', 'account', [
    "Could not launch On-Demand Instances. InvalidParameterCombination - The specified instance type is not eligible for Free Tier. For a list of Free Tier instance types, run 'describe-instance-types' with the filter 'free-tier-eligible=true'. Launching EC2 instance failed.",
  ]),
  ...rows(
    'wrong-architecture',
    'image',
    [
      "The architecture 'arm64' of the specified instance type does not match the architecture 'x86_64' of the specified AMI. Specify an instance type and an AMI that have matching architectures, and try again. Launching EC2 instance failed.",
      'The instance type is arm64, the image x86_64.',
    ],
    [
      "You must use a valid fully-formed launch template. The architecture 'arm64' of the specified instance type does not match the architecture 'x86_64' of the specified AMI.",
    ],
    [
      "The requested instance type's architecture (x86_64) does not match the architecture in the manifest for ami-08e10400108cec7e7 (arm64). Launching EC2 instance failed.",
      'The instance type is x86_64, the image arm64.',
    ],
  ),
  ...rows('ena', 'image', [
    "Enhanced networking with the Elastic Network Adapter (ENA) is required for the 'm5.large' instance type. Ensure that you are using an AMI that is enabled for ENA. Launching EC2 instance failed.",
    'ENA, which m5.large needs',
    'ena_support',
  ]),
  ...rows('boot-mode', 'image', [
    'InvalidParameterValue: The t2.micro instance type does not support an AMI with a boot mode of UEFI. Only instance types built on the Nitro System support UEFI. Specify an instance type that supports UEFI, and try again.',
    'UEFI',
    't2.micro',
  ]),
  ...rows('tpm', 'image', [
    'The t2.small instance type does not support an AMI with TPM version v2.0. Specify an instance type that supports TPM version v2.0, and try again. Launching EC2 instance failed.',
    'TPM',
    't2.small',
  ]),
  ...rows(
    'virtualization',
    'image',
    [
      "InvalidParameterCombination: Non-Windows instances with a virtualization type of 'hvm' are currently not supported for this instance type.",
    ],
    [
      "Virtualization type 'hvm' is required for instances of type 't3.micro'. Ensure that you are using an AMI with virtualization type 'hvm'.",
      't3.micro',
    ],
  ),
  ...rows('root-device', 'image', [
    'EBS block device mappings not supported for instance-store AMIs. Launching EC2 instance failed.',
  ]),
  ...rows('marketplace-type', 'image', [
    'UnsupportedOperation: The instance configuration for this AWS Marketplace product is not supported. Please see the AWS Marketplace site for more information about supported instance types, regions, and operating systems.',
    'Marketplace',
  ]),
  ...rows(
    'image-missing',
    'image',
    [
      "Could not launch On-Demand Instances. InvalidAMIID.NotFound - The image id '[ami-02c7e84c65fcfecee]' does not exist. Launching EC2 instance failed.",
      'The image ami-02c7e84c65fcfecee does not exist',
    ],
    ['The AMI ID ami-0b1d0b1d0b1d0b1d0 does not exist. Launching EC2 instance failed.'],
    [
      "InvalidAMIID.Unavailable: The image ID: 'ami-0b1d0b1d0b1d0b1d0' is no longer available",
      'The image ami-0b1d0b1d0b1d0b1d0 does not exist',
      'deregistered',
    ],
    [
      "The image id '[ami-0b1d0b1d0b1d0b1d0]' is no longer available. Launching EC2 instance failed.",
      'The image ami-0b1d0b1d0b1d0b1d0 does not exist',
    ],
  ),
  ...rows('snapshot-missing', 'image', [
    'Client.InvalidSnapshot.NotFound: The specified snapshot was not found.',
  ]),
  ...rows(
    'image-not-shared',
    'stack',
    [
      'Not authorized for images: [ami-0b1d0b1d0b1d0b1d0]. Launching EC2 instance failed.',
      '--image-id ami-0b1d0b1d0b1d0b1d0',
    ],
    [
      'You are not authorized to launch instances with this launch template. Not authorized for images: [ami-0b1d0b1d]',
    ],
  ),
  ...passing(
    'image-pending',
    'account',
    ['AMI ami-0b1d0b1d is pending, and cannot be run. Launching EC2 instance failed.', 'ami-0b1d0b1d'],
    ['InvalidAMIID.Unavailable: AMI ami-0b1d0b1d is pending, and cannot be run.', 'ami-0b1d0b1d'],
  ),
  ...rows(
    'opt-in-required',
    'account',
    [
      'In order to use this AWS Marketplace product you need to accept terms and subscribe. To do so please visit https://aws.amazon.com/marketplace/pp?sku=abc. Launching EC2 instance failed.',
      'https://aws.amazon.com/marketplace/pp?sku=abc. Then',
    ],
    ['You are not subscribed to this service. Please see https://aws.amazon.com/.'],
  ),
  ...rows(
    'kms-grant',
    'account',
    [
      'Instance became unhealthy while waiting for instance to be in InService state. Termination Reason: Client.InternalError: Client error on launch',
      'KMS',
      'AWSServiceRoleForAutoScaling',
    ],
    [
      'AccessDeniedException: User: arn:aws:sts::111111111111:assumed-role/AWSServiceRoleForAutoScaling/AutoScaling is not authorized to perform: kms:GenerateDataKeyWithoutPlaintext on resource: arn:aws:kms:eu-west-1:111111111111:key/1234abcd',
      'in the policy of the key',
    ],
    [
      'User: arn:aws:sts::111111111111:assumed-role/AWSServiceRoleForAutoScaling_web/AutoScaling is not authorized to perform: kms:CreateGrant on resource: arn:aws:kms:eu-west-1:222222222222:key/1234abcd because no resource-based policy allows the kms:CreateGrant action',
      'aws kms create-grant',
    ],
  ),
  ...rows(
    'kms-key-policy',
    'account',
    [
      'User: arn:aws:sts::111111111111:assumed-role/image-build/GitHubActions is not authorized to perform: kms:GenerateDataKeyWithoutPlaintext on resource: arn:aws:kms:eu-west-1:222222222222:key/1234abcd because no resource-based policy allows the kms:GenerateDataKeyWithoutPlaintext action',
      'Allow kms:GenerateDataKeyWithoutPlaintext to arn:aws:sts::111111111111:assumed-role/image-build/GitHubActions in the policy of the KMS key',
    ],
    [
      'AccessDeniedException: User: arn:aws:iam::111111111111:user/ci is not authorized to perform: kms:CreateGrant on this resource because the resource does not exist in this Region, no resource-based policies allow access, or a resource-based policy explicitly denies access',
      'in the region of this run',
    ],
  ),
  ...rows(
    'kms-key-state',
    'account',
    [
      'Instance became unhealthy while waiting for instance to be in InService state. Termination Reason: Client.InvalidKMSKey.InvalidState: The KMS key provided is in an incorrect state',
    ],
    [
      'The ciphertext refers to a customer master key that does not exist, does not exist in this region, or you are not allowed to access.',
    ],
  ),
  ...rows('subnet-missing', 'stack', [
    "The subnet ID 'subnet-0123456789abcdef0' does not exist. Launching EC2 instance failed.",
    'The subnet subnet-0123456789abcdef0 does not exist',
  ]),
  ...rows(
    'subnet-full',
    'stack',
    [
      "There are not enough free addresses in subnet 'subnet-66d3dd2c' to satisfy the requested number of instances. Launching EC2 instance failed.",
      'subnet-66d3dd2c',
    ],
    [
      'Amazon AutoScaling was unable to launch instances because there are not enough free addresses in the subnet associated with your AutoScaling group(s).',
    ],
  ),
  ...rows('no-default-network', 'stack', [
    'VPCIdNotSpecified: No default VPC for this user. GroupName is only supported for EC2-Classic and default VPC.',
    'subnet',
  ]),
  ...rows('vpc-missing', 'stack', [
    "InvalidVpcID.NotFound: The vpc ID 'vpc-0123abcd' does not exist",
    'vpc-0123abcd',
  ]),
  ...rows(
    'security-group-missing',
    'stack',
    ["The security group 'sg-0123abcd' does not exist in VPC 'vpc-0123abcd'. Launching EC2 instance failed."],
    ["The security group 'sg-0123abcd' does not exist. Launching EC2 instance failed.", 'sg-0123abcd'],
  ),
  ...rows('network-mismatch', 'stack', [
    'Security group sg-0123abcd and subnet subnet-66d3dd2c belong to different networks. Launching EC2 instance failed.',
    'sg-0123abcd and subnet-66d3dd2c',
  ]),
  ...rows('settings-beside-interfaces', 'stack', [
    'Network interfaces and an instance-level security groups may not be specified on the same request. Launching EC2 instance failed.',
    'vpc_security_group_ids',
  ]),
  ...rows('group-by-name', 'stack', [
    'InvalidParameterCombination: The parameter groupName cannot be used with the parameter subnet',
    'vpc_security_group_ids',
  ]),
  ...rows('public-address', 'stack', [
    'The associatePublicIPAddress parameter cannot be specified when launching with multiple network interfaces.',
    'associate_public_ip_address',
  ]),
  ...rows('interface-in-use', 'stack', ['InvalidIPAddress.InUse: Address 10.0.0.4 is in use.', '10.0.0.4']),
  ...rows('interface-count', 'stack', [
    'AttachmentLimitExceeded: Interface count 4 exceeds the limit for t3.micro',
    't3.micro takes',
  ]),
  ...rows(
    'load-balancer-missing',
    'stack',
    [
      'One or more target groups not found. Validating load balancer configuration failed.',
      'target_group_arns',
      'traffic_source',
    ],
    ['Cannot find Load Balancer web. Validating load balancer configuration failed.', 'load balancer web'],
    [
      "There is no ACTIVE Load Balancer named 'web'. Updating load balancer configuration failed.",
      'load balancer web',
    ],
    [
      'ValidationError: Provided Target Groups may not be valid. Please ensure they exist and try again.',
      'target_group_arns',
    ],
  ),
  ...rows(
    'scp-denial',
    'stack',
    [
      'You are not authorized to perform this operation. User: arn:aws:sts::111111111111:assumed-role/image-build/GitHubActions is not authorized to perform: ec2:RunInstances on resource: arn:aws:ec2:eu-west-1:111111111111:instance/* with an explicit deny in a service control policy. Encoded authorization failure message: EXAMPLEc0ded',
      'A service control policy denies ec2:RunInstances',
    ],
    [
      'AccessDenied: User: arn:aws:sts::111111111111:assumed-role/deploy/GitHubActions is not authorized to perform: autoscaling:CreateAutoScalingGroup on resource: arn:aws:autoscaling:eu-west-1:111111111111:autoScalingGroup:*:autoScalingGroupName/web because no service control policy allows the autoscaling:CreateAutoScalingGroup action',
      'autoscaling:CreateAutoScalingGroup',
    ],
    [
      'User: arn:aws:sts::111111111111:assumed-role/deploy/GitHubActions is not authorized to perform: iam:PassRole on resource: arn:aws:iam::111111111111:role/web with an explicit deny in a service control policy',
      'A service control policy denies iam:PassRole',
    ],
  ),
  ...rows('organization-denial', 'stack', [
    'User: arn:aws:iam::111111111111:user/ci is not authorized to perform: ec2:CreateTags on resource: arn:aws:ec2:eu-west-1:111111111111:instance/* because no permissions boundary allows the ec2:CreateTags action',
    'ec2:CreateTags',
  ]),
  ...rows(
    'explicit-deny',
    'stack',
    [
      'UnauthorizedOperation: You are not authorized to perform this operation. User: arn:aws:iam::111111111111:user/ci is not authorized to perform: ec2:RunInstances on resource: arn:aws:ec2:eu-west-1:111111111111:instance/* with an explicit deny in an identity-based policy: arn:aws:iam::111111111111:policy/tagged-only. Encoded authorization failure message: EXAMPLEc0ded',
      'A policy denies ec2:RunInstances',
      'It is arn:aws:iam::111111111111:policy/tagged-only.',
      'an identity-based policy, one of arn:aws:iam::111111111111:user/ci',
      'lifts no denial',
    ],
    [
      'User: arn:aws:sts::111111111111:assumed-role/deploy/GitHubActions is not authorized to perform: ec2:RunInstances on resource: arn:aws:ec2:eu-west-1:111111111111:instance/* with an explicit deny in an identity-based policy',
      'one of arn:aws:sts::111111111111:assumed-role/deploy/GitHubActions',
    ],
    [
      'User: arn:aws:sts::111111111111:assumed-role/AWSServiceRoleForAutoScaling/AutoScaling is not authorized to perform: kms:CreateGrant on resource: arn:aws:kms:eu-west-1:111111111111:key/1234abcd with an explicit deny in a resource-based policy',
      'a resource-based policy, that of arn:aws:kms:eu-west-1:111111111111:key/1234abcd',
    ],
    [
      'User: arn:aws:sts::111111111111:assumed-role/deploy/GitHubActions is not authorized to perform: iam:PassRole on resource: arn:aws:iam::111111111111:role/web with an explicit deny in an identity-based policy',
      'A policy denies iam:PassRole',
    ],
  ),
  ...rows('declarative-policy', 'stack', [
    'The operation is not permitted by a declarative policy of your organization.',
    'declarative policy',
  ]),
  ...rows('tag-policy', 'stack', [
    "TagPolicyViolation: The tag policy does not allow the specified value for the following tag key: 'CostCenter'.",
    'CostCenter',
  ]),
  ...passing(
    'service-linked-role',
    'account',
    [
      'Access denied when attempting to assume role arn:aws:iam::111111111111:role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling. Validating load balancer configuration failed.',
      'AWSServiceRoleForAutoScaling',
      'Run again',
    ],
    ['Authentication Failure. Launching EC2 instance failed.'],
  ),
  ...rows('spot-role', 'account', [
    'AuthFailure.ServiceLinkedRoleCreationNotPermitted: The provided credentials do not have permission to create the service-linked role for EC2 Spot Instances.',
    'spot.amazonaws.com',
  ]),
  ...rows('pass-role', 'stack', [
    'User: arn:aws:sts::123456789012:assumed-role/ci is not authorized to perform: iam:PassRole on resource: arn:aws:iam::123456789012:role/web because no identity-based policy allows the iam:PassRole action',
    'iam:PassRole on arn:aws:iam::123456789012:role/web',
  ]),
  ...rows(
    'permission-missing',
    'stack',
    [
      'User: arn:aws:sts::123456789012:assumed-role/ci is not authorized to perform: ec2:CreateTags on resource: arn:aws:ec2:eu-west-1:123456789012:instance/* because no identity-based policy allows the ec2:CreateTags action',
      'Allow ec2:CreateTags to arn:aws:sts::123456789012:assumed-role/ci',
    ],
    ['You are not authorized to use launch template: web'],
  ),
  ...rows('not-authorized', 'stack', [
    'You are not authorized to perform this operation. Encoded authorization failure message: SAh2nDlM. Launching EC2 instance failed.',
    'decode-authorization-message',
  ]),
  ...rows('user-data', 'stack', [
    'User data is limited to 16384 bytes. Launching EC2 instance failed.',
    'user data',
    '16384',
  ]),
  ...rows('user-data-encoding', 'stack', [
    'InvalidUserData.Malformed: Invalid BASE64 encoding of user data',
    'base64encode',
  ]),
  ...rows(
    'placement-group',
    'stack',
    [
      "Placement groups may not be used with instances of type 't3.micro'. Launching EC2 instance failed.",
      'does not take t3.micro',
    ],
    ["InvalidPlacementGroup.Unknown: The placement group 'spread' is unknown."],
    [
      "You cannot launch an instance with a tenancy of 'host' into a placement group. Either remove the placement group from the request, or specify a different tenancy.",
    ],
  ),
  ...rows('imds-refused', 'stack', [
    "UnsupportedOperation: You can't launch instances with IMDSv1 because httpTokensEnforced is enabled for this account. Either launch the instance with httpTokens=required or contact your account owner to disable httpTokensEnforced using the ModifyInstanceMetadataDefaults API or the account settings in the EC2 console.",
    'http_tokens = "required"',
  ]),
  ...rows(
    'unsupported-type',
    'stack',
    [
      'Your requested instance type (t3.micro) is not supported in your requested Availability Zone (us-east-1e). Please retry your request by not specifying an Availability Zone or choosing us-east-1a, us-east-1b. Launching EC2 instance failed.',
      'The instance type t3.micro is not offered in us-east-1e',
      'that have it: us-east-1a, us-east-1b.',
    ],
    [
      'The requested configuration is currently not supported. Please check the documentation for supported configurations. Launching EC2 instance failed.',
    ],
    [
      'The requested Availability Zone is no longer supported. Please retry your request by not specifying it.',
    ],
  ),
  ...rows('type-unknown', 'stack', [
    "InvalidParameterValue: Invalid value 't9.micro' for InstanceType.",
    't9.micro',
  ]),
  ...rows('ebs-optimized', 'stack', [
    'EBS-optimized instances are not supported for your requested configuration. Launching EC2 instance failed.',
    'ebs_optimized',
  ]),
  ...rows('volume-too-small', 'stack', [
    "Volume of size 8GB is smaller than snapshot 'snap-0a2a6b21a0c4cda56', expect size >= 30GB. Launching EC2 instance failed.",
    'from 8GB to 30GB',
  ]),
  ...rows(
    'volume-settings',
    'stack',
    ['InvalidParameterCombination: The parameter iops is not supported for gp2 volumes.', 'Correct iops'],
    ['Iops to volume size ratio of 100.000000 is too high; maximum is 50.'],
  ),
  ...rows('volume-key', 'stack', [
    'InvalidParameterDependency: The parameter KmsKeyId requires the parameter Encrypted to be set.',
    'encrypted = true',
    'kms_key_id',
  ]),
  ...rows('block-devices', 'stack', ['Invalid device name upload. Launching EC2 instance failed.', 'upload']),
  ...rows('key-pair-missing', 'stack', [
    "The key pair 'deploy' does not exist. Launching EC2 instance failed.",
    'The key pair deploy does not exist',
  ]),
  ...rows(
    'instance-profile-missing',
    'stack',
    [
      'Value (web-workers) for parameter iamInstanceProfile.name is invalid. Invalid IAM Instance Profile name. Launching EC2 instance failed.',
      'web-workers',
    ],
    [
      'You must use a valid fully-formed launch template. Value (web) for parameter iamInstanceProfile.name is invalid.',
    ],
  ),
  ...rows('instance-profile-empty', 'stack', [
    'InvalidParameterValue: IAM Instance Profile "arn:aws:iam::111111111111:instance-profile/web" has no associated IAM Roles',
    'arn:aws:iam::111111111111:instance-profile/web has no role',
    'aws_iam_role.NAME.name',
  ]),
  ...rows(
    'launch-template-missing',
    'stack',
    [
      'InvalidLaunchTemplateId.VersionNotFound: Could not find the specified version 7 for the launch template with ID lt-0123.',
    ],
    [
      'The specified launch template, with template ID lt-0123abcd, does not exist. Launching EC2 instance failed.',
    ],
  ),
  ...rows('launch-template-invalid', 'stack', ['You must use a valid fully-formed launch template.']),
  ...rows(
    'lifecycle-hook',
    'image',
    [
      "Instance failed to complete user's Lifecycle Action: Lifecycle Action with token e85eb647-4fe0-4909-b341-a6c42d8aba1f was abandoned: Lifecycle Action Completed with ABANDON Result",
    ],
    [
      "Instance failed to complete user's Lifecycle Action: Lifecycle Action with token e85eb647 was abandoned: Heartbeat Timeout",
    ],
  ),
  ...rows('elb-health-check', 'image', [
    'At 2021-04-01T21:48:35Z an instance was taken out of service in response to an ELB system health check failure.',
  ]),
  ...rows('instance-stopped', 'image', [
    'At 2021-04-01T21:48:35Z an instance was taken out of service in response to an EC2 health check indicating it has been terminated or stopped.',
  ]),
  ...rows('ec2-status-check', 'image', [
    'At 2021-04-01T21:48:35Z an instance was taken out of service in response to an EC2 instance status check failure.',
  ]),
  ...rows('custom-health-check', 'image', [
    'At 2021-04-01T21:48:35Z an instance was taken out of service in response to a user health-check.',
  ]),
  ...passing('ended-by-call', 'account', [
    'Instance became unhealthy while waiting for instance to be in InService state. Termination Reason: Client.UserInitiatedShutdown: User initiated shutdown',
    'CloudTrail',
    'TerminateInstances or StopInstances',
    'run again',
  ]),
  ...rows('unhealthy-before-service', 'image', [
    'Instance became unhealthy while waiting for instance to be in InService state.',
  ]),
  ...rows('target-unreachable', 'image', ['Target.FailedHealthChecks: Health checks failed', 'port']),
  ...rows('target-wrong-response', 'image', [
    'Target.ResponseCodeMismatch: Health checks failed with these codes: [502]',
    'matcher',
    'answers 502',
  ]),
  ...rows('target-timeout', 'image', ['Target.Timeout: Request timed out', 'security group']),
  ...rows('target-not-in-use', 'stack', [
    'Target.NotInUse: Target is in an Availability Zone that is not enabled for the load balancer',
    'Availability Zone',
  ]),
  ...rows('target-not-registered', 'stack', [
    'Target.NotRegistered: Target is not registered to the target group',
  ]),
  ...rows('target-stopped', 'image', ['Target.InvalidState: Target is in the stopped state']),
  ...rows('target-address', 'stack', [
    'Target.IpUnusable: The target IP address is reserved, or in use by a load balancer',
  ]),
  ...rows('target-checks-disabled', 'stack', ['Target.HealthCheckDisabled', 'health_check']),
  ...passing('load-balancer-error', 'account', [
    'Elb.InternalError: Health checks failed due to an internal error',
  ]),
]
