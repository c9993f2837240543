import { execFile } from 'node:child_process'
import { appendFileSync, cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, expect, test } from '@jest/globals'
import { onPath, run } from '../../../sandbox/tools/run.ts'
import { scratchDirectory } from '../../builders/servers/scratch.ts'
import { ROLES } from '../../examples/iam/calls.ts'
import { stage } from '../stage/stage.ts'

/**
 * docs/first-deploy.md, walked through in an empty directory: every command as it stands there, with somebody's names in
 * place of the placeholders. AWS is the stand-in; `gh` is played, and notes what it was asked for.
 */
const here = stage()
const root = scratchDirectory()
const execute = promisify(execFile)
const account = '100000000042'
const repository = join(root, 'shop')
const bootstrap = join(root, 'immutable-deploy/examples/bootstrap')
const home = join(import.meta.dirname, '../../..')
const page = readFileSync(join(home, 'docs/first-deploy.md'), 'utf8')

/** The shell's lines below a heading of the page, or before the first of them. */
function commandsIn(text: string): string {
  return [...text.matchAll(/^```sh\n([\s\S]*?)^```$/gm)]
    .map(([, lines = '']) => lines)
    .join('\n')
    .replaceAll('YOU/REPO', 'you/shop')
    .replace('cd REPO', 'cd shop')
}

const [making = '', removing = ''] = page.split('\n## Take it all away\n').map(commandsIn)

/**
 * Commands on PATH in the place of those that a person has: `gh`, and a Terraform that is told `yes`. What it is told of
 * the backend is of the stand-in: its buckets are no hosts, and it cannot empty one in which a lock was deleted.
 */
async function playCommands(bin: string): Promise<void> {
  mkdirSync(bin)
  const gh = `#!/bin/sh
echo "$*" >> '${join(root, 'gh.log')}'
case "$*" in
  *'--jq .owner.id') echo 123456 ;;
  *'--jq .id') echo 456789 ;;
  'repo create '*) git init --quiet --bare '${join(root, 'shop.git')}' && git clone --quiet '${join(root, 'shop.git')}' shop ;;
esac
`
  const terraform = `#!/bin/sh
case "$*" in
  *-backend-config=bucket*) set -- "$@" -backend-config=use_path_style=true -backend-config=skip_credentials_validation=true -backend-config=use_lockfile=false ;;
esac
echo yes | timeout 300 '${await onPath('terraform')}' "$@"
`
  writeFileSync(join(bin, 'gh'), gh, { mode: 0o755 })
  writeFileSync(join(bin, 'terraform'), terraform, { mode: 0o755 })
}

/** The stand-in has no hosts of buckets, and takes "deny without TLS" for "deny": it evaluates no conditions. */
const OVERRIDE = `
provider "aws" {
  s3_use_path_style = true
}

resource "aws_s3_bucket_policy" "states" {
  count = 0
}
`

/** A repository of the action, as it is here, for the \`git clone\` of the page. */
async function publishAction(): Promise<string> {
  const published = join(root, 'published')
  cpSync(join(home, 'examples'), join(published, 'examples'), {
    recursive: true,
    filter: (path) => !path.includes('.terraform') && !path.includes('.tfstate'),
  })
  writeFileSync(join(published, 'examples/bootstrap/sandbox_override.tf'), OVERRIDE)
  await run(['git', 'init', '--quiet', published])
  await run(['git', '-C', published, 'add', '--all'])
  await run(['git', '-C', published, ...identity, 'commit', '--quiet', '--message', 'Release'])
  return published
}

const identity = ['-c', 'user.name=Octo Cat', '-c', 'user.email=octocat@example.com']

async function walk(commands: string, cwd: string): Promise<string> {
  const script = join(root, 'walk.sh')
  writeFileSync(script, `set -euo pipefail\n${commands}\nexport -p > '${join(root, 'exported.sh')}'\n`)
  const { stdout } = await execute('bash', [script], { cwd, env: await environment(), maxBuffer: 1 << 26 })
  return stdout
}

async function environment(): Promise<NodeJS.ProcessEnv> {
  const published = join(root, 'published')
  const git = {
    'user.name': 'Octo Cat',
    'user.email': 'octocat@example.com',
    [`url.file://${published}.insteadOf`]: 'https://github.com/OWNER/immutable-deploy',
  }
  const settings = Object.entries(git).flatMap(([key, value], index) => [
    [`GIT_CONFIG_KEY_${index}`, key],
    [`GIT_CONFIG_VALUE_${index}`, value],
  ])
  return {
    ...process.env,
    ...here.rig.toolEnv,
    ...here.rig.aws.envOf({ account }),
    PATH: [join(root, 'bin'), here.rig.toolEnv['PATH']].join(delimiter),
    GIT_CONFIG_COUNT: String(Object.keys(git).length),
    ...Object.fromEntries(settings),
  }
}

interface Resource {
  readonly type: string
  readonly index?: string
  readonly values: Readonly<Record<string, unknown>>
}

/** What the module made, as AWS tells it now. */
async function resources(): Promise<readonly Resource[]> {
  const shown = await walk(
    `. '${join(root, 'exported.sh')}'; terraform -chdir='${bootstrap}' show -json`,
    repository,
  )
  const { values } = JSON.parse(shown) as {
    readonly values?: { readonly root_module: { readonly resources: Resource[] } }
  }
  return values?.root_module.resources ?? []
}

