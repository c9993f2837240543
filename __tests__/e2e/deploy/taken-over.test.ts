import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import { createStateLocks } from '../../../src/adapters/tools/state-lock.ts'
import { type Child, type ChildNote, childrenIn } from '../../../src/children/child.ts'
import { ASKS_WITHIN_MS } from '../../../src/children/lock.ts'
import { stage } from '../stage/stage.ts'

/**
 * The post step takes over a tool that outlives its run, with the real tools and a state in the file system and in S3.
 * The run is the action's own part that applies; what is killed are its process, and the tool's.
 */
const here = stage({ also: ['tofu'] })
const source = (path: string) => new URL(`../../../src/${path}`, import.meta.url).href
const post = fileURLToPath(new URL('../../../dist/post/index.js', import.meta.url))

const backends = {
  local: 'backend "local" {\n  path = "state/own.tfstate"\n}',
  dynamodb: 'backend "s3" {\n  dynamodb_table = "locks"\n}',
  lockfile: 'backend "s3" {\n  use_lockfile = true\n}',
}
const s3 = (key: string) => `bucket = "states"
  key = "${key}"
  region = "us-east-1"
  skip_credentials_validation = true
  skip_requesting_account_id = true
  skip_metadata_api_check = true
  skip_region_validation = true
  use_path_style = true
}`

/** Goes on until it is allowed to end; an interrupt ends it soon. */
const stackOf = (backend: string, place: string) => `terraform {
  ${backend}
}
resource "terraform_data" "slow" {
  provisioner "local-exec" {
    command = "trap 'sleep 1; exit 1' INT; touch ${place}/ready; while [ ! -e ${place}/allowed ]; do sleep 0.1; done"
  }
}
`

const runOf = (directory: string, runDirectory: string, tool: string) => `
  import { createTerraform } from ${JSON.stringify(source('adapters/tools/terraform.ts'))}
  const cancel = new AbortController()
  process.on('SIGINT', () => cancel.abort(new Error('cancelled')))
  const say = () => undefined
  const log = { info: say, tool: console.log, warning: say, debug: say, openGroup: say, closeGroup: say, mask: say }
  const path = process.env.PATH.split(':').map((one) => one + '/${tool}').find((one) => existsSync(one))
  const terraform = createTerraform({
    env: process.env, signal: cancel.signal, log, runDirectory: ${JSON.stringify(runDirectory)},
    tools: { take: async () => ({ path, version: '1' }), isInstalled: async () => true, isWanted: async () => true },
  })
  const stack = await terraform.open({ directory: ${JSON.stringify(directory)}, tool: '${tool}', workspace: 'default', lockTimeoutMs: 0, backendConfig: [], variables: [], variableFiles: [] })
  const plan = { file: ${JSON.stringify(join(runDirectory, 'plan'))}, variable: '', value: '', provided: {}, purpose: 'apply' }
  const { file } = await terraform.plan(stack, plan)
  await terraform.apply(stack, file)
`

/** Waits for what a run will have done. What does not come in a minute comes never: others wait for the machine. */
async function until(what: () => boolean, { run, said }: { run: ChildProcess; said: string }): Promise<void> {
  for (let tries = 0; !what(); tries += 1) {
    const ended = run.exitCode ?? run.signalCode
    if (tries === 600 || ended !== null)
      throw new Error(`waited in vain; the run ended with ${ended}, and said:\n${readFileSync(said, 'utf8')}`)
    await delay(100)
  }
}

let prepared: Promise<void> | undefined
/** The bucket and the table of the locks. */
function prepareS3(env: NodeJS.ProcessEnv): Promise<void> {
  const { AWS_ENDPOINT_URL: endpoint = '' } = env
  const headers = (target: string) => ({
    'content-type': 'application/x-amz-json-1.0',
    'x-amz-target': `DynamoDB_20120810.${target}`,
    authorization: `AWS4-HMAC-SHA256 Credential=${env['AWS_ACCESS_KEY_ID']}/20260101/us-east-1/dynamodb/aws4_request, SignedHeaders=host, Signature=x`,
  })
  const table = {
    TableName: 'locks',
    KeySchema: [{ AttributeName: 'LockID', KeyType: 'HASH' }],
    AttributeDefinitions: [{ AttributeName: 'LockID', AttributeType: 'S' }],
    BillingMode: 'PAY_PER_REQUEST',
  }
  const bucket = { authorization: headers('').authorization.replace('dynamodb', 's3') }
  prepared ??= (async () => {
    const made = [
      await fetch(`${endpoint}/states`, { method: 'PUT', headers: bucket }),
      await fetch(endpoint, { method: 'POST', headers: headers('CreateTable'), body: JSON.stringify(table) }),
    ]
    for (const answer of made) if (!answer.ok) throw new Error(await answer.text())
  })()
  return prepared
}

type Backend = keyof typeof backends

let stacks = 0

