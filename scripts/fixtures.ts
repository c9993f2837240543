/**
 * Makes `__tests__/fixtures/plans` and `__tests__/fixtures/packer` again, with the real tools:
 * start `npm run sandbox` in one terminal, paste its exports into another, and run this file there.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { prepareExample } from '../sandbox/example/prepare.ts'

type Edit = { file: string; from: string; to: string }

const root = join(import.meta.dirname, '..')
const fixtures = join(root, '__tests__', 'fixtures')
const stackText = readFileSync(join(root, 'examples/web/stack/main.tf'), 'utf8')
const scratch = mkdtempSync(join(tmpdir(), 'fixtures-'))
const commits = [
  '1f0c9a3b5d7e2468ace013579bdf02468ace1357',
  '8b7d6e5f4c3b2a190817263544536271809f0e1d',
] as const

const group = (from: string, to: string): Edit => ({ file: 'stack/main.tf', from, to })
// biome-ignore-start lint/suspicious/noTemplateCurlyInString: Terraform's, not JavaScript's
const groupNamePrefix = '  name_prefix               = "${local.name}-"'
const groupNameOfVersion = '  name = "web-${aws_launch_template.web.latest_version}"'
// biome-ignore-end lint/suspicious/noTemplateCurlyInString: Terraform's, not JavaScript's
const latestNumber = 'version = aws_launch_template.web.latest_version'
const refreshBlock = /^ {2}instance_refresh \{\n[\s\S]*?^ {2}\}\n/m
const templateBlock = /^ {2}launch_template \{\n[\s\S]*?^ {2}\}\n/m
const mixedInstances = `  mixed_instances_policy {
    launch_template {
      launch_template_specification {
        launch_template_id = aws_launch_template.web.id
        version            = aws_launch_template.web.latest_version
      }
      override { instance_type = "t3.micro" }
      override { instance_type = "t3a.micro" }
    }
  }
`

async function main(): Promise<void> {
  for (const kind of ['plans', 'packer/1.6']) mkdirSync(join(fixtures, kind), { recursive: true })
  const [first, second] = await images()
  await plainStack(first, second)
  const refresh = found(stackText, refreshBlock)
  const template = found(stackText, templateBlock)
  const versions: [string, Edit[]][] = [
    ['latest', [group(latestNumber, 'version = "$Latest"')]],
    ['no-instance-refresh', [group(refresh, '')]],
    ['mixed-instances', [group(template, mixedInstances)]],
    ['replace-create-first', [group(groupNamePrefix, groupNameOfVersion)]],
  ]
  for (const [name, edits] of versions) {
    const stack = await applied(name, first, edits)
    savePlan(stack, name, second)
  }
  await destroyFirst(first)
}

async function plainStack(first: string, second: string): Promise<void> {
  const stack = await newStack('plain', [])
  savePlan(stack, 'create', first)
  terraform(stack, ['apply', '-input=false', 'saved'])
  saveState(stack, 'after-create')
  savePlan(stack, 'no-change', first)
  savePlan(stack, 'destroy', first, ['-destroy'])
  savePlan(stack, 'capacity-change', second, ['-var=min_size=3', '-var=max_size=9'])
  edit(stack, { file: 'stack/main.tf', from: 'var.ingress_cidr == null ? 0 : 1', to: '0' })
  savePlan(stack, 'destroy-beside', second)
  edit(stack, { file: 'stack/main.tf', from: 'count = 0', to: 'count = var.ingress_cidr == null ? 0 : 1' })
  savePlan(stack, 'ami-change', second)
  terraform(stack, ['apply', '-input=false', 'saved'])
  saveState(stack, 'after-ami-change')
}

/** A group with a fixed name and no create_before_destroy is taken away before the next one is there. */
async function destroyFirst(ami: string): Promise<void> {
  const ending = found(
    stackText,
    /^ {2}lifecycle \{\n {4}create_before_destroy = true\n {4}ignore_changes[\s\S]*?^ {2}\}\n/m,
  )
  const blue = '  name = "web-blue"'
  const stack = await applied('replace-destroy-first', ami, [group(groupNamePrefix, blue), group(ending, '')])
  edit(stack, group(blue, '  name = "web-green"'))
  savePlan(stack, 'replace-destroy-first', ami)
}

async function images(): Promise<[string, string]> {
  const dir = await newExample('images')
  const first = packer(dir, 'one-region', commits[0])
  const second = packer(dir, 'two-regions', commits[1], ['-var=copy_to_regions=["eu-west-1"]'])
  edit(dir, { file: 'image/site/index.html', from: '</html>', to: '' })
  packer(dir, 'provisioner-fails', commits[0])
  edit(dir, { file: 'image/web.pkr.hcl', from: 'al2023-ami-2023.*-x86_64', to: 'al2099-ami-*-x86_64' })
  packer(dir, 'no-source-image', commits[0])
  return [imageOf(first), imageOf(second)]
}

function imageOf(output: string): string {
  return found(output, /(?<=artifact,0,id,.*us-east-1:)ami-[0-9a-f]+/)
}

function packer(dir: string, name: string, commit: string, more: string[] = []): string {
  const args = ['build', '-machine-readable', '-color=false', ...more, join(dir, 'image')]
  const env = { ...process.env, PKR_VAR_git_sha: commit }
  const { stdout, status } = spawnSync('packer', args, {
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  save(`packer/1.6/${name}.txt`, stdout)
  console.log(`packer/1.6/${name}: exit ${status}`)
  return stdout
}

async function newExample(name: string): Promise<string> {
  const dir = join(scratch, name)
  await prepareExample({ from: join(root, 'examples', 'web'), to: dir })
  return dir
}

async function newStack(name: string, edits: Edit[]): Promise<string> {
  const dir = await newExample(name)
  for (const one of edits) edit(dir, one)
  terraform(dir, ['init', '-input=false'])
  return dir
}

async function applied(name: string, ami: string, edits: Edit[]): Promise<string> {
  const dir = await newStack(name, edits)
  terraform(dir, ['apply', '-input=false', '-auto-approve', `-var=ami_id=${ami}`])
  return dir
}

function savePlan(dir: string, name: string, ami: string, more: string[] = []): void {
  terraform(dir, ['plan', '-input=false', '-out=saved', `-var=ami_id=${ami}`, ...more])
  save(`plans/${name}.json`, pretty(terraform(dir, ['show', '-json', 'saved'])))
  save(`plans/${name}.txt`, terraform(dir, ['show', '-no-color', 'saved']))
  console.log(`plans/${name}`)
}

function saveState(dir: string, name: string): void {
  save(`plans/${name}.state.json`, pretty(terraform(dir, ['show', '-json'])))
}

function terraform(dir: string, args: string[]): string {
  return execFileSync('terraform', [`-chdir=${join(dir, 'stack')}`, ...args], { encoding: 'utf8' })
}

function edit(dir: string, change: Edit): void {
  const path = join(dir, change.file)
  const text = readFileSync(path, 'utf8')
  if (!text.includes(change.from)) throw new Error(`${change.file} does not contain: ${change.from}`)
  writeFileSync(
    path,
    text.replace(change.from, () => change.to),
  )
}

function save(name: string, text: string): void {
  writeFileSync(join(fixtures, name), text.replaceAll(scratch, '/example'))
}

function pretty(json: string): string {
  return `${JSON.stringify(JSON.parse(json), null, 1)}\n`
}

function found(text: string, pattern: RegExp): string {
  const [match] = pattern.exec(text) ?? []
  if (match === undefined) throw new Error(`nothing matches ${pattern}`)
  return match
}

try {
  await main()
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
