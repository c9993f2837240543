import { definedOf } from '../text/defined.ts'
import type { Notice } from './notice.ts'

/** A CloudEvent in the structured mode of its JSON format. https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/formats/json-format.md */
export interface CloudEvent {
  readonly specversion: '1.0'
  /** Tells this notice from all others of its source; what is sent again has the same. */
  readonly id: string
  readonly source: string
  readonly type: string
  readonly subject: string
  readonly time: string
  readonly datacontenttype: 'application/json'
  readonly data: Readonly<Record<string, unknown>>
}

/** @param stamp when the notice was made, in milliseconds since the epoch, and what tells it from others */
export function eventOf(notice: Notice, stamp: { readonly id: string; readonly at: number }): CloudEvent {
  const { moment, serverUrl, repository, stack, runUrl, environment, images, ...others } = notice
  const data = { moment, ...others, repository, stack, run: runUrl, images }
  return {
    specversion: '1.0',
    id: stamp.id,
    source: `${serverUrl}/${repository}`,
    type: `immutable-deploy.release.${moment}`,
    subject: stack,
    time: new Date(stamp.at).toISOString(),
    datacontenttype: 'application/json',
    data: definedOf({ ...data, environment: environment === '' ? undefined : environment }),
  }
}
