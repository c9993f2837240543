import { createFleet, type Fleet, type FleetRun, PIPELINE, ROLLBACK } from '../jobs/fleet.ts'
import type { Section } from '../page/render.ts'
import type { Rig } from '../rig.ts'
import type { LogLine } from '../runner/output/log.ts'
import { change, unhealthyImage } from './part.ts'

/** One run of a workflow in the story of many stacks. */
interface Act {
  readonly title: string
  /** The jobs that must be red, by their names. */
  readonly red: readonly string[]
  readonly play: () => Promise<FleetRun>
  /** Pull request whose comment belongs to the act. */
  readonly pull?: () => number
}

/** What came of an act. */
export interface FleetScene {
  readonly title: string
  readonly sections: readonly Section[]
  /** What did not go as told; empty where all did. */
  readonly differences: readonly string[]
}

interface Shown {
  readonly say: (text: string) => void
  readonly onLine: (line: LogLine) => void
}

const environments = {
  staging: { account: '200000000002', region: 'us-east-1' },
  production: { account: '200000000003', region: 'eu-west-1', after: 'staging' },
}

/** Plays one image from its account through staging to production, a failure, and the way back of all. */
export async function playFleet(rig: Rig, { say, onLine }: Shown): Promise<FleetScene[]> {
  const accounts = { images: '200000000001', environments }
  const fleet = await createFleet(rig, { repository: 'octo-org/fleet', accounts, onLine })
  const scenes: FleetScene[] = []
  for (const act of actsOf(rig, fleet)) {
    say(`\n━━━ ${act.title} ━━━\n`)
    const run = await act.play()
    say(`\n${jobsOf(run)}`)
    const red = run.runs.filter(({ result }) => result === 'failure').map(({ name }) => name)
    const isAsTold = red.join() === act.red.join()
    const differences = isAsTold
      ? []
      : [`red are ${red.join(', ') || 'none'}, not ${act.red.join(', ') || 'none'}`]
    scenes.push({ title: act.title, sections: sectionsOf(rig, act, run), differences })
  }
  return scenes
}

function actsOf(rig: Rig, { project, play }: Fleet): Act[] {
  let number = 0
  let sha = ''
  const pushed = async (message: string) => {
    sha = await project.commit(message)
    return project.push(sha)
  }
  return [
    {
      title: 'One image is baked, and goes from staging to production, each in its account and region',
      red: [],
      play: async () => play(PIPELINE, await pushed('Serve a first page')),
    },
    {
      title: 'A pull request that touches one stack',
      red: [],
      play: async () => {
        await project.edit('sizes/production.tfvars', (text) => `${text}max_size = 7\n`)
        await project.commit('Let production grow', 'grow')
        number = (await project.openPull('grow', 'Let production grow')).number
        return play(PIPELINE, project.pull(number))
      },
      pull: () => number,
    },
    {
      title: 'A page that never answers stops at staging',
      red: ['wave-1 / web-staging', 'report'],
      play: async () => {
        await project.checkout('main')
        await project.edit('image/site/index.html', change('never answers'))
        const event = await pushed('Break the page')
        await rig.aws.script(unhealthyImage(sha))
        return play(PIPELINE, event)
      },
    },
    {
      title: 'It is repaired, and goes all the way',
      red: [],
      play: async () => {
        await project.edit('image/site/index.html', (html) => html.replace('never answers', 'answers'))
        return play(PIPELINE, await pushed('Repair the page'))
      },
    },
    {
      title: 'One dispatch takes all stacks back',
      red: [],
      play: () => play(ROLLBACK, project.dispatch(sha)),
    },
  ]
}

const ICONS = { success: '✓', failure: '✗', skipped: '–' } as const

function jobsOf({ runs }: FleetRun): string {
  return runs.map(({ name, result }) => `${ICONS[result]} ${name}`).join('\n')
}

/** What a person sees of a run on GitHub: its jobs, the comment, and the summaries of the report and of what failed. */
function sectionsOf(rig: Rig, { title, pull }: Act, run: FleetRun): Section[] {
  const number = pull?.()
  const comments = rig.github.state().comments.filter((comment) => comment.pull === number)
  const told = run.acted.filter(
    ({ command, result }) => command === 'report' || result.outputs['outcome'] === 'failed',
  )
  return [
    { heading: `${title}: jobs`, kind: 'log', markdown: jobsOf(run) },
    ...comments.map(
      ({ body }) => ({ heading: `${title}: comment`, kind: 'comment', markdown: body }) as const,
    ),
    ...told.map(
      ({ job, result }) =>
        ({ heading: `${title}: summary of ${job}`, kind: 'summary', markdown: result.summary }) as const,
    ),
  ]
}
