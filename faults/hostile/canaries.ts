import { execFileSync } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import type { Fault, Finding } from '../fault.ts'
import { checkAlways, said } from '../stage/checks.ts'
import { openScene, type Scene, type SceneOptions, type SceneResult } from '../stage/scene.ts'
import type { Stage } from '../stage/stage.ts'
import { truthOf } from '../stage/truth.ts'
import { CARRIERS, type Run } from './carriers.ts'
import { sensitively } from './code.ts'

const LIMIT_MS = 150_000

/** Where a run has a secret from. */
interface Source {
  readonly name: string
  readonly given: (secret: string, scene: Scene) => Promise<Run> | Run
}

/** Each is a secret by where it stands, whatever it looks like. */
const SOURCES: readonly Source[] = [
  {
    name: 'a Terraform variable',
    given: (secret) => ({ with: { 'terraform-variables': `db_password=${secret}` } }),
  },
  {
    name: 'a Packer variable',
    given: (secret) => ({ with: { 'packer-variables': `db_password=${secret}` } }),
  },
  {
    name: 'a backend setting',
    given: (secret, { place }) => ({
      with: { 'backend-config': `path=${join(place, 'terraform.tfstate')}\nsecret_key=${secret}` },
    }),
  },
  { name: "AWS's secret key", given: (secret) => ({ env: { AWS_SECRET_ACCESS_KEY: secret } }) },
  { name: "AWS's session token", given: (secret) => ({ env: { AWS_SESSION_TOKEN: secret } }) },
  { name: 'a variable of the job', given: (secret) => ({ env: { DB_PASSWORD: secret } }) },
  { name: 'TF_VAR_', given: (secret) => ({ env: { TF_VAR_db_password: secret } }) },
  { name: 'PKR_VAR_', given: (secret) => ({ env: { PKR_VAR_db_password: secret } }) },
  { name: 'the pattern of `redact`', given: () => ({ with: { redact: 'canary[a-z-]+' } }) },
  {
    name: 'a sensitive value of the plan',
    given: async (secret, scene) => ({ env: await sensitively(secret, scene) }),
  },
]

