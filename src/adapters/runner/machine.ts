import { readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'

/** Variables by which AWS's SDKs find credentials, or a place that hands them out. */
const VARIABLES = [
  ...['AWS_ACCESS_KEY_ID', 'AWS_PROFILE', 'AWS_DEFAULT_PROFILE', 'AWS_WEB_IDENTITY_TOKEN_FILE'],
  ...['AWS_CONTAINER_CREDENTIALS_RELATIVE_URI', 'AWS_CONTAINER_CREDENTIALS_FULL_URI'],
]

/** Milliseconds. On an instance the metadata service answers in one or two. */
const PATIENCE_MS = 1000

/**
 * What a machine has of AWS that code on it could use, each named for people: variables, files, and the role of the
 * instance. `AWS_EC2_METADATA_DISABLED` hides that role from SDKs, and from nobody who asks for it himself.
 * https://docs.aws.amazon.com/sdkref/latest/guide/standardized-credentials.html
 */
export async function machineCredentials(env: NodeJS.ProcessEnv): Promise<readonly string[]> {
  const named = VARIABLES.filter((name) => (env[name] ?? '') !== '')
  const home = env['HOME'] ?? env['USERPROFILE'] ?? homedir()
  const files = [
    env['AWS_SHARED_CREDENTIALS_FILE'] || join(home, '.aws', 'credentials'),
    env['AWS_CONFIG_FILE'] || join(home, '.aws', 'config'),
  ]
  const found = await Promise.all(files.map(isFilled))
  const role = await instanceRole(env['AWS_EC2_METADATA_SERVICE_ENDPOINT'] || 'http://169.254.169.254')
  return [...named, ...files.filter((_, index) => found[index]), ...role]
}

/** A file that says nothing but of regions and outputs hands out nothing. */
async function isFilled(path: string): Promise<boolean> {
  const text = await readFile(path, 'utf8').catch(() => '')
  return /^\s*(aws_access_key_id|credential_process|credential_source|role_arn|sso_\w+|source_profile|web_identity_token_file)\s*=/m.test(
    text,
  )
}

/** https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instance-metadata-security-credentials.html */
async function instanceRole(endpoint: string): Promise<string[]> {
  const ask = async (path: string, init: RequestInit) => {
    const answer = await fetch(new URL(path, endpoint), { ...init, signal: AbortSignal.timeout(PATIENCE_MS) })
    return answer.ok ? (await answer.text()).trim() : ''
  }
  try {
    const seconds = { 'X-aws-ec2-metadata-token-ttl-seconds': '60' }
    const token = await ask('/latest/api/token', { method: 'PUT', headers: seconds }).catch(() => '')
    const headers: Record<string, string> = token === '' ? {} : { 'X-aws-ec2-metadata-token': token }
    const name = await ask('/latest/meta-data/iam/security-credentials/', { headers })
    return /^[\w+=,.@-]{1,64}$/.test(name) ? [`the role ${name} of the instance`] : []
  } catch {
    return []
  }
}
