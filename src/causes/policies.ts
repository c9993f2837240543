/** The policies to copy, with the actions that each allows; a test compares them with the files. */
const POLICIES: readonly (readonly [file: string, actions: RegExp, example?: 'fleet'])[] = [
  ['plan', /^((autoscaling|ec2|elasticloadbalancing):Describe\w+|cloudwatch:DescribeAlarms)$/],
  [
    'build',
    /^ec2:(AuthorizeSecurityGroupIngress|Create(KeyPair|SecurityGroup|Image|Tags)|Delete(KeyPair|SecurityGroup|Volume|Snapshot)|(Run|Stop|Terminate)Instances|DeregisterImage|ModifyImageAttribute)$/,
  ],
  ['copies', /^ec2:(CopyImage|CreateTags)$/],
  ['spot', /^ec2:(Create(Fleet|LaunchTemplate|Tags)|DeleteLaunchTemplate|RunInstances)$/],
  [
    'profile',
    /^iam:(Delete(InstanceProfile|Role|RolePolicy)|Get(InstanceProfile|Role)|RemoveRoleFromInstanceProfile)$/,
  ],
  [
    'deploy',
    /^(autoscaling:((Attach|Detach)LoadBalancerTargetGroups|(Create|Delete|Update)AutoScalingGroup|CreateOrUpdateTags|DeleteTags|(Start|Cancel)InstanceRefresh)|ec2:((Authorize|Revoke)SecurityGroup(E|In)gress|(Create|Delete|Modify)LaunchTemplate|CreateLaunchTemplateVersion|(Create|Delete)(SecurityGroup|Tags)|ModifySecurityGroupRules|RunInstances|GetConsoleOutput)|iam:CreateServiceLinkedRole)$/,
  ],
  ['commands', /^ssm:((Send|Cancel)Command|DescribeInstanceInformation|GetCommandInvocation)$/],
  ['metrics', /^cloudwatch:GetMetricData$/],
  ['test', /^iam:PassRole$/],
  ['prune', /^ec2:(CreateTags|DeleteSnapshot|DeregisterImage)$/],
  ['state-read', /^s3:(ListBucket|GetObject)$/],
  ['state-lock', /^s3:(Put|Delete)Object$/],
  ['state-write', /^s3:PutObject$/],
  ['given', /^ssm:GetParameter$/, 'fleet'],
  ['publish', /^ssm:(Get|Put)Parameter$/, 'fleet'],
  [
    'share',
    /^(ec2:(EnableImageDeprecation|Modify(Image|Snapshot)Attribute)|kms:(DescribeKey|GetKeyPolicy|ListGrants))$/,
    'fleet',
  ],
  ['copy', /^ec2:(CopyImage|CreateTags)$/, 'fleet'],
  ['assume', /^sts:AssumeRole$/, 'fleet'],
  ['notices', /^events:PutEvents$/, 'fleet'],
]

/** IAM's prefix by the name that AWS's SDK for Go has for a service. https://github.com/aws/aws-sdk-go-v2/tree/main/service */
const PREFIXES: Readonly<Record<string, string>> = {
  'Auto Scaling': 'autoscaling',
  CloudWatch: 'cloudwatch',
  EC2: 'ec2',
  'Elastic Load Balancing v2': 'elasticloadbalancing',
  IAM: 'iam',
  S3: 's3',
}

/** The action of the call that a tool written in Go says failed: `operation error EC2: RunInstances, ...`. */
export function operationIn(text: string): string | undefined {
  const [, service = '', call] = /operation error ([\w ]+): (\w+),/.exec(text) ?? []
  const prefix = PREFIXES[service]
  return prefix === undefined ? undefined : `${prefix}:${call}`
}

/**
 * The policies of this repository that allow an action.
 * @param action as IAM writes it, such as `ec2:RunInstances`
 * @returns paths in the repository
 */
export function policiesWith(action: string): string[] {
  return POLICIES.flatMap(([file, actions, example = 'web']) =>
    actions.test(action) ? [`examples/${example}/iam/${file}.json`] : [],
  )
}
