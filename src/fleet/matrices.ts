import { parseDuration } from '../inputs/parse/values.ts'
import type { Matrices, Matrix, MatrixJob, WaveMatrix } from '../report/matrix.ts'
import { MOST_JOBS, type Wave } from '../settings/waves.ts'
import { definedOf } from '../text/defined.ts'
import { inParts } from '../text/parts.ts'
import type { FleetStack } from './stack.ts'

/**
 * The stacks as matrices of jobs: a build for each image, plans, and the waves in their order, each stack in the one it
 * names. None has more jobs than GitHub takes.
 */
export function matricesOf(stacks: readonly FleetStack[], waves: readonly Wave[]): Matrices {
  // Most fleets take a few images: a matrix of its own needs no further workflow.
  const [builds = { include: [] }, ...others] = chunks(builders(stacks).map(build))
  return {
    builds,
    'more-builds': others,
    plans: chunks(stacks.map(job)),
    waves: withParts(withoutLastSoak(waves.flatMap((wave) => matricesOfWave(wave, stacks)))),
  }
}

/** The first of the stacks that take the same image bakes it, in its region. */
function builders(stacks: readonly FleetStack[]): FleetStack[] {
  const first = new Map<string, FleetStack>()
  for (const stack of stacks) {
    const { build, from } = stack.inputs.image
    const isBaked = build !== 'never' && from.kind === 'auto'
    if (isBaked && !first.has(stack.imageIdentity)) first.set(stack.imageIdentity, stack)
  }
  return [...first.values()]
}

function build({ name, region, roles, inputs }: FleetStack): MatrixJob {
  return { stack: name, ...said({ region, role: roles.build }), template: inputs.image.template }
}

function job({ name, wave, region, roles, inputs }: FleetStack): MatrixJob {
  const { environment } = inputs.report
  return { stack: name, ...said({ environment, wave, region, role: roles.deploy, 'plan-role': roles.plan }) }
}

/** Each after the one before; how long they soak counts after the last of them. */
function matricesOfWave(wave: Wave, stacks: readonly FleetStack[]): WaveMatrix[] {
  const own = stacks.filter((stack) => stack.wave === wave.name)
  const parts = chunks(own.map(job))
  return parts.map((matrix, index) => ({
    wave: wave.name,
    'max-parallel': wave.maxParallel,
    'on-failure': wave.onFailure,
    soak: index === parts.length - 1 ? secondsOf(wave.soak) : 0,
    matrix,
  }))
}

function withoutLastSoak(waves: readonly WaveMatrix[]): WaveMatrix[] {
  return waves.map((wave, index) => (index === waves.length - 1 ? { ...wave, soak: 0 } : wave))
}

/** At the end of a pause all of the wave is looked at. */
function withParts(waves: readonly WaveMatrix[]): WaveMatrix[] {
  const partsOf = (name: string) => waves.flatMap(({ wave }, index) => (wave === name ? [index] : []))
  return waves.map((wave) => (wave.soak === 0 ? wave : { ...wave, parts: partsOf(wave.wave) }))
}

function chunks(jobs: readonly MatrixJob[]): Matrix[] {
  return inParts(jobs, MOST_JOBS).map((include) => ({ include }))
}

function secondsOf(soak: string): number {
  const parsed = parseDuration(soak)
  return 'value' in parsed ? Math.ceil(parsed.value / 1000) : 0
}

/** Without what is ''. */
function said<T extends Readonly<Record<string, string>>>(fields: T): Partial<T> {
  const given = Object.entries(fields).map(([name, text]) => [name, text === '' ? undefined : text])
  return definedOf(Object.fromEntries(given)) as Partial<T>
}
