import { createHmac, randomBytes } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import type { IncomingHttpHeaders } from 'node:http'
import { createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Project, RunResult } from '../../../sandbox/project.ts'
import { certificateIn, openssl } from '../../builders/servers/certificate.ts'
import { scratchDirectory } from '../../builders/servers/scratch.ts'
import { imagesRunning } from '../stage/aws-cli.ts'
import { errorsOf, requestsOf, stage, variables } from '../stage/stage.ts'

/** When something may be deployed, and who hears of it: over real HTTPS, and by EventBridge. The tests follow each other. */
const here = stage()
const root = scratchDirectory()
const key = randomBytes(32)
const secrets = { NOTICE_SECRET: `whsec_${key.toString('base64')}` }
const told = openssl === undefined ? test.skip : test
let server: Server
let project: Project
let sha: string
/** Lets the job trust the server. */
let trusting: Readonly<Record<string, string>>

interface Got {
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
}
const got: Got[] = []
const gotAt = (path: string) => got.filter((each) => each.path === path)

/** What each path is answered with; where it says nothing there is no answer. */
const ANSWERS: Readonly<Record<string, number | undefined>> = {
  '/well': 204,
  '/broken': 500,
  '/moved': 307,
  '/elsewhere': 204,
}

beforeAll(async () => {
  if (openssl === undefined) return
  const certificate = await certificateIn(root, openssl)
  server = createServer(certificate, async (request, response) => {
    const { url: path = '', headers } = request
    got.push({ path, headers, body: await text(request) })
    const status = ANSWERS[path]
    if (status !== undefined) response.writeHead(status, { location: '/elsewhere' }).end('no')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  trusting = { NODE_EXTRA_CA_CERTS: certificate.file }
  project = await here.project('told')
  await mkdir(join(project.directory, '.github'), { recursive: true })
  await writeFile(join(project.directory, '.github/immutable-deploy.yml'), settings())
  sha = await project.commit('Serve a first page')
  await catchEvents()
})

afterAll(() => {
  server?.closeAllConnections()
  server?.close()
})

/** What holds for all stacks stands at the top; what holds for one environment takes its place there. */
function settings(): string {
  const { port } = server.address() as AddressInfo
  const to = (path: string, on: string) =>
    `  - { url: "https://127.0.0.1:${port}${path}", secret: NOTICE_SECRET, on: [${on}] }`
  const stackOf = (name: string, environment: string) =>
    `  ${name}:
    directory: stack
    environment: ${environment}
    backend-config: { path: "${join(project.directory, '..', `${name}.tfstate`)}" }
    terraform-variables: { instance_warmup: ${variables.instance_warmup}, min_size: 1, desired_capacity: 1 }`
  return [
    'windows: { freeze: DEPLOY_FREEZE }',
    'notices:',
    '  - { event-bus: deploys }',
    to('/well', 'started, reached, failed'),
    to('/broken', 'started'),
    to('/moved', 'started'),
    to('/hangs', 'reached'),
    'environments:',
    '  someday: { windows: { open: [{ dates: 2099-01-01..2099-12-31 }], time-zone: Asia/Tokyo } }',
    'stacks:',
    stackOf('web', 'production'),
    stackOf('web-later', 'someday'),
    '',
  ].join('\n')
}

/** Every event of ours goes into a queue. */
async function catchEvents(): Promise<void> {
  const ask = (service: string, operation: string, input: object) =>
    project.ask({ service, operation, input: { ...input } })
  await ask('events', 'CreateEventBus', { Name: 'deploys' })
  await ask('sqs', 'CreateQueue', { QueueName: 'deploys' })
  const rule = { EventBusName: 'deploys', EventPattern: '{"source":["immutable-deploy"]}' }
  await ask('events', 'PutRule', { Name: 'ours', ...rule })
  const Arn = `arn:aws:sqs:${project.awsEnv['AWS_REGION']}:${project.awsEnv['AWS_ACCESS_KEY_ID']}:deploys`
  await ask('events', 'PutTargets', {
    Rule: 'ours',
    EventBusName: 'deploys',
    Targets: [{ Id: 'queue', Arn }],
  })
}

interface BusEvent {
  readonly 'detail-type': string
  readonly detail: Readonly<Record<string, unknown>>
}

/** What EventBridge handed on since it was asked last: what was received is not shown again. */
async function events(): Promise<BusEvent[]> {
  const sqs = (operation: string, input: object) =>
    project.ask({ service: 'sqs', operation, input: { ...input } })
  const { QueueUrl } = (await sqs('GetQueueUrl', { QueueName: 'deploys' })) as { QueueUrl: string }
  const { Messages = [] } = (await sqs('ReceiveMessage', {
    QueueUrl,
    MaxNumberOfMessages: 10,
    VisibilityTimeout: 43_200,
  })) as {
    Messages?: readonly { readonly Body: string }[]
  }
  return Messages.map(({ Body }) => JSON.parse(Body) as BusEvent)
}

/** The event in a message, where it is signed as a receiver checks it: with the time, the key and the body that it has. */
function verified({ headers, body }: Got): Readonly<Record<string, unknown>> {
  const [id, time] = [headers['webhook-id'], headers['webhook-timestamp']]
  const expected = createHmac('sha256', key).update(`${id}.${time}.${body}`).digest('base64')
  expect(headers['webhook-signature']).toBe(`v1,${expected}`)
  expect(Math.abs(Date.now() / 1000 - Number(time))).toBeLessThan(300)
  const event = JSON.parse(body) as Readonly<Record<string, unknown>>
  expect(event).toMatchObject({ specversion: '1.0', id, source: expect.stringMatching(/\/octo-org\/told$/) })
  return event
}

const deploy = (stack: string, env: Readonly<Record<string, string>>): Promise<RunResult> =>
  project.run(project.push(sha), {
    with: { 'backend-config': '', 'terraform-variables': '', stack },
    env: { ...trusting, ...secrets, ...env },
  })

told.each([
  ['outside of its window', 'web-later', {}, 'outside-window', 'begins Thu 2099-01-01 00:00 (Asia/Tokyo)'],
  ['while it is frozen', 'web', { DEPLOY_FREEZE: 'Black Friday' }, 'deploys-frozen', 'DEPLOY_FREEZE'],
] as const)(
  'a deploy %s is refused before anything is built, and told',
  async (_, stack, env, reason, says) => {
    got.length = 0
    const result = await deploy(stack, env)
    expect(result.outputs).toMatchObject({ outcome: 'blocked', 'failure-reason': reason })
    expect(errorsOf(result).join('\n')).toContain(says)
    expect(await requestsOf(here, project)).not.toHaveProperty('RunInstances')
    expect(gotAt('/well').map(verified)).toMatchObject([
      { type: 'immutable-deploy.release.failed', subject: stack, data: { reason } },
    ])
    expect(await events()).toMatchObject([{ 'detail-type': 'immutable-deploy.release.failed' }])
  },
)

told(
  'a step that does not have the variable is refused: nobody knows whether deploys are frozen',
  async () => {
    const result = await deploy('web', {})
    expect(result.outputs).toMatchObject({ 'failure-reason': 'invalid-input' })
    expect(errorsOf(result).join('\n')).toContain(`DEPLOY_FREEZE: "\${{ vars.DEPLOY_FREEZE }}"`)
    expect(await requestsOf(here, project)).not.toHaveProperty('RunInstances')
    await events()
  },
)

told(
  'a deploy is told to all who want to hear of it; who hangs or fails neither fails it nor keeps it',
  async () => {
    got.length = 0
    const result = await deploy('web', { DEPLOY_FREEZE: '' })
    expect(result).toMatchObject({ conclusion: 'success', outputs: { outcome: 'deployed' } })
    expect(await imagesRunning(project)).toEqual([result.outputs['image-id']])
    const types = ['started', 'reached'].map((moment) => `immutable-deploy.release.${moment}`)
    const heard = gotAt('/well').map(verified)
    expect(heard.map(({ type }) => type)).toEqual(types)
    expect(heard[1]).toMatchObject({ subject: 'web', data: { commit: sha, environment: 'production' } })
    const handed = await events()
    expect(handed.map((event) => event['detail-type']).toSorted()).toEqual(types.toSorted())
    // The whole CloudEvent is the detail: the same one, for it has the same id.
    expect(handed.map(({ detail }) => detail).toSorted(byTime)).toEqual(heard)

    const warnings = result.annotations.flatMap(({ level, message }) =>
      level === 'warning' ? [message] : [],
    )
    const said = (moment: string) =>
      warnings.filter((text) => text.includes(`\`${moment}\` could not be told`)).join('\n')
    expect(said('reached')).toMatch(/has not answered by the end of the run/)
    expect(said('started')).toContain('HTTP 307')
    expect(said('started')).toMatch(/HTTP 500: no|has not answered/)
    expect(gotAt('/broken').length).toBeLessThanOrEqual(3)
    expect(gotAt('/broken').length).toBeGreaterThan(1)
    expect([gotAt('/moved').length, gotAt('/elsewhere').length]).toEqual([1, 0])
    expect(`${result.log.join('\n')}${result.summary}`).not.toContain(key.toString('base64'))
  },
)

const byTime = (one: { time?: unknown }, other: { time?: unknown }) =>
  String(one.time).localeCompare(String(other.time))
