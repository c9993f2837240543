import type { Finding } from '../fault.ts'
import {
  checkAlways,
  errorsOf,
  isGreen,
  isWhole,
  type Played,
  quarantined,
  runsAll,
  said,
} from '../stage/checks.ts'
import type { Stage } from '../stage/stage.ts'

/** What must come of a fault. */
export interface Expectation {
  readonly command: 'plan' | 'deploy' | 'rollback' | 'verify' | 'prune' | 'build'
  /**
   * passes: the run gets over it, and ends as it would have without. stays: it may fail, for one of the reasons. sick:
   * what it would have seen is that instances are not well, so that it must not be green.
   */
  readonly trouble: 'passes' | 'stays' | 'sick'
  /** A prune that is to remove the new image. */
  readonly removes?: true
  /** What a run that fails may call it. */
  readonly reasons?: readonly string[]
  /** What has to be said, whatever the run came to. */
  readonly says?: readonly RegExp[]
  /** Words on a run that failed. */
  readonly failsWith?: readonly RegExp[]
}

const OUTCOMES: Readonly<Record<Expectation['command'], RegExp>> = {
  plan: /^planned$/,
  deploy: /^deployed$/,
  rollback: /^rolled-back$/,
  verify: /^unchanged$/,
  prune: /^(pruned|unchanged)$/,
  build: /^built$/,
}

/** Holds a run against the truth. */
export function checkAnswer(played: Played, expect: Expectation, stage: Stage): Finding[] {
  const { result } = played
  const log = result.log
  const found: Finding[] = checkAlways(played)
  const say = (kind: Finding['kind'], what: string) => found.push({ kind, what, log })
  const { outcome = '', 'failure-reason': reason = '' } = result.outputs
  const said_ = said(played)
  if (!wasPlayed(played)) throw new Error(`Nobody asked: ${actionsOf(played)}`)
  if (isGreen(result)) {
    if (expect.trouble === 'sick') say('false-green', `${outcome}, although instances are not well`)
    for (const lie of liesIn(played, expect, stage)) say('false-green', `${outcome}, although ${lie}`)
    if (!OUTCOMES[expect.command].test(outcome)) say('unclear', `ended as ${outcome}`)
  } else if (expect.trouble === 'passes') {
    say('unclear', `gave up over what passes: ${reason}: ${errorsOf(result)[0]?.slice(0, 400)}`)
  } else {
    const { reasons } = expect
    const first = errorsOf(result).join('\n')
    if (reasons !== undefined && !reasons.includes(reason))
      say('unclear', `blames ${reason}: ${first.slice(0, 400)}`)
    for (const words of expect.failsWith ?? [])
      if (!words.test(first)) say('unclear', `does not say ${words}: ${first.slice(0, 400)}`)
  }
  for (const words of expect.says ?? []) if (!words.test(said_)) say('unclear', `nowhere says ${words}`)
  if (expect.trouble !== 'sick')
    for (const id of quarantined(played)) {
      const isLegitimate = expect.command === 'rollback' && id === stage.images.new && isGreen(result)
      if (!isLegitimate) say('unclear', `blames the image: ${id} is in quarantine (${reason})`)
    }
  return found
}

function wasPlayed({ aws, github }: Played): boolean {
  return [...aws.passed, ...github.passed].some(({ isTroubled }) => isTroubled)
}

function actionsOf({ aws, github, result }: Played): string {
  const all = [...aws.passed, ...github.passed].map(({ action }) => action)
  return `${[...new Set(all)].join(', ')}; ${result.outputs['outcome']} ${errorsOf(result).join(' ').slice(0, 300)}`
}

/** In what a green run is wrong. */
function liesIn(played: Played, { command, removes }: Expectation, { images }: Stage): string[] {
  const { after, before, result } = played
  const { outputs } = result
  switch (command) {
    case 'deploy':
      return runsAll(after, images.new) ? [] : ['not all instances run the new image']
    case 'rollback':
      return runsAll(after, images.old) ? [] : ['not all instances run the old image']
    case 'verify':
      return runsAll(after, images.new) ? [] : ['not all instances run the live image']
    case 'plan':
      return outputs['plan-change'] === '2' ? [] : [`the plan changes 2, not ${outputs['plan-change']}`]
    case 'prune':
      return [...before.images.keys(), ...Object.values(images)]
        .filter((id) => !after.images.has(id) && !(removes && id === images.new))
        .map((id) => `${id} is gone, which serves or is in use`)
    case 'build': {
      const tags = after.images.get(outputs['image-id'] ?? '')
      if (tags === undefined) return [`there is no image ${outputs['image-id']}`]
      return isWhole(tags) ? [] : [`${outputs['image-id']} has no tags`]
    }
  }
}
