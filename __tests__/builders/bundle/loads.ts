import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const DIST = resolve(import.meta.dirname, '../../../dist')

/** Has Node write down each file it loads as code, as the loading itself tells it. https://nodejs.org/api/module.html */
const HOOK = `data:text/javascript,${encodeURIComponent(`
import { registerHooks } from 'node:module'
import { appendFileSync } from 'node:fs'
registerHooks({ load: (url, context, next) => {
  if (url.startsWith('file:')) appendFileSync(process.env.LOADS, new URL(url).pathname + '\\n')
  return next(url, context)
} })`)}`

/** Parts of the bundle that not every run needs, each with words of its code that no chunk without the part has. */
const PARTS = {
  'the run': 'The run was cancelled.',
  'the post step': 'async function takeOverFrom(',
  'the world': 'function connect(basics',
  build: 'async function build(inputs',
  plan: 'async function plan(inputs',
  deploy: 'async function deploy(inputs',
  rollback: 'async function rollback_rollback(',
  promote: 'async function promote(inputs',
  abort: 'async function abort(inputs',
  'the steps of a rollout': 'async function legByLeg(',
  verify: 'async function verify(inputs',
  prune: 'async function prune_prune(',
  report: 'async function report(inputs, deps, journal)',
  status: 'async function status_status(',
  'the page of many reports': 'function mergedBlocks(',
  'the page of a status': 'function statusBlocks(',
  badges: 'function badgeSvg(',
  'what a killed run left': 'async function takeOver(deps',
  images: 'function createEc2(',
  'the image role': 'function assumeRole(',
  locks: 'function createLocks(',
  leftovers: 'function createLeftovers(',
  'image removal': 'function createImageRemoval(',
  groups: 'function createAutoScaling(',
  parameters: 'function createParameters(',
  'commands on instances': 'function createCommands(',
  'what asks how it does': 'function createProbes(',
  'the gates of probes': 'function probeGates(',
  'test instances': 'function createTestInstances(',
  'the image test': 'async function testImage(',
  'the reading of a test': 'async function readTest(',
  'a given image': 'async function takeTold(',
  'the sharing of images': 'function createSharing(',
  'what is done for others': 'async function offerImage(',
  keys: 'function createImageKeys(',
  copies: 'function createCopies(',
  'what is copied': 'async function copyHere(',
  EC2: 'class EC2Client',
  'Auto Scaling': 'class AutoScalingClient',
  balancers: 'class ElasticLoadBalancingV2Client',
  CloudWatch: 'class CloudWatchClient',
  IAM: 'class IAMClient',
  SSM: 'class SSMClient',
  EventBridge: 'class EventBridgeClient',
  Terragrunt: 'function throughTerragrunt(',
  KMS: 'class KMSClient',
  GitHub: 'class Octokit',
  undici: 'class ProxyAgent',
  'the fetching of tools': 'function fetchBytes(',
  OpenPGP: 'openpgpjs',
  YAML: 'class LineCounter',
  schemas: 'function objectWithRest(',
  'the settings file': 'function readSettings(',
  windows: 'function nextOpening(',
  'patterns of cron': 'CronPattern: ',
  notices: 'function createNotices(',
  metrics: 'function createMetrics(',
  analysis: 'function analysisGates(',
} as const

export type PartOfBundle = keyof typeof PARTS

/** The variables with which a Node writes down what it loads, and the files it has loaded so far. */
export function watchLoads(directory: string) {
  const file = join(directory, `loads-${randomUUID()}.txt`)
  return {
    env: { NODE_OPTIONS: `--import=${HOOK}`, LOADS: file },
    files: () => readFileSync(file, 'utf8').trim().split('\n'),
  }
}

/** Which parts are in these files. */
export function partsIn(files: readonly string[]): PartOfBundle[] {
  const code = files.map((file) => readFileSync(file, 'utf8')).join('\n')
  return (Object.keys(PARTS) as PartOfBundle[]).filter((part) => code.includes(PARTS[part]))
}

/** All files of code of the bundle. */
export function filesOfBundle(): string[] {
  const entries = readdirSync(DIST, { recursive: true, withFileTypes: true })
  return entries
    .filter(({ name }) => name.endsWith('.js'))
    .map(({ parentPath, name }) => join(parentPath, name))
}

/** Of each part, in how many files of the bundle it is. */
export function copiesOfParts(): Record<PartOfBundle, number> {
  const told = filesOfBundle().flatMap((file) => partsIn([file]))
  const copies = (part: string) => told.filter((each) => each === part).length
  return Object.fromEntries(Object.keys(PARTS).map((part) => [part, copies(part)])) as Record<
    PartOfBundle,
    number
  >
}
