import { isBalanced } from '../../attachments.ts'
import { hasNoTimeout, untaintAdvice } from '../../reasons.ts'
import { attributeAt, type Hazard } from './hazard.ts'

/** The provider's create returns at once then, and Terraform destroys the old group. */
export const noWait: Hazard = {
  rule: 'no-wait',
  sign: '`wait_for_capacity_timeout = "0"` on a group that is replaced by a new one',
  risk: 'The old group is destroyed before one instance of the new one is in service.',
  cure: '`wait_for_capacity_timeout = "10m"`; behind a load balancer `min_elb_capacity` as well',
  find: (group, { model }) => {
    if (!hasNoTimeout(group)) return []
    const balanced = isBalanced(group, model)
      ? ' The group is behind a load balancer: write min_elb_capacity or wait_for_elb_capacity as well.'
      : ''
    return [
      {
        ...attributeAt(group, ['wait_for_capacity_timeout']),
        risk: 'The old group is destroyed as soon as the new one exists, before one of its instances is in service: for minutes nothing serves, and where the image is bad nothing is left that does.',
        fix: `Write: wait_for_capacity_timeout = "10m".${balanced}`,
      },
    ]
  },
}

/** Terraform marks what it could not finish making; a group that waited too long for its instances, say. */
export const tainted: Hazard = {
  rule: 'tainted',
  sign: 'A group marked as tainted',
  risk: 'It is replaced with all its instances, whatever the plan is about.',
  cure: '`terraform untaint ADDRESS`, where the group is as it should be',
  find: (group) => {
    if (group.reason !== 'replace_because_tainted' || group.kind !== 'replace-create-first') return []
    return [
      {
        risk: 'It is marked as tainted, because an earlier apply did not finish making it: all of it is replaced, whatever this plan is about.',
        fix: untaintAdvice(group),
      },
    ]
  },
}
