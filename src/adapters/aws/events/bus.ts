import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge'
import type { Letter } from '../../../notices/letter.ts'
import { type ClientParts, clientSettings, clientsByRegion } from '../client.ts'
import { asking } from '../trouble.ts'

/** Puts a letter on its event bus; the client tries again itself. */
export type Bus = (letter: Extract<Letter, { kind: 'put' }>) => Promise<void>

/** @param home the region of buses that are named without one */
export function createBus(home: string, parts: ClientParts): Bus {
  const clients = clientsByRegion((region) => new EventBridgeClient({ region, ...clientSettings(parts) }))
  return async ({ bus, region = home, event }) => {
    const { source, type, detail, at } = event
    const entry = { EventBusName: bus, Source: source, DetailType: type, Detail: detail, Time: new Date(at) }
    const answer = await asking(`put an event on ${bus}`, () =>
      clients(region).send(new PutEventsCommand({ Entries: [entry] })),
    )
    const [put] = answer.Entries ?? []
    if ((answer.FailedEntryCount ?? 0) > 0 || put?.EventId === undefined)
      throw new Error(`${put?.ErrorCode ?? 'no id'}: ${put?.ErrorMessage ?? 'EventBridge took no event'}`)
  }
}
