/**
 * A small Terraform, and OpenTofu: it takes and gives back a lock where the real ones do, keeps a state, changes a launch
 * template and its group, and ends as they do when it is interrupted or killed. What it plans was recorded from the real
 * one. Started as `node terraform.ts NAME ARGUMENTS`.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { awsFrom, query, signed } from './aws.ts'
import { type Backend, type LockRecord, lockOf, recordFor } from './lock.ts'
import {
  namesOf,
  planOf,
  type Recorded,
  type Standing,
  type State,
  standingOf,
  withGroup,
  withTemplate,
} from './recorded.ts'
import { sceneOf } from './scene.ts'

const [, , name = 'terraform', ...args] = process.argv
const title = name === 'tofu' ? 'OpenTofu' : 'Terraform'
const scene = sceneOf(process.env)
const aws = awsFrom(process.env)
const place = {
  backend: process.env['FAULT_BACKEND'] as Backend,
  path: process.env['FAULT_STATE'] ?? '',
  aws,
}
const lock = lockOf(place)
const live = process.env['FAULT_LIVE'] ?? ''

const say = (...lines: readonly string[]) => process.stdout.write(`${lines.join('\n')}\n`)
const complain = (lines: readonly string[]) =>
  process.stderr.write(`╷\n${lines.map((line) => `│ ${line}`).join('\n')}\n╵\n`)

/** It has said why. */
class Failed extends Error {}

function fail(...lines: readonly string[]): never {
  complain(lines)
  throw new Failed()
}

scene.listen(() => {
  say('', 'Two interrupts received. Exiting immediately. Note that data loss may have occurred.', '')
  process.exit(1)
})
scene.signal.addEventListener('abort', () =>
  say(
    '',
    'Interrupt received.',
    `Please wait for ${title} to exit or data loss may occur.`,
    'Gracefully shutting down...',
    '',
  ),
)

async function readState(): Promise<State> {
  if (place.backend === 'local') return JSON.parse(readFileSync(place.path, 'utf8')) as State
  const answer = await fetch(`${aws.endpoint}/${place.path}`, { headers: signed(aws, 's3') })
  return (await answer.json()) as State
}

async function writeState(state: State): Promise<void> {
  const body = JSON.stringify(state)
  if (place.backend === 'local') writeFileSync(place.path, body)
  else await fetch(`${aws.endpoint}/${place.path}`, { method: 'PUT', headers: signed(aws, 's3'), body })
}

/** Does the work under the lock, and gives it back, interrupted or not. */
async function locked(command: string, work: (record: LockRecord) => Promise<number>): Promise<number> {
  const operation = `OperationType${command[0]?.toUpperCase()}${command.slice(1)}`
  const record = recordFor(operation, place.path)
  if (!(await lock.take(record))) refuse(await lock.look())
  try {
    return await work(record)
  } catch (error) {
    if (!scene.signal.aborted) throw error
    await delay(scene.endingMs())
    complain(['Error: execution halted', '', ''])
    return 1
  } finally {
    await lock.free()
  }
}

function refuse(held: LockRecord | undefined): never {
  const created = (held?.Created ?? '').replace('T', ' ').replace('Z', ' +0000 UTC')
  fail(
    'Error: Error acquiring the state lock',
    '',
    'Error message: operation error S3: PutObject, https response error StatusCode: 412, PreconditionFailed',
    'Lock Info:',
    `  ID:        ${held?.ID}`,
    `  Path:      ${held?.Path}`,
    `  Operation: ${held?.Operation}`,
    `  Who:       ${held?.Who}`,
    '  Version:   1.11.4',
    `  Created:   ${created}`,
    '  Info:      ',
    '',
    '',
    `${title} acquires a state lock to protect the state from being written`,
    'by multiple users at the same time. Please resolve the issue above and try',
    'again. For most commands, you can disable locking with the "-lock=false"',
    'flag, but this is not recommended.',
  )
}

const askedAt = ({ ID: id, Created }: LockRecord) => ({ id, askedAt: Date.parse(Created) })
const option = (which: string) => args.find((arg) => arg.startsWith(`-${which}=`))?.slice(which.length + 2)
/** The way back to what ran before is a phase of its own. */
const phase = (which: string, image: string) => (image === live ? `${which}-back` : which)

/** What is handed from plan to apply. */
interface PlanFile {
  readonly image: string
  readonly json: string
}

const recorded = () => JSON.parse(readFileSync(process.env['FAULT_RECORDED'] ?? '', 'utf8')) as Recorded

