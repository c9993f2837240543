import type { KnownCause } from './known-cause.ts'

/**
 * What is wrong with the image, or between the image and the instance type.
 * https://docs.aws.amazon.com/autoscaling/ec2/userguide/ts-as-ami.html
 * https://docs.aws.amazon.com/autoscaling/ec2/userguide/ts-as-instancelaunchfailure.html
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html
 * Keys: https://docs.aws.amazon.com/autoscaling/ec2/userguide/key-policy-requirements-EBS-encryption.html
 * https://docs.aws.amazon.com/kms/latest/developerguide/policy-evaluation.html
 */
export const imageCauses: readonly KnownCause[] = [
  {
    id: 'wrong-architecture',
    title: 'The image is for another processor architecture than the instance type',
    words: [
      /architecture '?(?<ofType>\w+)'? of the specified instance type does not match the architecture '?(?<ofImage>\w+)'? of/i,
      /instance type's architecture \((?<ofType>\w+)\) does not match\b.*\((?<ofImage>\w+)\)/i,
      /\barchitecture\b.{0,80}\bdo(?:es)? not match\b/i,
    ],
    blame: 'image',
    passes: false,
    next: [
      'The instance type is {ofType}, the image {ofImage}.',
      'Build the image for the architecture of the instance type, or change instance_type (Graviton types are arm64, the others x86_64).',
    ],
  },
  {
    id: 'ena',
    title: 'The image does not support ENA, which {type|the instance type} needs',
    words: [/\(ENA\) is required for the '?(?<type>[\w.-]+)'? instance type/i, /\bENA\b.*\bis required\b/],
    blame: 'image',
    passes: false,
    next: [
      'Build the image from a base image with the ENA driver, and with ena_support = true in the Packer template.',
    ],
  },
  {
    id: 'boot-mode',
    title: 'The boot mode of the image (UEFI or BIOS) does not fit {type|the instance type}',
    words: [
      /(?:(?<type>\w[\w-]*\.[\w-]+) instance type )?does not support (?:an AMI with )?(?:a |the )?(?:specified )?boot mode\b/i,
      /\bboot mode\b.{0,60}\bnot supported\b/i,
    ],
    blame: 'image',
    passes: false,
    next: [
      'Build the image with another boot_mode (uefi-preferred boots UEFI where the type has it, and BIOS elsewhere), or take an instance_type that supports UEFI: those built on Nitro.',
    ],
  },
  {
    id: 'tpm',
    title: 'The image wants a TPM, which {type|the instance type} does not have',
    words: [
      /(?:(?<type>\w[\w-]*\.[\w-]+) instance type )?does not support (?:an AMI with )?TPM\b/i,
      /\bTPM(?: version)? \S+ is not supported\b/i,
    ],
    blame: 'image',
    passes: false,
    next: [
      'Build the image without tpm_support, or take an instance_type that supports NitroTPM (Nitro types with UEFI).',
    ],
  },
  {
    id: 'virtualization',
    title: 'The virtualization type of the image does not fit {type|the instance type}',
    words: [
      /Virtualization type '?\w+'? is required for instances of type '?(?<type>[\w.-]+)'?/i,
      /virtualization type of '?\w+'? are currently not supported/i,
    ],
    blame: 'image',
    passes: false,
    next: ['Build the image from a base image with virtualization type hvm, which all current types take.'],
  },
  {
    id: 'root-device',
    title: 'The image has an instance store as its root, which does not fit',
    words: [/block device mappings? (?:is |are )?not supported for instance-store AMIs?/i],
    blame: 'image',
    passes: false,
    next: ['Build the image with the builder amazon-ebs, so that its root is an EBS volume.'],
  },
  {
    id: 'marketplace-type',
    title: 'The Marketplace product in the image does not support the instance type',
    words: [/instance configuration for this AWS Marketplace product is not supported/i],
    blame: 'image',
    passes: false,
    next: [
      "Take an instance type that the product's page in AWS Marketplace names for the region, or build the image from another base image.",
    ],
  },
  {
    id: 'image-missing',
    title: 'The image {image|} does not exist',
    // Unavailable is what was deregistered, or is in no state to be launched from; an image that is made has it, too.
    codes: ['InvalidAMIID.NotFound', 'InvalidAMIID.Malformed', 'InvalidAMIID.Unavailable'],
    unless: /is pending, and cannot be run/,
    words: [
      /\b(?:AMI|image) id:? '?\[?(?<image>ami-\w+)\]?'? (?:does not exist|is no longer available)/i,
      /\b(?:AMI|image) id \S+ does not exist/i,
    ],
    blame: 'image',
    passes: false,
    next: [
      'Check that the image is in the region of the group and was neither deregistered nor disabled. Where it is gone, deploy again: a new one is made.',
    ],
  },
  {
    id: 'snapshot-missing',
    title: 'A snapshot of the image does not exist',
    codes: ['InvalidSnapshot.NotFound'],
    words: [/\bsnapshot \S+ does not exist/i],
    blame: 'image',
    passes: false,
    next: ['Build the image again (`build: always`): a snapshot it was made of has been deleted.'],
  },
  {
    id: 'image-not-shared',
    title: 'The account may not launch the image {image|}',
    codes: ['ImageNotAllowed'],
    words: [/Not authorized for images?: \[?(?<image>ami-\w+)/i, /Not authorized for images?\b/i],
    blame: 'stack',
    passes: false,
    next: [
      'Share the image and its snapshots with this account: aws ec2 modify-image-attribute --image-id {image|AMI} --launch-permission "Add=[{UserId=ACCOUNT}]".',
      'Where the account restricts images (Allowed AMIs), let it allow this one; where the image is made of a Marketplace product, accept its terms.',
    ],
  },
  {
    id: 'image-pending',
    title: 'The image {image|} is not available yet',
    words: [/\bAMI (?<image>\S+) is pending, and cannot be run/i],
    blame: 'account',
    passes: true,
    next: ['Run again when the image is available: AWS is still making it.'],
  },
  {
    id: 'opt-in-required',
    title: 'The account has not subscribed to what the image is made of',
    codes: ['OptInRequired'],
    words: [
      /need to accept terms and subscribe(?:.*?(?<page>https:\/\/\S+?)[.,]?(?:\s|$))?/i,
      /not subscribed to this service/i,
    ],
    blame: 'account',
    passes: false,
    next: [
      'Accept the terms of the product in AWS Marketplace with the account of the group: {page|https://aws.amazon.com/marketplace}. Then run again.',
    ],
  },
  {
    id: 'kms-grant',
    title: 'Auto Scaling may not use the KMS key that the volumes are encrypted with',
    words: [
      /\bClient\.InternalError\b/,
      /\bClient error on launch\b/,
      // AWS keeps the policy of this role, so that only the key's, or a grant, can allow it.
      /AWSServiceRoleForAutoScaling\S* is not authorized to perform: kms:(?!.*explicit deny)/i,
    ],
    blame: 'account',
    passes: false,
    next: [
      'Allow the role AWSServiceRoleForAutoScaling to use the KMS key of the image, in the policy of the key: kms:Decrypt, kms:GenerateDataKeyWithoutPlaintext, kms:ReEncrypt*, kms:DescribeKey and kms:CreateGrant.',
      'Where the key is in another account, make a grant for the role: aws kms create-grant --key-id KEY_ARN --grantee-principal ROLE_ARN.',
    ],
  },
  {
    id: 'kms-key-policy',
    title: 'The policy of the KMS key does not allow {action|its use}',
    words: [
      /(?:User|Principal): (?<who>arn:(?!\S*AWSServiceRoleForAutoScaling)\S+) is not authorized to perform: (?<action>kms:\w+).*?\bno resource-based polic(?:y|ies) allow/i,
    ],
    blame: 'account',
    passes: false,
    next: [
      'Allow {action} to {who} in the policy of the KMS key, or by a grant; a policy of the role alone does not do.',
      'See, too, that the key is there, in the region of this run.',
    ],
  },
  {
    id: 'kms-key-state',
    title: 'The KMS key that the volumes are encrypted with cannot be used',
    codes: ['KMSKeyNotAccessibleFault'],
    words: [
      /\bInvalidKMSKey\b/i,
      /refers to a customer master key that does not exist/i,
      /KMS key\b.{0,60}\b(?:is disabled|is pending deletion|does not exist|not accessible|incorrect state)/i,
    ],
    blame: 'account',
    passes: false,
    next: [
      'Check that the KMS key of the image is enabled and not about to be deleted.',
      'Allow the role AWSServiceRoleForAutoScaling to use it, kms:CreateGrant included: AWS says the same where that is missing.',
    ],
  },
]
