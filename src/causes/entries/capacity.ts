import type { KnownCause } from './known-cause.ts'

/**
 * What EC2 has no room for, and Spot.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html
 * https://docs.aws.amazon.com/autoscaling/ec2/userguide/ts-as-capacity.html
 * Of all services: https://docs.aws.amazon.com/autoscaling/ec2/APIReference/CommonErrors.html
 * Instance state reasons: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_StateReason.html
 */
export const capacityCauses: readonly KnownCause[] = [
  {
    id: 'insufficient-capacity',
    title: 'AWS has no capacity of {type|this instance type} in {zone|the Availability Zone}',
    codes: ['InsufficientInstanceCapacity'],
    // A request for Spot instances alone has the same code.
    unless: /no Spot capacity available/,
    words: [
      /do not have sufficient (?<type>\S+\.\S+) capacity in the Availability Zone you requested \((?<zone>[\w-]+)\)(?:.*?\bor choosing (?<zones>[a-z\d-]+(?:, [a-z\d-]+)*))?/i,
      /do not have sufficient (?:(?<type>\S+\.\S+) )?capacity/i,
      /insufficient capacity available to satisfy/i,
    ],
    blame: 'account',
    passes: true,
    next: [
      'Run again: capacity comes back by itself, and Auto Scaling goes on trying meanwhile.',
      'AWS names Availability Zones that have it now: {zones}.',
      'To meet it less often, let AWS choose among more: instance types (mixed_instances_policy of a group, another instance_type for a bake) and Availability Zones (subnets in vpc_zone_identifier, or for the builder).',
    ],
  },
  {
    id: 'spot-capacity',
    title: 'AWS has no Spot capacity that fits',
    codes: ['UnfulfillableCapacity'],
    words: [/no Spot capacity available/i, /Unable to fulfill capacity due to your request configuration/i],
    blame: 'account',
    passes: true,
    next: [
      'Run again: Spot capacity comes and goes.',
      'To meet it less often, let the group choose among more instance types and Availability Zones (override blocks and price-capacity-optimized in mixed_instances_policy), or raise on_demand_base_capacity. A Spot builder: more spot_instance_types, or none.',
    ],
  },
  {
    id: 'reservation-used-up',
    title: 'The Capacity Reservation has no room left',
    codes: ['ReservationCapacityExceeded'],
    words: [/reservation does not have sufficient compatible and available capacity/i],
    blame: 'account',
    passes: true,
    next: [
      'Run again when instances have left the Capacity Reservation: a refresh launches new ones before old ones go.',
      'Enlarge the Capacity Reservation, or let the launch template use others: capacity_reservation_preference = "open" in capacity_reservation_specification.',
    ],
  },
  {
    id: 'reservation-gone',
    title: 'The Capacity Reservation cannot be used',
    codes: ['InvalidCapacityReservationId.NotFound', 'InvalidCapacityReservationState'],
    words: [/capacity reservation (?:ID )?\S+ (?:does not exist|is not active|has expired)/i],
    blame: 'stack',
    passes: false,
    next: [
      'Name an active Capacity Reservation in capacity_reservation_specification of the launch template.',
    ],
  },
  {
    id: 'host-capacity',
    title: 'No Dedicated Host has room for the instance',
    codes: ['InsufficientHostCapacity'],
    words: [/do(?:es)? not have a host with a matching configuration and sufficient capacity/i],
    blame: 'account',
    passes: false,
    next: [
      'Allocate another Dedicated Host of this instance type in the zone, or name a host resource group that allocates hosts by itself (host_resource_group_arn in placement of the launch template).',
      'A lower max_healthy_percentage needs less room during the refresh.',
    ],
  },
  {
    id: 'host-missing',
    title: 'The Dedicated Host does not exist, or takes no instances',
    codes: [
      'InvalidHostID.NotFound',
      'InvalidHostId.NotFound',
      'InvalidHostID.Malformed',
      'InvalidHostState',
    ],
    words: [/\bdedicated host \S+ (?:does not exist|is not available)/i],
    blame: 'stack',
    passes: false,
    next: [
      'Name a Dedicated Host that is there in placement of the launch template (host_id), or take it out.',
    ],
  },
  {
    id: 'volume-capacity',
    title: 'AWS has no capacity for such an EBS volume in the Availability Zone',
    codes: ['InsufficientVolumeCapacity'],
    words: [/not enough capacity to fulfill your EBS volume/i],
    blame: 'account',
    passes: true,
    next: [
      'Run again: capacity comes back by itself.',
      'To meet it less often, let AWS choose among more Availability Zones (subnets in vpc_zone_identifier), or take another volume_type in block_device_mappings.',
    ],
  },
  {
    id: 'address-capacity',
    title: 'AWS has no public addresses left to give',
    codes: ['InsufficientAddressCapacity'],
    blame: 'account',
    passes: true,
    next: ['Run again: addresses come back.'],
  },
  {
    id: 'spot-price',
    title: 'The Spot price is above the highest price that is paid',
    codes: ['SpotMaxPriceTooLow'],
    words: [/Your Spot request price of (?<price>\S+) is lower than/i],
    blame: 'stack',
    passes: true,
    next: [
      'Take spot_max_price (or spot_price) out, now {price|set}: the On-Demand price is then the limit.',
      'Or run again when the Spot price has gone down.',
    ],
  },
  {
    id: 'spot-interrupted',
    title: 'AWS took Spot instances back',
    words: [/\bServer\.SpotInstance(?:Termination|Shutdown)\b/],
    blame: 'account',
    passes: true,
    next: [
      'Run again.',
      'To meet it less often, let the group choose among more instance types, or raise on_demand_base_capacity.',
    ],
  },
  {
    id: 'server-error',
    title: 'AWS had an error of its own',
    codes: ['Server.InternalError', 'ServiceUnavailable'],
    words: [
      /\bInternal error on launch\b/,
      /\bAn internal error has occurred\b/,
      // The code of EC2, and not HTTP's "503 Service Unavailable", which anybody may answer.
      /(?<![\w.-]|\bService )(?:Server\.)?Unavailable(?=:| - |\))/,
    ],
    blame: 'account',
    passes: true,
    next: ['Run again; where it stays, look at the AWS Health Dashboard and ask AWS Support.'],
  },
  {
    id: 'throttled',
    title: 'AWS had too many requests of this account',
    codes: ['RequestLimitExceeded', 'EC2ThrottledException', 'Throttling'],
    words: [/\bRequest limit exceeded\b/],
    blame: 'account',
    passes: true,
    next: ['Run again in a few minutes; fewer runs at the same time make fewer requests.'],
  },
]
