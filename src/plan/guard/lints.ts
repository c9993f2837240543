import { isSensitive } from '../differences.ts'
import type { Finding } from '../finding.ts'
import { textOf } from '../json.ts'
import type { ResourceChange } from '../plan.ts'
import { isHolderType } from '../templates.ts'
import { groupLints } from './group-lints.ts'
import type { Planned } from './hazards/hazard.ts'

/**
 * What is known to go wrong with images, templates and groups, whatever the plan may change: a fixed name in a
 * replacement, an image by SSM parameter, and the lints of each group. Replacements that destroy first are the
 * guard's own finding.
 */
export function lintPlan(planned: Planned): Finding[] {
  return planned.model.changes.flatMap((change) => {
    const isGroup = change.type === 'aws_autoscaling_group'
    const isOurs = isGroup || isHolderType(change.type)
    if (change.mode !== 'managed' || change.after === null || !isOurs) return []
    return [...fixedName(change), ...(isGroup ? groupLints(change, planned) : imageByParameter(change))]
  })
}

/** A replacement that keeps its name cannot create first: AWS refuses two of one name. */
function fixedName(change: ResourceChange): Finding[] {
  const { before, after, kind, address } = change
  const name = textOf(after?.name)
  if (isFixedConfiguration(change)) return [fixedConfiguration(change)]
  if (!kind.startsWith('replace-') || name === undefined || name !== textOf(before?.name)) return []
  const shown = isSensitive(change, ['name']) ? 'NAME-' : `${name}-`
  return [
    {
      rule: 'fixed-name',
      address,
      attribute: 'name',
      risk: 'It is replaced under the same name: the new one cannot be made while the old one is there.',
      fix: `Write name_prefix = ${JSON.stringify(shown)} in place of name.`,
      severity: 'warning',
    },
  ]
}

/** A launch configuration cannot be changed: the next image replaces it, and a name that is set cannot be had twice. */
function isFixedConfiguration({ type, kind, after }: ResourceChange): boolean {
  return type === 'aws_launch_configuration' && kind === 'create' && textOf(after?.name) !== undefined
}

function fixedConfiguration(change: ResourceChange): Finding {
  const name = isSensitive(change, ['name']) ? 'NAME' : (textOf(change.after?.name) ?? 'NAME')
  return {
    rule: 'fixed-name',
    address: change.address,
    attribute: 'name',
    risk: 'Every new image replaces it, and the next one cannot be made under the same name while this one is there.',
    fix: `Write name_prefix = ${JSON.stringify(`${name}-`)} in place of name, and lifecycle { create_before_destroy = true }.`,
    severity: 'warning',
  }
}

/** https://docs.aws.amazon.com/autoscaling/ec2/userguide/using-systems-manager-parameters.html */
function imageByParameter({ address, after }: ResourceChange): Finding[] {
  if (!textOf(after?.image_id)?.startsWith('resolve:ssm:')) return []
  return [
    {
      rule: 'ssm-alias',
      address,
      attribute: 'image_id',
      risk: 'The image is looked up at each launch: the plan does not tell which one runs, and AWS cannot roll a refresh back.',
      fix: 'Write: image_id = var.ami_id',
      severity: 'warning',
    },
  ]
}
