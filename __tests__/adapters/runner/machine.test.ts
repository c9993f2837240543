import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from '@jest/globals'
import { machineCredentials } from '../../../src/adapters/runner/machine.ts'
import { scratchDirectory } from '../../builders/servers/scratch.ts'

const scratch = scratchDirectory()
let count = 0
let close = () => {}

afterEach(() => close())

/** A home with these files, and a metadata service that answers so. */
async function machine(
  files: Readonly<Record<string, string>> = {},
  answer: RequestListener = (_, reply) => reply.writeHead(404).end(),
) {
  count += 1
  const home = join(scratch, String(count))
  mkdirSync(join(home, '.aws'), { recursive: true })
  for (const [name, text] of Object.entries(files)) writeFileSync(join(home, '.aws', name), text)
  const server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  close = () => void server.close()
  const { port } = server.address() as AddressInfo
  return { home, env: { HOME: home, AWS_EC2_METADATA_SERVICE_ENDPOINT: `http://127.0.0.1:${port}` } }
}

describe('a machine', () => {
  test('that has nothing of AWS is said to have nothing', async () => {
    const { env } = await machine({ config: '[default]\nregion = eu-west-1\n' })
    expect(await machineCredentials({ ...env, AWS_REGION: 'eu-west-1', AWS_PROFILE: '' })).toEqual([])
  })

  test.each([
    'AWS_ACCESS_KEY_ID',
    'AWS_PROFILE',
    'AWS_WEB_IDENTITY_TOKEN_FILE',
    'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI',
    'AWS_CONTAINER_CREDENTIALS_FULL_URI',
  ])('whose environment has %s is said to have it, and not what it is', async (name) => {
    const { env } = await machine()
    expect(await machineCredentials({ ...env, [name]: 'hunter2' })).toEqual([name])
  })

  test('with files that hand out credentials is said to have these', async () => {
    const files = {
      credentials: '[default]\naws_access_key_id = AKIA\n',
      config: '[profile x]\n  credential_process = y\n',
    }
    const { env, home } = await machine(files)
    expect(await machineCredentials(env)).toEqual([join(home, '.aws/credentials'), join(home, '.aws/config')])
  })

  const role: RequestListener = ({ method, url, headers }, reply) => {
    if (method === 'PUT') return void reply.end('token')
    const isAsked =
      url === '/latest/meta-data/iam/security-credentials/' && headers['x-aws-ec2-metadata-token'] === 'token'
    reply.writeHead(isAsked ? 200 : 401).end(isAsked ? 'web-role' : '')
  }

  test.each<[string, RequestListener]>([
    ['by the metadata service of today', role],
    ['by that of old', ({ method }, reply) => reply.writeHead(method === 'PUT' ? 404 : 200).end('web-role')],
  ])(
    'that is an instance with a role is said to have it, %s, also where SDKs are not to look',
    async (_, answer) => {
      const { env } = await machine({}, answer)
      const found = await machineCredentials({ ...env, AWS_EC2_METADATA_DISABLED: 'true' })
      expect(found).toEqual(['the role web-role of the instance'])
    },
  )

  test('behind a page that answers everything is none of AWS', async () => {
    const { env } = await machine({}, (_, reply) => reply.end('<html>Please log in</html>'))
    expect(await machineCredentials(env)).toEqual([])
  })
})
