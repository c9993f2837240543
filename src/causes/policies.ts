/** The policies to copy, with the actions that each allows; a test compares them with the files. */
const POLICIES: readonly (readonly [file: string, actions: RegExp])[] = [
  ['plan', /^((autoscaling|ec2|elasticloadbalancing):Describe\w+|cloudwatch:DescribeAlarms)$/],
  [
    'build',
    /^ec2:(AuthorizeSecurityGroupIngress|Create(KeyPair|SecurityGroup|Image|Snapshot|Tags)|Delete(KeyPair|SecurityGroup|Volume|Snapshot)|ModifyInstanceAttribute|(Run|Stop|Terminate)Instances|CopyImage|DeregisterImage|Describe\w+|Modify(Image|Snapshot)Attribute)$/,
  ],
  [
    'deploy',
    /^(autoscaling:((Attach|Detach)LoadBalancerTargetGroups|(Create|Delete|Update)AutoScalingGroup|CreateOrUpdateTags|DeleteTags|(Start|Cancel)InstanceRefresh)|ec2:((Authorize|Revoke)SecurityGroup(E|In)gress|(Create|Delete|Modify)LaunchTemplate|CreateLaunchTemplateVersion|(Create|Delete)(SecurityGroup|Tags)|ModifySecurityGroupRules|RunInstances|DescribeInstanceStatus|GetConsoleOutput)|iam:CreateServiceLinkedRole)$/,
  ],
  ['prune', /^ec2:(CreateTags|DeleteSnapshot|DeregisterImage)$/],
  ['state', /^s3:(ListBucket|(Get|Put|Delete)Object)$/],
]

/**
 * The policies of this repository that allow an action.
 * @param action as IAM writes it, such as `ec2:RunInstances`
 * @returns paths in the repository
 */
export function policiesWith(action: string): string[] {
  return POLICIES.flatMap(([file, actions]) =>
    actions.test(action) ? [`examples/web/iam/${file}.json`] : [],
  )
}
