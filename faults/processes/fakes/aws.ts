/** What the fakes ask of the stand-in for AWS, which reads who asks from the credential and checks no signature. */

type Params = Readonly<Record<string, string>>

const VERSIONS = { ec2: '2016-11-15', autoscaling: '2011-01-01' }

export interface AwsEnv {
  readonly endpoint: string
  readonly account: string
  readonly region: string
}

export function awsFrom(env: NodeJS.ProcessEnv): AwsEnv {
  const { AWS_ENDPOINT_URL: endpoint = '', AWS_ACCESS_KEY_ID: account = '', AWS_REGION: region = '' } = env
  return { endpoint, account, region }
}

/** The header by which the stand-in knows whose the request is. */
export function signed({ account, region }: AwsEnv, service: string): Record<string, string> {
  const credential = `${account}/20260101/${region}/${service}/aws4_request`
  return {
    authorization: `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=host, Signature=x`,
  }
}

/** Calls an operation of EC2 or Auto Scaling; its answer, as XML. @throws Error with AWS's words when it refuses */
export async function query(
  aws: AwsEnv,
  service: keyof typeof VERSIONS,
  Action: string,
  params: Params = {},
): Promise<string> {
  const body = new URLSearchParams({ Action, Version: VERSIONS[service], ...params })
  const answer = await fetch(aws.endpoint, { method: 'POST', headers: signed(aws, service), body })
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${Action}: ${text}`)
  return text
}

/** The text of the first element of a name. @throws Error where there is none */
export function textOf(xml: string, name: string): string {
  const [, text] = new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml) ?? []
  if (text === undefined) throw new Error(`no ${name} in ${xml}`)
  return text
}

/** Tags of a thing that is made, as parameters of the request. */
export function taggedAs(kind: string, tags: Params): Record<string, string> {
  const pairs = Object.entries(tags).flatMap(([key, value], index) => [
    [`TagSpecification.1.Tag.${index + 1}.Key`, key],
    [`TagSpecification.1.Tag.${index + 1}.Value`, value],
  ])
  return { 'TagSpecification.1.ResourceType': kind, ...Object.fromEntries(pairs) }
}
