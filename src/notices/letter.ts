import { inlineCode } from '../text/escape.ts'
import { type CloudEvent, eventOf } from './event.ts'
import type { Notice, Target } from './notice.ts'
import { keyOf, signatureOf } from './signature.ts'
import { slackMessage } from './slack.ts'

/** What is sent to one who is told. */
export type Letter = {
  /** Whom it is for, without what is secret of that. */
  readonly to: string
} & (
  | {
      readonly kind: 'post'
      readonly url: string
      readonly body: string
      /** For a try at a moment, in milliseconds since the epoch. */
      readonly headersAt: (at: number) => Readonly<Record<string, string>>
    }
  | { readonly kind: 'put'; readonly bus: string; readonly region?: string; readonly event: BusEvent }
)

/** An entry of PutEvents. https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutEventsRequestEntry.html */
export interface BusEvent {
  readonly source: string
  readonly type: string
  /** JSON. */
  readonly detail: string
  readonly at: number
}

/** Why somebody cannot be told. */
export interface Undeliverable {
  readonly to: string
  readonly problem: string
}

interface Sending {
  /** When the notice was made, in milliseconds since the epoch, and what tells it from others. */
  readonly stamp: { readonly id: string; readonly at: number }
  /** The step's environment variables. */
  readonly variables: Readonly<Record<string, string | undefined>>
}

/** The letter that tells one of a notice. */
export function letterFor(target: Target, notice: Notice, sending: Sending): Letter | Undeliverable {
  const event = eventOf(notice, sending.stamp)
  switch (target.kind) {
    case 'event-bus': {
      const [, region] = /^arn:[^:]+:events:([^:]+):/.exec(target.bus) ?? []
      const { type } = event
      return {
        ...{ kind: 'put', to: `the event bus ${inlineCode(target.bus)}`, bus: target.bus },
        ...(region && { region }),
        event: { source: SOURCE, type, detail: JSON.stringify(event), at: sending.stamp.at },
      }
    }
    case 'slack':
      return toAddress(target, sending, (place) => ({
        ...place,
        body: JSON.stringify(slackMessage(notice)),
        headersAt: () => ({ 'content-type': 'application/json; charset=utf-8' }),
      }))
    case 'url':
    case 'url-from':
      return toAddress(target, sending, (place) => signed(place, target.secret, { event, sending }))
  }
}

/** How EventBridge tells these events from others: rules go by it. */
const SOURCE = 'immutable-deploy'

type Place = Pick<Extract<Letter, { kind: 'post' }>, 'kind' | 'to' | 'url'>

/** What is read of an address that a variable holds is never shown. */
function toAddress(
  target: Exclude<Target, { kind: 'event-bus' }>,
  { variables }: Sending,
  write: (place: Place) => Letter | Undeliverable,
): Letter | Undeliverable {
  if (target.kind === 'url')
    return write({ kind: 'post', url: target.url, to: inlineCode(new URL(target.url).host) })
  const name = inlineCode(target.address)
  const to = target.kind === 'slack' ? `Slack (the address in ${name})` : `the address in ${name}`
  const url = variables[target.address]?.trim() ?? ''
  if (url === '') return { to, problem: `the step has no variable ${name}, or an empty one` }
  if (!isAddress(url)) return { to, problem: 'it is no address that begins with `https://`' }
  return write({ kind: 'post', url, to })
}

/** Whether something can be sent to an address without showing it: by HTTPS, and without a password in it. */
export function isAddress(text: string): boolean {
  const url = URL.parse(text)
  return url !== null && url.protocol === 'https:' && url.username === '' && url.password === ''
}

function signed(
  place: Place,
  secret: string,
  { event, sending }: { readonly event: CloudEvent; readonly sending: Sending },
): Letter | Undeliverable {
  const key = keyOf(sending.variables[secret] ?? '')
  if (key === undefined) {
    const problem = `${inlineCode(secret)} of the step's environment holds no secret of 24 to 64 bytes in base64, such as \`whsec_...\`, to sign with`
    return { to: place.to, problem }
  }
  const body = JSON.stringify(event)
  return {
    ...place,
    body,
    headersAt: (at) => ({
      'content-type': 'application/cloudevents+json; charset=utf-8',
      ...signatureOf({ id: event.id, at, body }, key),
    }),
  }
}
