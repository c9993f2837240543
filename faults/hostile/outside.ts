import { CreateTagsCommand, EC2Client } from '@aws-sdk/client-ec2'
import { give, type Trouble } from '../stage/door.ts'
import type { Scene } from '../stage/scene.ts'

// biome-ignore lint/suspicious/noControlCharactersInRegex: what XML cannot carry
const NO_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/g

/** moto writes what it is given. */
const carried = (words: string) => words.replaceAll(NO_XML, '')

/** EC2's longest value of a tag. */
const LONGEST_TAG = 255

/** Somebody else has tagged the images. */
export async function inTags(words: string, { stage, account, awsEnv }: Scene): Promise<void> {
  const client = new EC2Client({
    endpoint: stage.rig.aws.endpoint,
    region: awsEnv['AWS_REGION'] ?? '',
    credentials: { accessKeyId: account, secretAccessKey: 'sandbox' },
  })
  const Value = carried(words).replaceAll('\r', '').slice(0, LONGEST_TAG)
  const names = ['git-ref', 'ref', 'run', 'packer-version', 'source-image'].map(
    (n) => `immutable-deploy:${n}`,
  )
  const Tags = [...names, 'Name'].map((Key) => ({ Key, Value }))
  await client.send(new CreateTagsCommand({ Resources: Object.values(stage.images), Tags }))
  client.destroy()
}

/** AWS refuses to list images, in these words. */
export function refusal(words: string): Trouble {
  const text = carried(words).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  const error = `<Error><Code>UnauthorizedOperation</Code><Message>${text}</Message></Error>`
  return {
    on: ({ action }) => action === 'DescribeImages',
    when: () => true,
    play: ({ response }) =>
      give(response, {
        ...{ status: 403, headers: { 'content-type': 'text/xml' } },
        body: Buffer.from(`<Response><Errors>${error}</Errors><RequestID>1</RequestID></Response>`),
      }),
  }
}

/** GitHub refuses a comment, in these words. */
export function gitHubRefusal(words: string): Trouble {
  return {
    on: ({ action }) => /^POST .*\/comments$/.test(action),
    when: () => true,
    play: ({ response }) =>
      give(response, {
        ...{ status: 403, headers: { 'content-type': 'application/json' } },
        body: Buffer.from(JSON.stringify({ message: words, documentation_url: words })),
      }),
  }
}

/** GitHub gives this as the comment's address. */
export function address(words: string): Trouble {
  return {
    on: ({ action }) => /^POST .*\/comments$/.test(action),
    when: () => true,
    play: async ({ response, forward }) => {
      const answer = await forward()
      const body = { ...JSON.parse(answer.body.toString()), html_url: words, url: words }
      give(response, { ...answer, body: Buffer.from(JSON.stringify(body)) })
    },
  }
}

export async function inRefresh(words: string, { stage, account }: Scene): Promise<void> {
  const refresh = { at: 33, status: 'Failed', reason: carried(words) }
  await stage.rig.aws.script({ match: { account }, then: { refresh } })
}

export async function inLaunch(words: string, { stage, account }: Scene): Promise<void> {
  await stage.rig.aws.script([
    { match: { account, image: { id: stage.images.new } }, then: { launch: { fail: carried(words) } } },
    { match: { account }, then: { refresh: { failAfter: 60 } } },
  ])
}

export async function inConsole(words: string, { stage, account }: Scene): Promise<void> {
  const text = `[FAILED] Failed to start web.service - ${words}\n${words}\nFATAL: ${words}\n`
  const health = { status: 'Unhealthy', after: 1, reason: carried(words) }
  await stage.rig.aws.script([
    { match: { account, image: { id: stage.images.new } }, then: { health, console: { text } } },
    { match: { account }, then: { refresh: { failAfter: 60 } } },
  ])
}
