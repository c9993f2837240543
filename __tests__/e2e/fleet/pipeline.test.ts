import { setTimeout as pause } from 'node:timers/promises'
import { beforeAll, expect, test } from '@jest/globals'
import {
  createFleet,
  type Fleet,
  type FleetRun,
  imagesOf,
  PIPELINE,
  ROLLBACK,
} from '../../../sandbox/jobs/fleet.ts'
import { unhealthyImage } from '../../../sandbox/stories/part.ts'
import { FLEET_ROLES } from '../../examples/iam/calls.ts'
import { held } from '../../examples/iam/held.ts'
import { policiesWith } from '../../examples/iam/load.ts'
import { asOfNewerPacker } from '../../examples/iam/packer.ts'
import { imagesRunning } from '../stage/aws-cli.ts'
import { changeSite, stage } from '../stage/stage.ts'

/**
 * One image, baked in an account of its own, goes through staging to production, each in an account and a region: by the
 * workflows as they are, with the bundle. The tests follow each other.
 */
const here = stage()
const images = '200000000001'
const environments = {
  staging: { account: '200000000002', region: 'us-east-1', soak: '1s' },
  production: { account: '200000000003', region: 'eu-west-1', after: 'staging' },
}
let fleet: Fleet
/** The first image, by region. */
let first: Readonly<Record<string, string>>
/** What happens while the first wave serves. */
let inPause = () => pause(1500)

beforeAll(async () => {
  fleet = await createFleet(here.rig, {
    repository: 'octo-org/fleet',
    accounts: { images, environments },
    approve: async (environment) => {
      if (environment === 'soak-staging') await inPause()
      return true
    },
  })
  const sha = await fleet.project.commit('Serve a first page')
  const run = await fleet.play(PIPELINE, fleet.project.push(sha))
  expect(ends(run)).toEqual([
    ...['matrix: planned', 'build web-staging: built', 'deploy web-staging: deployed'],
    ...[
      'verify web-staging: unchanged',
      'deploy web-production: deployed',
      'verify web-staging: unchanged',
      'verify web-production: unchanged',
    ],
    'report: reported',
  ])
  first = imagesOf(run.acted[1]?.result.outputs['image-ids'])
})

/** What each step of the action ended with. */
function ends({ runs, acted }: FleetRun): string[] {
  for (const { name, result, told } of runs)
    if (result === 'failure') process.stderr.write(`${name}: ${told.map(({ text }) => text).join('\n')}\n`)
  return acted.map(({ command, stack, result }) =>
    [
      `${command}${stack && ` ${stack}`}: ${result.outputs['outcome']}`,
      result.outputs['failure-reason'] ?? '',
    ]
      .filter(Boolean)
      .join(' '),
  )
}

const failed = ({ runs }: FleetRun) =>
  runs.flatMap(({ name, result }) => (result === 'failure' ? [name] : []))

/** What the instances of an environment run, as EC2 says it to its account. */
async function running(environment: keyof typeof environments): Promise<readonly string[]> {
  const awsEnv = here.rig.aws.envOf(environments[environment])
  const account = { ...fleet.project, awsEnv, ask: (question: never) => here.rig.aws.ask(awsEnv, question) }
  return [...new Set(await imagesRunning(account))]
}

async function expectFirst(environment: keyof typeof environments): Promise<void> {
  expect(await running(environment)).toEqual([first[environments[environment].region]])
}

test('one image runs in both accounts', async () => {
  expect(Object.keys(first).toSorted()).toEqual(['eu-west-1', 'us-east-1'])
  await expectFirst('staging')
  await expectFirst('production')
})

test('a pull request that touches one stack has one plan, and one comment', async () => {
  const { project } = fleet
  await project.edit('sizes/production.tfvars', (text) => `${text}max_size = 7\n`)
  await project.commit('Let production grow', 'grow')
  const { number } = await project.openPull('grow', 'Let production grow')
  const run = await fleet.play(PIPELINE, project.pull(number))
  expect(ends(run)).toEqual([
    ...['matrix: planned', 'build web-production: built'],
    ...['plan web-production: planned', 'report: reported'],
  ])
  const comments = here.rig.github
    .state()
    .comments.filter(({ repository }) => repository === project.repository)
  expect(comments).toMatchObject([{ pull: number, body: expect.stringContaining('web-production') }])
  await project.checkout('main')
})

test('what fails in the first wave stops the second', async () => {
  const { project } = fleet
  await changeSite(project, 'a page that never answers')
  const sha = await project.commit('Break the page')
  await here.rig.aws.script(unhealthyImage(sha))
  const run = await fleet.play(PIPELINE, project.push(sha))
  expect(ends(run)).toEqual([
    ...['matrix: planned', 'build web-staging: built', 'deploy web-staging: failed rollout-failed'],
    'report: failed stack-failed',
  ])
  expect(failed(run)).toEqual(['wave-1 / web-staging', 'report'])
  await expectFirst('production')
})

