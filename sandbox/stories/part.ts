import type { Match } from '../aws/script.ts'
import type { Project, RunResult } from '../project.ts'
import type { Rig } from '../rig.ts'
import type { LogLine } from '../runner/output/log.ts'

/** One part of a story: what a person does, and what must come of it. */
export interface Part {
  readonly title: string
  /** What a person should see. */
  readonly expected: {
    readonly outcome: string
    readonly reason?: string
    readonly origin?: string
    readonly recovery?: string
  }
  readonly play: () => Promise<RunResult>
  /** Pull request whose comment belongs to the part. */
  readonly pull?: () => number
  /** What the page shows beside comment and summary. */
  readonly shows?: 'log'
}

export interface Stage {
  readonly rig: Rig
  readonly project: Project
  readonly onLine: (line: LogLine) => void
}

/** Instances warm up for twenty seconds: the first ones, which no refresh vouches for, in real time. */
export const settings = {
  environment: 'production',
  'environment-url': 'https://shop.example.com',
  'terraform-variables': 'instance_warmup=20',
}

/** Changes the page, and with it the image. */
export function change(text: string): (html: string) => string {
  return (html) => html.replace('</html>', `<!-- ${text} -->\n</html>`)
}

/** Instances of the image of this commit fail their health check; AWS gives up on them after two minutes, not an hour. */
export function unhealthyImage(sha: string) {
  return unhealthy({ tag: { key: 'immutable-deploy:git-sha', value: sha } })
}

/** The same of any image. */
export function unhealthy(image: NonNullable<Match['image']>) {
  return [
    {
      match: { image },
      then: {
        health: {
          status: 'Unhealthy',
          reason: 'an instance was taken out of service in response to an ELB system health check failure.',
        },
      },
    },
    { then: { refresh: { failAfter: 120 } } },
  ] as const
}
