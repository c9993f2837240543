import type { KnownCause } from './known-cause.ts'

/**
 * Who may not do what.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_tag-policies.html
 * https://docs.aws.amazon.com/autoscaling/ec2/userguide/autoscaling-service-linked-role.html
 */
export const permissionCauses: readonly KnownCause[] = [
  {
    id: 'scp-denial',
    title: 'A service control policy denies {action|it}',
    words: [
      /not authorized to perform: (?<action>[\w-]+:\w+).*\bservice control policy\b/i,
      /\bservice control policy\b/i,
    ],
    blame: 'stack',
    passes: false,
    next: [
      'Ask who keeps the service control policies of the organization what they ask of {action|this call}: a region, tags, an instance type, encryption. A policy of the role cannot lift it.',
    ],
  },
  {
    id: 'organization-denial',
    title: 'A policy of the organization, a boundary or the session denies {action|it}',
    words: [
      /not authorized to perform: (?<action>[\w-]+:\w+).*\b(?:resource control policy|permissions boundary|session policy|VPC endpoint policy)\b/i,
      /\b(?:resource control policy|permissions boundary|session policy|VPC endpoint policy)\b/i,
    ],
    blame: 'stack',
    passes: false,
    next: ['Change the policy that AWS names: one that allows it beside cannot lift a denial of it.'],
  },
  {
    id: 'explicit-deny',
    title: 'A policy denies {action|it}',
    words: [
      /(?:(?:User|Principal): (?<who>arn:\S+) is )?not authorized to perform: (?<action>[\w-]+:\w+)(?: on resource: (?<place>\S+))?.*?\bexplicit deny in an? (?:(?<identity>identity)|(?<resource>resource))-based policy(?:: (?<policy>arn:\S+?)[.,)]?(?=\s|$))?/i,
    ],
    blame: 'stack',
    passes: false,
    next: [
      'The denial is in an {identity}-based policy, one of {who|who runs this}.',
      'The denial is in a {resource}-based policy, that of {place|the resource}.',
      'It is {policy}.',
      'Find the statement with "Effect": "Deny", and meet its condition or change it: to allow {action|the action} elsewhere lifts no denial.',
    ],
  },
  {
    id: 'declarative-policy',
    title: 'A declarative policy of the organization refuses the settings',
    words: [/\bdeclarative policy\b/i],
    blame: 'stack',
    passes: false,
    next: ['Set what the declarative policy asks for in the launch template, or in the Packer template.'],
  },
  {
    id: 'tag-policy',
    title: 'A tag policy refuses the tag {key|} of the instance',
    codes: ['TagPolicyViolation'],
    words: [
      /\btag policy does not allow the specified value for the following tag key: '?(?<key>[^'.]+)/i,
      /\btag polic(?:y|ies)\b/i,
    ],
    blame: 'stack',
    passes: false,
    next: [
      'Write a value that the tag policy allows for {key|this tag}: tag_specifications of the launch template, tag of the group, run_tags and tags of the Packer template.',
    ],
  },
  {
    id: 'service-linked-role',
    title: 'The role AWSServiceRoleForAutoScaling is missing, or was only just made',
    words: [
      /Access denied when attempting to assume role (?<role>\S+AWSServiceRoleForAutoScaling\w*)/i,
      /\bAuthentication Failure\. Launching EC2 instance failed\b/i,
      /service-linked role\b.*\bAutoScaling\b.*\b(?:does not exist|not found)/i,
    ],
    blame: 'account',
    passes: true,
    next: [
      'Run again in some minutes: Auto Scaling makes AWSServiceRoleForAutoScaling with the first group of an account, and it cannot be used at once.',
      'Where it stays, make it: aws iam create-service-linked-role --aws-service-name autoscaling.amazonaws.com',
    ],
  },
  {
    id: 'spot-role',
    title: 'The role AWSServiceRoleForEC2Spot is missing',
    codes: ['AuthFailure.ServiceLinkedRoleCreationNotPermitted'],
    words: [/create the service-linked role for EC2 Spot/i],
    blame: 'account',
    passes: false,
    next: [
      'Make it once, with the rights of an administrator: aws iam create-service-linked-role --aws-service-name spot.amazonaws.com. Then run again.',
    ],
  },
  {
    id: 'pass-role',
    title: 'The role of the instance profile may not be passed: iam:PassRole is missing',
    words: [
      /not authorized to perform: iam:PassRole on resource: (?<role>arn:\S+)/i,
      /not authorized to perform: iam:PassRole/i,
    ],
    blame: 'stack',
    passes: false,
    next: ['Allow iam:PassRole on {role|the role of the instance profile} to who launches the instances.'],
    // Where a policy denies it, that is the cause.
    generality: 1,
  },
  {
    id: 'permission-missing',
    title: '{who|Who runs this} may not do {action|what it takes}',
    words: [
      /(?:(?:User|Principal): (?<who>arn:\S+) )?is not authorized to perform: (?<action>(?!iam:PassRole)[\w-]+:\w+)/i,
      /not authorized to (?:use launch template|launch instances with this launch template)/i,
    ],
    blame: 'stack',
    passes: false,
    next: [
      'Allow {action|what AWS names} to {who|the role of this run} in its policy.',
      '{action} is in {policies} to copy.',
    ],
    generality: 1,
  },
  {
    id: 'not-authorized',
    title: 'A permission for launching instances is missing',
    codes: ['UnauthorizedOperation'],
    words: [/not authorized to perform this operation/i, /Encoded authorization failure message/i],
    blame: 'stack',
    passes: false,
    next: [
      'AWS refused {action}, which is in {policies} to copy.',
      'Read the encoded part, where AWS sent one; it names the call and the policy: aws sts decode-authorization-message --encoded-message TEXT.',
      'Without one, look first whether ec2:RunInstances, ec2:CreateTags and iam:PassRole (for the role of the instance profile) are allowed to who launches.',
    ],
    generality: 2,
  },
]
