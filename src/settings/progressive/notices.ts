import * as v from 'valibot'
import { isAddress } from '../../notices/letter.ts'
import { MOMENTS, type Moment, type Target } from '../../notices/notice.ts'
import { isRecord } from '../../plan/json.ts'
import { listed } from '../../text/list.ts'
import { VARIABLE } from '../shapes/environment.ts'
import { meant } from '../shapes/meant.ts'
import { hintOf } from '../shapes/one-of.ts'
import { strict } from '../shapes/strict.ts'

const bus = 'the name or the ARN of an event bus'
const url = 'an address that begins with `https://`, without a name or password before `@`'
const moments = `a list of ${listed([...MOMENTS], 'and')}`

const one = 'a mapping with one of `event-bus`, `url`, `url-from` and `slack`'
const signed = '`secret` beside `url` and `url-from`, and nowhere else: what is sent there is signed'
type Said = Readonly<Record<string, unknown>>

const target = v.pipe(
  strict(
    {
      'event-bus': v.pipe(
        v.string(bus),
        v.regex(/^(arn:aws[\w-]*:events:[a-z]{2}(-[a-z]+)+-\d:\d{12}:event-bus\/)?[\w./-]{1,256}$/, bus),
      ),
      url: v.pipe(
        v.string(url),
        v.regex(/^https:\/\/[^\s/?#@\\]+([/?][^\s#@\\]*)?$/, url),
        meant(url, isAddress),
      ),
      'url-from': VARIABLE,
      secret: VARIABLE,
      slack: VARIABLE,
      on: v.pipe(
        v.array(
          v.picklist(MOMENTS, ({ input }) => `${moments}${hintOf(input, MOMENTS)}`),
          moments,
        ),
        v.minLength(1, moments),
      ),
    },
    one,
  ) as v.GenericSchema<Said>,
  meant(one, (said: Said) => PLACES.filter((name) => said[name] !== undefined).length === 1),
  meant(
    signed,
    ({ url, secret, 'url-from': from }: Said) => ((url ?? from) === undefined) === (secret === undefined),
  ),
)

const PLACES = ['event-bus', 'url', 'url-from', 'slack'] as const

/** `notices`: who is told of the releases of a stack. */
export const notices = {
  name: 'notices',
  description:
    'Who is told that a release of the stack has started, is held, was reached, failed, was recovered: a list of event buses, addresses and Slack channels.',
  effect: 'widening',
  schema: v.array(target, 'a list of those who are told'),
  read: (said: unknown): readonly Target[] => [said].flat().filter(isRecord).flatMap(targetOf),
} as const

function targetOf(said: Readonly<Record<string, unknown>>): Target[] {
  const on = Array.isArray(said['on']) ? (said['on'] as Moment[]) : MOMENTS
  const text = (name: string) => String(said[name] ?? '')
  if (said['event-bus'] !== undefined) return [{ kind: 'event-bus', bus: text('event-bus'), on }]
  if (said['slack'] !== undefined) return [{ kind: 'slack', address: text('slack'), on }]
  const secret = text('secret')
  if (said['url'] !== undefined) return [{ kind: 'url', url: text('url'), secret, on }]
  return [{ kind: 'url-from', address: text('url-from'), secret, on }]
}
