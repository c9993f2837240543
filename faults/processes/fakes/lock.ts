import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, userInfo } from 'node:os'
import { type AwsEnv, signed } from './aws.ts'

/** Where a state and its lock are. */
export type Backend = 'local' | 'dynamodb' | 'lockfile'

/** A lock as Terraform writes it. */
export interface LockRecord {
  readonly ID: string
  readonly Operation: string
  readonly Who: string
  readonly Created: string
  readonly Path: string
}

/** A place for a state: `path` of a file, or `bucket/key`. */
export interface Place {
  readonly backend: Backend
  readonly path: string
  readonly aws: AwsEnv
}

/** The lock on a state, kept as the tools keep it. */
export interface StateLock {
  /** The record of whoever has it. */
  look(): Promise<LockRecord | undefined>
  /** Whether it was free. */
  take(record: LockRecord): Promise<boolean>
  free(): Promise<void>
}

/** @param Operation as Terraform names it: `OperationTypeApply` */
export function recordFor(Operation: string, Path: string): LockRecord {
  return {
    ID: randomUUID(),
    Operation,
    Who: `${userInfo().username}@${hostname()}`,
    Created: new Date().toISOString(),
    Path,
  }
}

export function lockOf(place: Place): StateLock {
  const locks = { local: fileLock, dynamodb: tableLock, lockfile: objectLock }
  return locks[place.backend](place)
}

/** The lock of the real tools is on the open file, and goes with the process that has it. */
function fileLock({ path }: Place): StateLock {
  const file = `${path}.lock.info`
  type Held = LockRecord & { readonly pid: number }
  const read = (): Held | undefined =>
    existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8') || '{"pid":0}') as Held) : undefined
  const look = async () => {
    const held = read()
    return held !== undefined && existsSync(`/proc/${held.pid}`) ? held : undefined
  }
  return {
    look,
    take: async (record) => {
      if ((await look()) !== undefined) return false
      rmSync(file, { force: true })
      writeFileSync(file, JSON.stringify({ ...record, pid: process.pid }), { flag: 'wx' })
      return true
    },
    free: async () => rmSync(file, { force: true }),
  }
}

function objectLock({ path, aws }: Place): StateLock {
  const url = `${aws.endpoint}/${path}.tflock`
  const headers = signed(aws, 's3')
  return {
    look: async () => {
      const answer = await fetch(url, { headers })
      return answer.ok ? ((await answer.json()) as LockRecord) : undefined
    },
    take: async (record) => {
      const body = JSON.stringify(record)
      const answer = await fetch(url, { method: 'PUT', headers: { ...headers, 'if-none-match': '*' }, body })
      if (!answer.ok && answer.status !== 412)
        throw new Error(`lock: ${answer.status} ${await answer.text()}`)
      return answer.ok
    },
    free: async () => void (await fetch(url, { method: 'DELETE', headers })),
  }
}

function tableLock({ path, aws }: Place): StateLock {
  const Key = { LockID: { S: path } }
  const call = async (target: string, input: object) => {
    const headers = {
      ...signed(aws, 'dynamodb'),
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': `DynamoDB_20120810.${target}`,
    }
    const body = JSON.stringify({ TableName: 'locks', ...input })
    const answer = await fetch(aws.endpoint, { method: 'POST', headers, body })
    return { isOk: answer.ok, text: await answer.text() }
  }
  return {
    look: async () => {
      const { Item } = JSON.parse((await call('GetItem', { Key })).text) as {
        Item?: { Info: { S: string } }
      }
      return Item === undefined ? undefined : (JSON.parse(Item.Info.S) as LockRecord)
    },
    take: async (record) => {
      const Item = { ...Key, Info: { S: JSON.stringify(record) } }
      const answer = await call('PutItem', { Item, ConditionExpression: 'attribute_not_exists(LockID)' })
      if (!answer.isOk && !answer.text.includes('ConditionalCheckFailed')) throw new Error(answer.text)
      return answer.isOk
    },
    free: async () => void (await call('DeleteItem', { Key })),
  }
}