/** Who says it afterwards. A plan's values are known once there is a plan. */
const ECHOES = CARRIERS.filter(({ name }) =>
  [
    'what a provider says while it plans',
    'an error of a plan',
    'what a provisioner says during the apply',
    'an error of the apply',
    'what a provisioner of Packer says',
    'an error of Packer',
    "AWS's refusal",
    'why a refresh failed',
    'the console of an instance',
    "GitHub's refusal",
  ].includes(name),
)
/** Another variable is another image, of which nothing is recorded: no apply comes. */
const BAKING = ECHOES.filter(({ name }) => /Packer|AWS's/.test(name))
const LATER = ECHOES.filter(({ name }) => /apply|refresh|console|GitHub/.test(name))

/** Forms that tell of a secret that nobody has told of. */
const FORMS = (secret: string) =>
  [
    `password = "${secret}"`,
    `export DB_PASSWORD='${secret}'`,
    `{"password": "${secret}", "user": "shop"}`,
    `Authorization: Bearer ${secret}`,
    `postgres://shop:${secret}@db.internal:5432/shop`,
    `mysql --user=shop --password=${secret} shop`,
    `curl -u shop:${secret} https://registry.internal/v2/`,
    `secret_access_key: ${secret}`,
    `<Password>${secret}</Password>`,
  ].join('\n')

/** What stands beside a secret, and is no secret. */
const QUOTED = /the value is|--user=shop/

const EACH = 3

export function canaries(stage: Stage): Fault[] {
  const told = SOURCES.flatMap((source, index) => {
    const echoes = /plan/.test(source.name) ? LATER : /Packer|PKR/.test(source.name) ? BAKING : ECHOES
    return Array.from({ length: EACH }, (_, n) => echoes[(index * EACH + n) % echoes.length]).flatMap(
      (echo) =>
        echo === undefined ? [] : [canary(source, echo, (secret) => `the value is ${secret} here`, stage)],
    )
  })
  const nobody: Source = { name: 'nobody, by its form', given: () => ({}) }
  return [...told, ...ECHOES.map((echo) => canary(nobody, echo, FORMS, stage))]
}

function canary(
  source: Source,
  echo: (typeof CARRIERS)[number],
  words: (secret: string) => string,
  stage: Stage,
): Fault {
  return {
    name: `a secret of ${source.name}, said by ${echo.name}`,
    deadlineMs: LIMIT_MS + 60_000,
    play: async () => {
      const secret = plainSecret()
      const scene = await openScene(stage, (echo.scene?.(words(secret)) ?? {}) satisfies SceneOptions)
      try {
        const before = await truthOf(scene)
        const given = await source.given(secret, scene)
        const run = await echo.run(words(secret), scene)
        const result = await scene.run({
          ...run,
          env: { ...(await recordingGit(stage, scene.place)), ...run.env, ...given.env },
          with: { ...run.with, ...given.with },
          limitMs: LIMIT_MS,
        })
        const { aws, github } = scene
        const comments = await scene.comments()
        const raw = await readFile(join(scene.place, 'said-dist'), 'utf8')
        if (![raw, result.summary, ...comments].some((text) => QUOTED.test(text)))
          throw new Error(`Nobody said it: ${result.annotations[0]?.message}`)
        const played = { result, before, after: await truthOf(scene), aws, github, deployments: [], comments }
        return [...checkAlways(played), ...(await leaksOf(secret, { result, comments, scene }))]
      } finally {
        await scene.close()
      }
    },
  }
}

const WORDS = 'otter lantern marmalade pebble velvet harbour thimble walnut saffron meadow'.split(' ')

/** Words that nobody takes for a secret who was not told: what hides them is that they were learnt. */
function plainSecret(): string {
  return ['canary', ...Array.from({ length: 4 }, () => WORDS[randomInt(WORDS.length)])].join('-')
}

/** git as it is, and what it was asked. The action gives it the least environment, so that all stands in the file. */
async function recordingGit({ toolEnv }: Stage, place: string): Promise<Record<string, string>> {
  const real = execFileSync('sh', ['-c', 'command -v git']).toString().trim()
  const directory = join(place, 'bin')
  await mkdir(directory)
  const lines = [
    '#!/bin/sh',
    `printf 'git %s\\n' "$*" >> '${place}/argv'`,
    `env | grep '^INPUT_' >> '${place}/inputs'`,
    `exec '${real}' "$@"`,
    '',
  ]
  await writeFile(join(directory, 'git'), lines.join('\n'), { mode: 0o755 })
  return { PATH: [directory, toolEnv['PATH'] ?? ''].join(delimiter) }
}

interface Places {
  readonly result: SceneResult
  readonly comments: readonly string[]
  readonly scene: Pick<Scene, 'place'>
}

/** Where a secret is that should be nowhere. */
export async function leaksOf(secret: string, { result, comments, scene }: Places): Promise<Finding[]> {
  const { place } = scene
  const read = (name: string) => readFile(join(place, name), 'utf8').catch(() => '')
  const places: readonly (readonly [string, string])[] = [
    ['what a person can read', ownWords(said({ result, comments }))],
    ['the log before the runner hides anything', unmasked(await read('said-dist'))],
    ['the report file', result.report ?? ''],
    ['the outputs', JSON.stringify(result.outputs)],
    ['the state of the step', JSON.stringify(result.state)],
    ['the environment of later steps', JSON.stringify(result.env)],
    ['the arguments of a process', await read('argv')],
  ]
  const inputs = await read('inputs')
  const found = [
    ...places.flatMap(([name, text]) => linesWith(secret, text).map((line) => `${name}: ${line}`)),
    ...(inputs === '' ? [] : [`the environment of a tool has inputs: ${inputs.split('=')[0]}`]),
    ...(await openFiles(secret, join(place, 'kept'))),
  ]
  return found.map((what) => ({ kind: 'leak', what, log: result.log }))
}

/** Without what the runner shows of the inputs before the action begins. */
function ownWords(text: string): string {
  return text.slice(Math.max(0, text.search(/^immutable-deploy \d/m)))
}

/** What the action says, but for what it tells the runner to hide. */
function unmasked(raw: string): string {
  return raw
    .split('\n')
    .filter((line) => !line.startsWith('::add-mask::'))
    .join('\n')
}

function linesWith(secret: string, text: string): string[] {
  const line = text.split('\n').find((each) => each.includes(secret))
  return line === undefined ? [] : [line.trim().slice(0, 300)]
}

/** Files that others may read, or that are there after the end. */
async function openFiles(secret: string, kept: string): Promise<string[]> {
  const entries = await readdir(kept, { recursive: true, withFileTypes: true }).catch(() => [])
  const found: string[] = []
  for (const entry of entries.filter((each) => each.isFile())) {
    const path = join(entry.parentPath, entry.name)
    if (!(await readFile(path, 'latin1')).includes(secret)) continue
    const { mode } = await stat(path)
    const name = path.slice(kept.length + 1)
    if ((mode & 0o077) !== 0)
      found.push(`a file that others may read: ${name} (${(mode & 0o777).toString(8)})`)
    if (name.startsWith('post/')) found.push(`a file that is there after the end: ${name}`)
  }
  return found
}
