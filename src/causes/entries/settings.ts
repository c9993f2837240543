import type { KnownCause } from './known-cause.ts'

/**
 * What a launch template, a group or a Packer template asks for and EC2 refuses.
 * https://docs.aws.amazon.com/autoscaling/ec2/userguide/ts-as-instancelaunchfailure.html
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html
 * IMDS: https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instance-metadata-options-order-of-precedence.html
 */
export const settingCauses: readonly KnownCause[] = [
  {
    id: 'user-data',
    title: 'The user data is over 16 KB',
    words: [/User data is limited to (?<limit>\d+) bytes/i],
    blame: 'stack',
    passes: false,
    next: [
      'Make user_data smaller: 16 KB ({limit|16384} bytes) is the limit before base64. Bake what is large into the image, or fetch it from S3; cloud-init takes gzip, too (base64gzip).',
    ],
  },
  {
    id: 'user-data-encoding',
    title: 'The user data is not base64',
    codes: ['InvalidUserData.Malformed'],
    words: [/Invalid BASE64 encoding of user data/i],
    blame: 'stack',
    passes: false,
    next: ['Write user_data = base64encode(...) in the launch template.'],
  },
  {
    id: 'placement-group',
    title: 'The placement group does not take {type|these instances}',
    codes: ['InvalidPlacementGroup.Unknown', 'InvalidPlacementGroup.InUse', 'PlacementGroupLimitExceeded'],
    words: [
      /Placement groups? (?:may not|cannot) be used with instances of type '?(?<type>[\w.-]+)'?/i,
      /placement group '?\S+'? is (?:unknown|invalid)/i,
      /tenancy of '+host'+ into a placement group/i,
    ],
    blame: 'stack',
    passes: false,
    next: [
      'Take the placement group out (placement_group of the group, placement of the launch template), or an instance_type that its strategy takes.',
    ],
  },
  {
    id: 'imds-refused',
    title: 'The account refuses the settings of the instance metadata service (IMDS)',
    words: [
      /\bhttpTokensEnforced\b/i,
      /can't launch instances with IMDSv1/i,
      /\b(?:HttpTokens|HttpPutResponseHopLimit|HttpEndpoint|InstanceMetadataTags)\b.*\b(?:invalid|not valid|not supported|must be)\b/i,
      /\bmetadata options\b.*\b(?:not supported|not allowed|invalid)\b/i,
    ],
    blame: 'stack',
    passes: false,
    next: [
      'Write metadata_options { http_tokens = "required" } in the launch template (or in the Packer template, where the bake failed), and leave http_endpoint enabled with it.',
    ],
  },
  {
    id: 'unsupported-type',
    title:
      'The instance type {type|} is not offered in {zone|the Availability Zone}, or not with these settings',
    codes: ['Unsupported'],
    words: [
      /requested instance type \((?<type>[\w.-]+)\) is not supported in your requested Availability Zone \((?<zone>[\w-]+)\)(?:.*?\bor choosing (?<zones>[a-z\d-]+(?:, [a-z\d-]+)*))?/i,
      /is not supported in your requested Availability Zone/i,
      /requested configuration is currently not supported/i,
      /requested Availability Zone is no longer supported/i,
    ],
    blame: 'stack',
    passes: false,
    next: [
      'AWS names Availability Zones that have it: {zones}.',
      'Take the Availability Zone out of vpc_zone_identifier, or use an instance type it has: aws ec2 describe-instance-type-offerings --location-type availability-zone.',
    ],
  },
  {
    id: 'type-unknown',
    title: 'There is no instance type {type|of this name} here',
    codes: ['InvalidInstanceType'],
    words: [
      /Invalid value '(?<type>[^']*)' for InstanceType/i,
      /supplied instance types do not exist: \[(?<type>[^\]]+)\]/i,
      /instance type '?(?<type>[\w.-]+)'? does not exist/i,
    ],
    blame: 'stack',
    passes: false,
    next: ['Write an instance_type that the region has: aws ec2 describe-instance-type-offerings.'],
  },
  {
    id: 'ebs-optimized',
    title: 'The instance type cannot be EBS-optimized',
    words: [/EBS-optimized instances are not supported/i],
    blame: 'stack',
    passes: false,
    next: ['Take ebs_optimized out of the launch template: types that can be are so by themselves.'],
  },
  {
    id: 'volume-too-small',
    title: 'The volume is smaller than the snapshot of the image',
    words: [/Volume of size (?<size>\S+) is smaller than snapshot(?:.*expect size >= ?(?<wanted>\w+))?/i],
    blame: 'stack',
    passes: false,
    next: [
      'Raise volume_size in block_device_mappings of the launch template from {size|now} to {wanted|the size AWS names}.',
    ],
  },
  {
    id: 'volume-settings',
    title: 'The settings of a volume do not go together',
    words: [
      /Iops to volume size ratio\b.*too high/i,
      /parameter (?<setting>iops|throughput) (?:must be specified|is not supported) for \w+ volumes/i,
      /Throughput \(MiBps\) to iops ratio\b/i,
      /Volume iops of \S+ is too (?:high|low)/i,
    ],
    blame: 'stack',
    passes: false,
    next: [
      'Correct {setting|iops, throughput or volume_size} in block_device_mappings for the volume_type (in the Packer template: launch_block_device_mappings).',
    ],
  },
  {
    id: 'volume-key',
    title: 'A volume has a KMS key, but is not encrypted',
    words: [/parameter KmsKeyId requires the parameter Encrypted\b/i],
    blame: 'stack',
    passes: false,
    next: [
      'Write encrypted = true beside kms_key_id in block_device_mappings (in the Packer template: launch_block_device_mappings), or take the key out.',
    ],
  },
  {
    id: 'block-devices',
    title: 'The block devices do not fit the image or the instance type',
    codes: ['InvalidBlockDeviceMapping'],
    words: [/\bInvalid device name (?<device>\S+?)\.?(?:\s|$)/i, /for parameter virtualName is invalid/i],
    blame: 'stack',
    passes: false,
    next: [
      'Compare block_device_mappings of the launch template with the device names of the image; AWS does not take {device|one of them}.',
    ],
  },
  {
    id: 'key-pair-missing',
    title: 'The key pair {key|} does not exist',
    codes: ['InvalidKeyPair.NotFound'],
    words: [/\bkey pair '?(?<key>[^']+?)'? does not exist/i],
    blame: 'stack',
    passes: false,
    next: ['Create the key pair in this region, or take key_name out of the launch template.'],
  },
  {
    id: 'instance-profile-missing',
    title: 'The instance profile {profile|} does not exist',
    words: [
      /Value \((?<profile>[^)]*)\) for parameter iamInstanceProfile\.(?:name|arn) is invalid/i,
      /\bInvalid IAM ?Instance ?Profile\b/i,
      /parameter iamInstanceProfile\.(?:name|arn) is invalid/i,
    ],
    blame: 'stack',
    passes: false,
    next: [
      'Check iam_instance_profile of the launch template: it is the name of an instance profile, not of a role.',
      'One that was made within the last minute may not be seen everywhere yet: let the template take it from its resource.',
    ],
  },
  {
    id: 'instance-profile-empty',
    title: 'The instance profile {profile|} has no role',
    // Terraform's provider tries again where RunInstances says so:
    // https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/ec2/ec2_instance.go
    words: [/IAM Instance Profile "?(?<profile>[^"\s]+)"? has no associated IAM Roles/i],
    blame: 'stack',
    passes: false,
    next: [
      'Put the role on the instance profile: role = aws_iam_role.NAME.name in aws_iam_instance_profile.',
      'One that was put there within the last minute may not be seen everywhere yet: then run again.',
    ],
  },
  {
    id: 'launch-template-missing',
    title: 'The launch template, or this version of it, does not exist',
    codes: [
      'InvalidLaunchTemplateId.NotFound',
      'InvalidLaunchTemplateId.NotFoundException',
      'InvalidLaunchTemplateId.VersionNotFound',
      'InvalidLaunchTemplateName.NotFoundException',
    ],
    words: [
      /Could not find the specified version .* launch template/i,
      /launch template, with template (?:ID|name) .*does not exist/i,
    ],
    blame: 'stack',
    passes: false,
    next: [
      'Apply the stack again, so that the group refers to a version that exists; do not delete launch templates that groups use.',
    ],
  },
  {
    id: 'launch-template-invalid',
    title: 'The launch template is not valid',
    words: [/must use a valid fully-formed launch template/i],
    blame: 'stack',
    passes: false,
    next: ['Correct the attribute of the launch template that AWS names, and apply again.'],
    generality: 2,
  },
]