test('one dispatch takes all stacks back, by waves', async () => {
  const { project } = fleet
  await project.edit('image/site/index.html', (html) =>
    html.replace(/<!-- a page[^>]*-->/, '<!-- better -->'),
  )
  const sha = await project.commit('Repair the page')
  const deployed = await fleet.play(PIPELINE, project.push(sha))
  expect(failed(deployed)).toEqual([])
  expect(await running('production')).not.toEqual([first['eu-west-1']])

  const back = await fleet.play(ROLLBACK, project.dispatch(sha))
  expect(ends(back)).toEqual([
    'matrix: planned',
    ...['rollback web-staging: rolled-back', 'rollback web-production: rolled-back', 'report: reported'],
  ])
  for (const environment of ['staging', 'production'] as const) await expectFirst(environment)
})

test('what is rolled back in the pause of its wave goes no further', async () => {
  const { project } = fleet
  await project.edit('image/site/index.html', (html) => html.replace('<!-- better -->', '<!-- best -->'))
  const sha = await project.commit('Make the page the best')
  let back: FleetRun | undefined
  inPause = async () => {
    back = await fleet.play(ROLLBACK, project.dispatch(sha), { wave: 'staging' })
  }
  const run = await fleet.play(PIPELINE, project.push(sha))
  expect(back && ends(back)).toContain('rollback web-staging: rolled-back')
  expect(ends(run)).toEqual([
    ...['matrix: planned', 'build web-staging: built', 'deploy web-staging: deployed'],
    ...['verify web-staging: failed drift-found', 'report: failed stack-failed'],
  ])
  expect(failed(run)).toEqual(['soak-1 / staging still serves / web-staging', 'report'])
  expect(run.acted.at(-1)?.result.summary).toContain('It was rolled back, or something else was deployed')
  for (const environment of ['staging', 'production'] as const) await expectFirst(environment)
})

test('what has its instances replaced in the pause goes no further, though the same image runs again', async () => {
  const { project } = fleet
  await project.edit('image/site/index.html', (html) => html.replace('<!-- best -->', '<!-- new -->'))
  const sha = await project.commit('Make the page new')
  inPause = replaceStaging
  const run = await fleet.play(PIPELINE, project.push(sha))
  expect(ends(run)).toEqual([
    ...['matrix: planned', 'build web-staging: built', 'deploy web-staging: deployed'],
    ...['verify web-staging: failed drift-found', 'report: failed stack-failed'],
  ])
  const { summary } = run.acted.at(-2)?.result ?? {}
  expect(summary).toContain('Its groups have not been left alone since it was deployed.')
  expect(summary).toMatch(/refresh \S+ began at .* UTC: Successful/)
  expect(await running('staging')).toEqual([imagesOf(run.acted[1]?.result.outputs['image-ids'])['us-east-1']])
  await expectFirst('production')
})

/** Replaces staging's instances as somebody would by hand, and waits until AWS is done. */
async function replaceStaging(): Promise<void> {
  const env = here.rig.aws.envOf(environments.staging)
  const ask = (operation: string, input = {}) =>
    here.rig.aws.ask(env, { service: 'autoscaling', operation, input }) as Promise<Answer>
  const { AutoScalingGroups = [] } = await ask('DescribeAutoScalingGroups')
  const [group] = AutoScalingGroups
  const of = { AutoScalingGroupName: group?.AutoScalingGroupName }
  await ask('StartInstanceRefresh', of)
  for (;;) {
    const { InstanceRefreshes = [] } = await ask('DescribeInstanceRefreshes', of)
    if (InstanceRefreshes[0]?.Status === 'Successful') return
    await pause(200)
  }
}

interface Answer {
  readonly AutoScalingGroups?: readonly { readonly AutoScalingGroupName: string }[]
  readonly InstanceRefreshes?: readonly { readonly Status: string }[]
}

/** What no run of this story calls: its states are local, and the action neither prunes nor shares in it. */
const ELSEWHERE = [
  'build: PutTheGroupIntoAnyVpc', // Packer finds the default one
  'build: RemoveNoImageThatIsFinished', // no bake is cut off
  'deploy: FirstGroupOfTheAccount',
  'deploy: RecordWhatIsLearntOfImages', // by the role of the images
  ...['prune: MarkWhatIsBeingRemoved', 'prune: RemoveImagesOfThisRepository'],
  ...['share: LetOthersCopyTheirSnapshots', 'share: SeeWhoMayUseTheKeysOfImages'],
  ...['state-lock: LockTheStatesAndNoMore', 'state-read: FindTheStates', 'state-read: ReadTheStates'],
  'state-write: WriteTheStateOfOneEnvironment',
]

test('each call was allowed by the policies of the role that made it, and by no other', async () => {
  const { repository } = fleet.project
  const holder = (account: string, name: string, key: keyof typeof FLEET_ROLES) => ({
    arn: `arn:aws:iam::${account}:role/${name}`,
    parts: FLEET_ROLES[key],
  })
  const holders = [
    ...[holder(images, 'images', 'image-role'), holder(images, 'build', 'build-role')],
    ...Object.values(environments).flatMap(({ account }) => [
      ...[holder(account, 'plan', 'plan-role'), holder(account, 'deploy', 'role')],
    ]),
  ]
  const filled = policiesWith({ 'YOU/REPO': repository, IMAGE_ACCOUNT: images })
  const calls = asOfNewerPacker(await here.rig.aws.calls(), repository)
  expect(calls.filter(({ role }) => !holders.some(({ arn }) => arn === role))).toEqual([])
  expect(await held(calls, holders, filled)).toEqual({ refused: [], open: [], idle: ELSEWHERE })
})
