/** The files of examples/web/iam and examples/fleet/iam, without `.json`. */
export type PolicyName =
  | 'plan'
  | 'state-read'
  | 'state-lock'
  | 'state-write'
  | 'build'
  | 'copies'
  | 'commands'
  | 'metrics'
  | 'test'
  | 'spot'
  | 'profile'
  | 'deploy'
  | 'prune'
  | 'given'
  | 'publish'
  | 'notices'
  | 'assume'
  | 'images'
  | 'record'
  /** All that a role for `command: status` may do: status.test.ts. */
  | 'status'
  | 'share'
  | 'copy'

/** The roles of the example's workflows, and what each may do. */
export const ROLES = {
  plan: ['plan', 'state-read', 'state-lock', 'build'],
  deploy: ['plan', 'state-read', 'state-lock', 'state-write', 'build', 'deploy'],
  prune: ['plan', 'state-read', 'prune'],
} as const satisfies Readonly<Record<string, readonly PolicyName[]>>

/** Roles in the account of the images: of jobs that deploy and prune, and of those that plan pull requests. */
export const IMAGE_ROLES = {
  images: ['images', 'build', 'record', 'prune', 'share'],
  'images of plans': ['images', 'build'],
} as const satisfies Readonly<Record<string, readonly PolicyName[]>>

/** Roles of a fleet whose images have an account of their own, by the keys of the settings file. */
export const FLEET_ROLES = {
  'image-role': [...IMAGE_ROLES.images, 'copies'],
  'build-role': ['images', 'assume'],
  'plan-role': ['plan', 'state-read', 'state-lock', 'assume'],
  role: ['plan', 'state-read', 'state-lock', 'state-write', 'deploy', 'assume'],
} as const satisfies Readonly<Record<string, readonly PolicyName[]>>

/** Which policies allow what an adapter calls beside reading, by its path below src/adapters/aws. */
export const CALLERS: Readonly<Record<string, readonly PolicyName[]>> = {
  // A bake names its image's commit, a deploy proves it, a prune marks what it is about to remove.
  'images/ec2': ['build', 'deploy', 'prune', 'record'],
  'images/leftovers': ['build'],
  'images/locks': ['build'],
  'tests/instances': ['build'],
  'images/launch-templates': ['spot'],
  'images/profiles': ['profile'],
  'images/removal': ['prune'],
  'images/copies': ['copy'],
  'images/sharing': ['share'],
  'keys/keys': ['share'],
  'commands/commands': ['commands'],
  'metrics/read': ['metrics'],
  'parameters/read': ['given', 'publish'],
  'parameters/write': ['publish'],
  role: ['assume'],
  'events/bus': ['notices'],
  'groups/autoscaling': ['deploy'],
  'groups/start': ['deploy'],
  'groups/examination': ['deploy'],
}

/**
 * What the tools call for the example beside reading. Packer: the amazon plugin's steps for a template as the example's.
 * https://github.com/hashicorp/packer-plugin-amazon (common/step_*.go, builder/ebs)
 * Terraform: the resources of examples/web/stack made, changed and destroyed.
 * https://github.com/hashicorp/terraform-provider-aws (internal/service/autoscaling, ec2)
 */
export const TOOLS: Readonly<
  Record<
    Exclude<
      PolicyName,
      | 'plan'
      | 'metrics'
      | 'prune'
      | 'profile'
      | 'given'
      | 'publish'
      | 'notices'
      | 'assume'
      | 'images'
      | 'record'
      | 'status'
      | 'share'
      | 'commands'
    >,
    readonly string[]
  >
> = {
  'state-read': ['s3:GetObject', 's3:ListBucket'],
  'state-lock': ['s3:DeleteObject', 's3:PutObject'],
  'state-write': ['s3:PutObject'],
  build: [
    'ec2:AuthorizeSecurityGroupIngress',
    'ec2:CreateImage',
    'ec2:CreateKeyPair',
    'ec2:CreateSecurityGroup',
    'ec2:CreateTags',
    'ec2:DeleteKeyPair',
    'ec2:DeleteSecurityGroup',
    'ec2:DeleteSnapshot',
    'ec2:DeregisterImage',
    'ec2:ModifyImageAttribute', // the description
    'ec2:RunInstances',
    'ec2:StopInstances',
    'ec2:TerminateInstances',
  ],
  copies: ['ec2:CopyImage', 'ec2:CreateTags'],
  // EC2 asks for it where an instance gets a profile.
  test: ['iam:PassRole'],
  // EC2 asks for it where a copy is tagged as it is made.
  copy: ['ec2:CreateTags'],
  // builder/common/step_run_spot_instance.go
  spot: [
    'ec2:CreateFleet',
    'ec2:CreateLaunchTemplate',
    'ec2:CreateTags',
    'ec2:DeleteLaunchTemplate',
    'ec2:RunInstances',
  ],
  deploy: [
    'autoscaling:AttachLoadBalancerTargetGroups',
    'autoscaling:CancelInstanceRefresh',
    'autoscaling:CreateAutoScalingGroup',
    'autoscaling:CreateOrUpdateTags',
    'autoscaling:DeleteAutoScalingGroup',
    'autoscaling:DeleteTags',
    'autoscaling:DetachLoadBalancerTargetGroups',
    'autoscaling:StartInstanceRefresh',
    'autoscaling:UpdateAutoScalingGroup',
    'ec2:AuthorizeSecurityGroupEgress',
    'ec2:AuthorizeSecurityGroupIngress',
    'ec2:CreateLaunchTemplate',
    'ec2:CreateLaunchTemplateVersion',
    'ec2:CreateSecurityGroup',
    'ec2:CreateTags',
    'ec2:DeleteLaunchTemplate',
    'ec2:DeleteSecurityGroup',
    'ec2:DeleteTags',
    'ec2:ModifyLaunchTemplate',
    'ec2:ModifySecurityGroupRules',
    'ec2:RevokeSecurityGroupEgress',
    'ec2:RevokeSecurityGroupIngress',
    // Auto Scaling asks whether who names a launch template may launch from it:
    // https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-launch-template-permissions.html
    'ec2:RunInstances',
    'iam:CreateServiceLinkedRole',
  ],
}
