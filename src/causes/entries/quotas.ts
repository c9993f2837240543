import type { KnownCause } from './known-cause.ts'

/**
 * What the account may have no more of.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html
 * https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-resource-limits.html
 */
export const quotaCauses: readonly KnownCause[] = [
  {
    id: 'quota',
    title: 'The quota of instances or vCPUs is used up',
    codes: [
      'VcpuLimitExceeded',
      'InstanceLimitExceeded',
      'MaxSpotInstanceCountExceeded',
      'HostLimitExceeded',
    ],
    words: [
      /more vCPU capacity than your current vCPU limit of (?<limit>\d+)/i,
      /more instances \(\d+\) than your current instance limit of (?<limit>\d+)/i,
      /\bmore vCPU capacity\b/i,
      /Max spot instance count exceeded/i,
      /\binstance\(s\) are already running\b/i,
    ],
    blame: 'account',
    passes: false,
    next: [
      'Ask for a higher EC2 quota in Service Quotas than {limit|the present one}, or stop instances that are not needed; then run again.',
      'A refresh needs room for the instances above the desired capacity, too.',
    ],
  },
  {
    id: 'network-interface-quota',
    title: 'The quota of network interfaces is used up',
    codes: ['NetworkInterfaceLimitExceeded'],
    words: [/maximum number of network interfaces has been reached/i],
    blame: 'account',
    passes: false,
    next: [
      'Ask for a higher quota in Service Quotas (Amazon VPC, network interfaces per Region), or delete interfaces that are available; then run again.',
    ],
  },
  {
    id: 'address-quota',
    title: 'The quota of IP addresses is used up',
    codes: ['AddressLimitExceeded', 'PrivateIpAddressLimitExceeded'],
    words: [/maximum number of (?:private IP |Elastic IP )?addresses has been reached/i],
    blame: 'account',
    passes: false,
    next: [
      'Release Elastic IP addresses that are not needed, or ask for a higher quota in Service Quotas (Elastic IPs); then run again.',
    ],
  },
  {
    id: 'security-group-quota',
    title: 'The quota of security groups, or of their rules, is used up',
    codes: [
      'SecurityGroupLimitExceeded',
      'SecurityGroupsPerInterfaceLimitExceeded',
      'SecurityGroupsPerInstanceLimitExceeded',
      'RulesPerSecurityGroupLimitExceeded',
    ],
    words: [/maximum number of (?:security groups|rules per security group)\b.* has been reached/i],
    blame: 'account',
    passes: false,
    next: [
      'Delete security groups that nothing uses, or ask for a higher quota in Service Quotas (Amazon VPC); then run again.',
    ],
  },
  {
    id: 'volume-quota',
    title: 'The quota of EBS volumes is used up',
    codes: ['VolumeLimitExceeded', 'MaxIOPSLimitExceeded'],
    words: [/\bVolume limit exceeded\b/i, /maximum number or size of volumes/i],
    blame: 'account',
    passes: false,
    next: [
      'Delete volumes that are not attached, or ask for a higher EBS quota in Service Quotas; then run again.',
    ],
  },
  {
    id: 'snapshot-quota',
    title: 'The quota of images or snapshots is used up',
    codes: [
      'SnapshotLimitExceeded',
      'PendingSnapshotLimitExceeded',
      'ConcurrentSnapshotLimitExceeded',
      'AMILimitExceeded',
      'ImageLimitExceeded',
    ],
    blame: 'account',
    passes: false,
    next: [
      'Remove images that nothing needs (`command: prune`), or ask for a higher quota in Service Quotas; then run again.',
    ],
  },
  {
    id: 'fleet-quota',
    title: 'The account may have no more fleet requests',
    words: [/reached your quota for maximum Fleet Requests/i],
    blame: 'account',
    passes: false,
    next: [
      'Ask AWS Support for the quota of fleet requests: new accounts have none until they are verified.',
    ],
  },
  {
    id: 'account-blocked',
    title: 'AWS has blocked the account, or not verified it yet',
    codes: ['PendingVerification', 'Blocked'],
    words: [
      /account is currently blocked/i,
      /request for accessing resources in this region is being validated/i,
    ],
    blame: 'account',
    passes: false,
    next: ['Look at the mail to the root user of the account, and ask AWS Support.'],
  },
  {
    id: 'free-tier',
    title: 'The account may launch instance types of the Free Tier only',
    words: [/specified instance type is not eligible for Free Tier/i],
    blame: 'account',
    passes: false,
    next: [
      "Upgrade the account's plan, or take an eligible type: aws ec2 describe-instance-types --filters Name=free-tier-eligible,Values=true",
    ],
  },
]