/** A run whose tool applies at this moment: a stack of its own, but where the key of another's state is given. */
async function applying(tool: 'terraform' | 'tofu', backend: Backend, sharedKey?: string) {
  stacks += 1
  const key = sharedKey ?? `state-${stacks}`
  const place = await mkdtemp(join(here.rig.root, 'outlive-'))
  const env = { ...process.env, ...here.rig.toolEnv, ...here.rig.aws.envOf({ account: '100000000099' }) }
  if (backend !== 'local') await prepareS3(env)
  const [directory, runDirectory] = [join(place, 'stack'), join(place, 'run')]
  for (const made of [directory, runDirectory, join(directory, 'state')]) await mkdir(made)
  const text = backends[backend].replace(/\}$/, backend === 'local' ? '}' : s3(key))
  await writeFile(join(directory, 'main.tf'), stackOf(text, place))
  const script = join(place, 'run.mjs')
  await writeFile(script, `import { existsSync } from 'node:fs'\n${runOf(directory, runDirectory, tool)}`)
  const said = join(place, 'said')
  const output = openSync(said, 'w')
  const run = spawn(process.execPath, ['--no-warnings', script], { env, stdio: ['ignore', output, output] })
  closeSync(output)
  await until(() => existsSync(join(place, 'ready')), { run, said })
  const child = (): Child => {
    const notes = readFileSync(join(runDirectory, 'children.jsonl'), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
    const last = childrenIn(notes.map((line) => JSON.parse(line) as ChildNote)).at(-1)
    if (last === undefined) throw new Error('nothing is noted')
    return last
  }
  await until(() => child().lockedAt !== undefined, { run, said })
  const locks = createStateLocks(env)
  const tooled = child()
  return {
    child: tooled,
    killRun: async () => {
      if (!run.kill('SIGKILL')) return
      await once(run, 'exit')
    },
    /** The tool has been told, and the run waits for it. */
    cancelRun: async () => {
      run.kill('SIGINT')
      for (let tries = 0; child().toldAt === undefined && tries < 1000; tries += 1) await delay(5)
    },
    allow: () => writeFile(join(place, 'allowed'), ''),
    lock: () => locks.look(tooled),
    /** The post step, as the runner starts it; what it says. */
    post: async (hear: (said: string) => unknown = () => undefined) => {
      const step = spawn(process.execPath, [post], { env: { ...env, 'STATE_run-directory': runDirectory } })
      let said = ''
      for (const stream of [step.stdout, step.stderr])
        stream.on('data', (part) => {
          said += String(part)
          hear(said)
        })
      const [code] = await once(step, 'close')
      expect(code === 0 ? '' : said).toBe('')
      expect(existsSync(runDirectory)).toBe(false)
      return said
    },
  }
}

describe.each<['terraform' | 'tofu', Backend]>([
  ['terraform', 'local'],
  ['terraform', 'dynamodb'],
  ['terraform', 'lockfile'],
  ['tofu', 'local'],
  ['tofu', 'dynamodb'],
])('%s with the lock in %s', (tool, backend) => {
  test('a run that is killed: the tool goes on, ends by itself, and gives the lock back', async () => {
    const { killRun, allow, post: takeOver, lock } = await applying(tool, backend)
    expect(await lock()).not.toBe('free')
    await killRun()
    const said = await takeOver((heard) => heard.includes('has outlived the run') && allow())
    expect(said).toContain(`${tool} apply (process `)
    expect(said).toContain('Apply complete!')
    expect(said).toContain('The lock of the state is free')
    expect(await lock()).toBe('free')
  })

  test('a tool that is killed with its run: its lock is known by its record, and released', async () => {
    const { child, killRun, post: takeOver, lock } = await applying(tool, backend)
    const held = await lock()
    await killRun()
    process.kill(-child.pid, 'SIGKILL')
    const said = await takeOver()
    // A machine that is slow to start the tool proves nothing, and the lock is named.
    const isProven = held === 'free' || held.takenAt <= child.at + ASKS_WITHIN_MS
    if (isProven) expect(await lock()).toBe('free')
    if (backend === 'local') expect(said).toContain('The lock of the state is free')
    else if (held !== 'free')
      expect(said).toContain(isProven ? `${held.id}, taken by ${held.who}` : `force-unlock ${held.id}`)
  })
})

test('a run that is killed right after a cancel: the lock is free in the end', async () => {
  const { cancelRun, killRun, post: takeOver, lock } = await applying('terraform', 'lockfile')
  await cancelRun()
  await killRun()
  await takeOver()
  expect(await lock()).toBe('free')
})

test('the lock that somebody else has taken since stays, with the command to release it', async () => {
  const { child, killRun, post: takeOver, lock } = await applying('terraform', 'lockfile', 'shared')
  const locks = createStateLocks({
    ...process.env,
    ...here.rig.toolEnv,
    ...here.rig.aws.envOf({ account: '100000000099' }),
  })
  await killRun()
  process.kill(-child.pid, 'SIGKILL')
  const ours = await lock()
  if (ours === 'free') throw new Error('there is no lock')
  await locks.release(child, ours.id)
  const other = await applying('terraform', 'lockfile', 'shared')
  const theirs = await lock()
  const said = await takeOver()
  expect(theirs).toEqual(await lock())
  if (theirs === 'free') throw new Error('the other has no lock')
  expect(said).toContain(`terraform force-unlock ${theirs.id}`)
  expect(said).toMatch(/after terraform of this run was last seen to hold its own|had long asked for its own/)
  await other.allow()
  await other.killRun()
  await other.post()
})
