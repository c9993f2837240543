import type { KnownCause } from './known-cause.ts'

/**
 * Subnets, security groups, interfaces, load balancers.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html
 * https://docs.aws.amazon.com/autoscaling/ec2/userguide/ts-as-instancelaunchfailure.html
 * https://docs.aws.amazon.com/autoscaling/ec2/userguide/ts-as-loadbalancer.html
 */
export const networkCauses: readonly KnownCause[] = [
  {
    id: 'subnet-missing',
    title: 'The subnet {subnet|} does not exist',
    codes: ['InvalidSubnetID.NotFound', 'InvalidSubnetID.Malformed'],
    words: [/\bsubnet ID '?(?<subnet>subnet-\w+)'? does not exist/i, /\bsubnet ID \S+ does not exist/i],
    blame: 'stack',
    passes: false,
    next: [
      'Refer to subnets that are there: vpc_zone_identifier of the group, subnet_id of the template or of the Packer template.',
    ],
  },
  {
    id: 'subnet-full',
    title: 'The subnet {subnet|} has no free addresses',
    codes: ['InsufficientFreeAddressesInSubnet', 'InsufficientCidrBlocks'],
    words: [
      /not enough free addresses in (?:the )?subnet '?(?<subnet>subnet-\w+)/i,
      /not enough free addresses in (?:the )?subnet/i,
    ],
    blame: 'stack',
    passes: false,
    next: [
      'Add a larger subnet to vpc_zone_identifier, or free addresses in this one.',
      'A lower max_healthy_percentage needs fewer addresses during the refresh.',
    ],
  },
  {
    id: 'no-default-network',
    title: 'There is no default VPC or subnet, and none is named',
    codes: ['VPCIdNotSpecified', 'VPCResourceNotSpecified', 'DefaultVpcDoesNotExist'],
    words: [
      /No default VPC for this user/i,
      /No subnets found for the default VPC/i,
      /No default subnet\b/i,
      /can only be used in a VPC/i,
    ],
    blame: 'stack',
    passes: false,
    next: [
      'Name the subnet: vpc_zone_identifier of the group, or subnet_id (subnet_filter) of the Packer template.',
    ],
  },
  {
    id: 'vpc-missing',
    title: 'The VPC {vpc|} does not exist',
    codes: ['InvalidVpcID.NotFound'],
    words: [/\bvpc ID '?(?<vpc>vpc-\w+)'? does not exist/i],
    blame: 'stack',
    passes: false,
    next: ['Refer to a VPC that is there, in the account and region of this run.'],
  },
  {
    id: 'security-group-missing',
    title: 'The security group {group|} does not exist',
    codes: ['InvalidGroup.NotFound', 'InvalidGroupId.Malformed', 'InvalidSecurityGroupID.NotFound'],
    words: [/\bsecurity group '?(?<group>[^'\s]+)'? does not exist/i],
    blame: 'stack',
    passes: false,
    next: [
      'Refer to the security group from the launch template by its resource (vpc_security_group_ids = [aws_security_group.NAME.id]), and apply again.',
    ],
  },
  {
    id: 'network-mismatch',
    title: 'Security group and subnet are in different networks',
    words: [/Security group (?<group>\S+) and subnet (?<subnet>\S+) belong to different networks/i],
    blame: 'stack',
    passes: false,
    next: [
      'Use a security group of the VPC that the subnets are in: {group} and {subnet} are of two.',
      'Give the security group the vpc_id of the subnets of the group.',
    ],
  },
  {
    id: 'settings-beside-interfaces',
    title: 'Security groups or subnet stand in the template beside its network interfaces',
    words: [
      /Network interfaces and an instance-level (?:security groups?|subnet ID|private address) may not be specified on the same request/i,
    ],
    blame: 'stack',
    passes: false,
    next: [
      'Where the launch template has network_interfaces, write security_groups in that block and take vpc_security_group_ids out (and subnet_id: subnets are the matter of vpc_zone_identifier).',
    ],
  },
  {
    id: 'group-by-name',
    title: 'A security group is named by its name where only its id will do',
    words: [/parameter groupName cannot be used with the parameter subnet/i],
    blame: 'stack',
    passes: false,
    next: ['Write vpc_security_group_ids in the launch template, and take security_group_names out.'],
  },
  {
    id: 'public-address',
    title: 'A public address cannot be given with these network interfaces',
    codes: ['InvalidAssociatePublicIpAddress'],
    words: [/associatePublicIPAddress parameter (?:cannot be specified|is only supported)/i],
    blame: 'stack',
    passes: false,
    next: [
      'Take associate_public_ip_address out of network_interfaces: it goes with one new interface at device_index 0 only.',
    ],
  },
  {
    id: 'interface-in-use',
    title: 'The template names an address or network interface that is in use',
    codes: ['InvalidIPAddress.InUse', 'InvalidNetworkInterface.InUse', 'InvalidNetworkInterfaceID.NotFound'],
    words: [/\bAddress (?<address>[\d.]+) is in use\b/i, /\bInterface: \[?(?<address>eni-\w+)\]? in use/i],
    blame: 'stack',
    passes: false,
    next: [
      'Take {address|it} out of the launch template: instances of a group cannot share a fixed address or interface.',
    ],
  },
  {
    id: 'interface-count',
    title: 'The template has more interfaces or addresses than {type|the instance type} takes',
    codes: ['AttachmentLimitExceeded'],
    words: [
      /Interface count \d+ exceeds the limit for (?<type>[\w.-]+?)\.?(?:\s|$)/i,
      /Number of private addresses will exceed limit/i,
    ],
    blame: 'stack',
    passes: false,
    next: ['Take network_interfaces out of the launch template, or a larger instance_type.'],
  },
  {
    id: 'load-balancer-missing',
    title: 'A target group or load balancer {balancer|} of the group does not exist',
    // Not by "load balancer configuration failed": that stands behind other causes, too.
    words: [
      /\btarget groups? not found\b/i,
      /\b(?:Cannot|Could not) find Load Balancer '?(?<balancer>[\w-]+)/i,
      /\bno ACTIVE Load Balancer named '?(?<balancer>[\w-]+)/i,
      /\bProvided (?:Load Balancers|Target Groups) may not be valid\b/i,
    ],
    blame: 'stack',
    passes: false,
    next: [
      'Let the group refer to target groups that exist, by their resources (target_group_arns, traffic_source, load_balancers, or aws_autoscaling_attachment), and apply again.',
    ],
  },
]