async function plan(): Promise<number> {
  const image = args.find((arg) => arg.startsWith('ami_id='))?.slice('ami_id='.length) ?? ''
  const work = async (record?: LockRecord) => {
    const state = await readState()
    const { template, group } = namesOf(state)
    say(
      `aws_launch_template.web: Refreshing state... [id=${template}]`,
      `aws_autoscaling_group.web: Refreshing state... [id=${group}]`,
    )
    await scene.reach(phase('plan', image), record && askedAt(record))
    const made = planOf(recorded(), state, image, aws.account)
    const file: PlanFile = { image, json: made.json }
    writeFileSync(option('out') ?? '', JSON.stringify(file))
    say('', made.text)
    return made.isSame ? 0 : 2
  }
  return option('lock') === 'false' ? work() : locked('plan', work)
}

function planFile(): PlanFile {
  return JSON.parse(readFileSync(args.at(-1) ?? '', 'utf8')) as PlanFile
}

async function apply(): Promise<number> {
  const { image } = planFile()
  return locked('apply', async (record) => {
    const state = await readState()
    const { template, group } = namesOf(state)
    const before = standingOf(state)
    const next =
      before.image === image
        ? before
        : await changeTemplate({ image, template, version: before.version, record })
    const between = before.image === image ? state : withTemplate(state, next)
    await writeState(between)
    await scene.reach(phase('apply-half', image), askedAt(record))
    say(`aws_autoscaling_group.web: Modifying... [id=${group}]`)
    await query(aws, 'autoscaling', 'UpdateAutoScalingGroup', {
      AutoScalingGroupName: group,
      'LaunchTemplate.LaunchTemplateId': template,
      'LaunchTemplate.Version': String(next.version),
    })
    await query(aws, 'autoscaling', 'StartInstanceRefresh', {
      AutoScalingGroupName: group,
      Strategy: 'Rolling',
      'Preferences.MinHealthyPercentage': '90',
      'Preferences.InstanceWarmup': '1',
      'Preferences.SkipMatching': 'false',
    })
    await writeState(withGroup(between, next))
    say(`aws_autoscaling_group.web: Modifications complete after 0s [id=${group}]`, '')
    await scene.reach(phase('apply-end', image), askedAt(record))
    say('Apply complete! Resources: 0 added, 2 changed, 0 destroyed.')
    return 0
  })
}

async function changeTemplate(change: {
  readonly image: string
  readonly template: string
  readonly version: number
  readonly record: LockRecord
}): Promise<Standing> {
  const { image, template, record } = change
  say(`aws_launch_template.web: Modifying... [id=${template}]`)
  await scene.reach(phase('apply', image), askedAt(record))
  const made = await query(aws, 'ec2', 'CreateLaunchTemplateVersion', {
    LaunchTemplateId: template,
    SourceVersion: String(change.version),
    'LaunchTemplateData.ImageId': image,
  })
  const version = Number(/<versionNumber>(\d+)</.exec(made)?.[1])
  await query(aws, 'ec2', 'ModifyLaunchTemplate', {
    LaunchTemplateId: template,
    SetDefaultVersion: String(version),
  })
  say(`aws_launch_template.web: Modifications complete after 6s [id=${template}]`)
  return { image, version }
}

async function forceUnlock(): Promise<number> {
  const held = await lock.look()
  if (held?.ID !== args.at(-1)) fail(`Error: Failed to unlock state: lock ID "${args.at(-1)}" does not match`)
  await lock.free()
  say(`${title} state has been successfully unlocked!`)
  return 0
}

const COMMANDS: Readonly<Record<string, () => Promise<number>>> = {
  version: async () => {
    await scene.reach('version')
    say(name === 'tofu' ? 'OpenTofu v1.6.2' : 'Terraform v1.11.4', 'on linux_amd64')
    return 0
  },
  init: async () => {
    say('Initializing the backend...')
    mkdirSync('.terraform', { recursive: true })
    await scene.reach('init')
    say(`${title} has been successfully initialized!`)
    return 0
  },
  workspace: async () => {
    say('default')
    return 0
  },
  validate: async () => {
    await scene.reach('validate')
    return 0
  },
  plan,
  show: async () => {
    const { image, json } = planFile()
    await scene.reach(phase('show', image))
    say(json)
    return 0
  },
  apply,
  state: async () => {
    const state = await readState()
    await scene.reach(standingOf(state).image === live ? 'pull-before' : 'pull')
    say(JSON.stringify(state))
    return 0
  },
  untaint: () =>
    locked('untaint', async () => {
      say('No such resource instance')
      return 0
    }),
  'force-unlock': forceUnlock,
}

const [command = ''] = args
scene.called([name, ...args])
try {
  const run = COMMANDS[command]
  if (run === undefined) fail(`Error: the fake has no command ${command}`)
  process.exitCode = await run()
} catch (error) {
  if (scene.signal.aborted) {
    await delay(scene.endingMs())
    complain(['Error: operation canceled'])
  } else if (!(error instanceof Failed)) complain([`Error: ${(error as Error).message}`])
  process.exitCode = 1
}
// A connection that is kept open must not keep it.
if (!existsSync(join(scene.directory, 'linger'))) process.exit()