const of = (all: readonly Resource[], type: string) => all.filter((one) => one.type === type)

beforeAll(async () => {
  await playCommands(join(root, 'bin'))
  await publishAction()
  appendFileSync(join(root, 'gh.log'), '')
  await walk(making, root)
})

test('the roles are there, each with its policies, for the jobs it is for', async () => {
  const made = await resources()
  const trusted = of(made, 'aws_iam_role').map(({ index, values }) => {
    const policy = JSON.parse(String(values['assume_role_policy'])) as {
      readonly Statement: readonly {
        readonly Condition: { readonly StringEquals: Readonly<Record<string, string>> }
      }[]
    }
    const [{ Condition } = { Condition: { StringEquals: {} } }] = policy.Statement
    return [index, Condition.StringEquals['token.actions.githubusercontent.com:sub']]
  })
  const subject = 'repo:you@123456/shop@456789'
  expect(Object.fromEntries(trusted)).toEqual({
    'deploy-production': `${subject}:environment:production`,
    plan: expect.arrayContaining([`${subject}:pull_request`, `${subject}:ref:refs/heads/main`]),
    prune: `${subject}:environment:prune`,
  })
  const policies = of(made, 'aws_iam_role_policy').map(({ index = '' }) => index)
  expect(policies.toSorted()).toEqual(
    Object.entries({ plan: ROLES.plan, 'deploy-production': ROLES.deploy, prune: ROLES.prune })
      .flatMap(([role, names]) => names.map((name) => `${role}/${name}`))
      .toSorted(),
  )
})

test('their policies name this repository, its bucket and the environment', async () => {
  const texts = of(await resources(), 'aws_iam_role_policy').map(({ index, values }) => [
    index,
    String(values['policy']),
  ])
  const all = Object.fromEntries(texts) as Record<string, string>
  expect(Object.values(all).join()).not.toMatch(/YOU|REPO|STATE_BUCKET|ENVIRONMENT|COPY_REGION/)
  expect(all['plan/build']).toContain('"aws:ResourceTag/immutable-deploy:repository"')
  expect(all['plan/build']).toContain('"you/shop"')
  expect(all['deploy-production/state-write']).toContain(
    `"arn:aws:s3:::shop-states-${account}/web/production.tfstate"`,
  )
})

test('the bucket is closed, and keeps what was overwritten', async () => {
  const made = await resources()
  expect(of(made, 'aws_s3_bucket_public_access_block')[0]?.values).toMatchObject({
    block_public_acls: true,
    block_public_policy: true,
    ignore_public_acls: true,
    restrict_public_buckets: true,
  })
  expect(of(made, 'aws_s3_bucket_versioning')[0]?.values).toMatchObject({
    versioning_configuration: [{ status: 'Enabled' }],
  })
})

test('GitHub is told of all that the workflows ask for', () => {
  const asked = readFileSync(join(root, 'gh.log'), 'utf8')
  const set = [...asked.matchAll(/^variable set --repo you\/shop (\S+)(?: --env (\S+))? --body (\S+)$/gm)]
  expect(set.map(([, name, environment]) => [name, environment])).toEqual([
    ['AWS_REGION', undefined],
    ['STATE_BUCKET', undefined],
    ['AWS_PLAN_ROLE', undefined],
    ['AWS_DEPLOY_ROLE', 'production'],
    ['AWS_PRUNE_ROLE', 'prune'],
  ])
  const workflows = ['deploy', 'bake', 'verify', 'prune'].map((name) =>
    readFileSync(join(repository, `.github/workflows/${name}.yml`), 'utf8'),
  )
  const wanted = new Set([...workflows.join().matchAll(/vars\.(\w+)/g)].map(([, name]) => name))
  expect(new Set(set.map(([, name]) => name))).toEqual(wanted)
  expect(asked).toContain('environments/production/deployment-branch-policies -f name=main')
})

test('the workflows name a commit of the action, and the branch is there for the pull request', async () => {
  const text = readFileSync(join(repository, '.github/workflows/deploy.yml'), 'utf8')
  expect(text).toMatch(/OWNER\/immutable-deploy@[0-9a-f]{40}\n/)
  expect(text).not.toContain('@COMMIT')
  expect(existsSync(join(repository, 'stack/.terraform.lock.hcl'))).toBe(true)
  const branches = await run(['git', '-C', join(root, 'shop.git'), 'branch', '--format=%(refname:short)'])
  expect(branches.trim().split('\n')).toEqual(['first-deploy', 'main'])
  const first = await run(['git', '-C', join(root, 'shop.git'), 'ls-tree', '-r', 'main'])
  expect(first).toBe('')
})

test('what was made fits, so that the next plan is empty; and all of it goes again', async () => {
  const exported = `. '${join(root, 'exported.sh')}'`
  await walk(`${exported}; terraform -chdir='${bootstrap}' plan -input=false -detailed-exitcode`, repository)
  await walk(`${exported}\n${removing}`, repository)
  expect(await resources()).toEqual([])
})
