/**
 * Makes the plans in `__tests__/fixtures/hazards/plans` again from the stacks beside them, with the real Terraform and
 * provider against the sandbox: of a first deploy (`*.first.json`), and of another image (`*.change.json`).
 */
import { execFileSync } from 'node:child_process'
import { cpSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DescribeImagesCommand, EC2Client } from '@aws-sdk/client-ec2'
import { type Rig, startRig } from '../sandbox/rig.ts'

const fixtures = join(import.meta.dirname, '../__tests__/fixtures/hazards')

async function main(rig: Rig): Promise<void> {
  const names = readdirSync(join(fixtures, 'stacks'))
  for (const [index, name] of names.entries()) {
    const env = rig.aws.envOf({ account: String(500_000_000_000 + index) })
    const [first = '', second = ''] = await images(env)
    const directory = join(rig.root, name)
    cpSync(join(fixtures, 'stacks', name), directory, { recursive: true })
    const terraform = (...args: string[]) =>
      execFileSync('terraform', [`-chdir=${directory}`, ...args], {
        encoding: 'utf8',
        env: { ...process.env, ...rig.toolEnv, ...env },
      })
    const save = (image: string, kind: string) => {
      terraform('plan', '-input=false', '-out=saved', `-var=ami_id=${image}`)
      const { prior_state: _, ...plan } = JSON.parse(terraform('show', '-json', 'saved'))
      writeFileSync(join(fixtures, `plans/${name}.${kind}.json`), `${JSON.stringify(plan, null, 1)}\n`)
    }
    terraform('init', '-input=false')
    save(first, 'first')
    terraform('apply', '-input=false', 'saved')
    save(second, 'change')
    console.log(name)
  }
}

async function images(env: Readonly<Record<string, string>>): Promise<string[]> {
  const client = new EC2Client({
    region: env['AWS_REGION'] ?? '',
    endpoint: env['AWS_ENDPOINT_URL'] ?? '',
    credentials: { accessKeyId: env['AWS_ACCESS_KEY_ID'] ?? '', secretAccessKey: 'sandbox' },
  })
  const { Images = [] } = await client.send(new DescribeImagesCommand({ Owners: ['amazon'] }))
  return Images.filter(({ Architecture }) => Architecture === 'x86_64').flatMap(
    ({ ImageId }) => ImageId ?? [],
  )
}

const rig = await startRig({ clockScale: 60, log: console.error })
try {
  await main(rig)
} finally {
  await rig.close()
}
