/** A job of a matrix: what a workflow has as `matrix.stack` and so on. What is not said is left out. */
export interface MatrixJob {
  readonly stack: string
  readonly environment?: string
  readonly wave?: string
  readonly region?: string
  /** ARNs of the roles that its jobs assume: to change the stack, or to bake, and to look at it. */
  readonly role?: string
  readonly 'plan-role'?: string
  /** The template that is baked; of a build alone. */
  readonly template?: string
}

/** What `strategy.matrix` takes: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idstrategymatrixinclude */
export interface Matrix {
  readonly include: readonly MatrixJob[]
}

/** The stacks that one matrix of jobs deploys: a wave, or a part of one that is too large for one matrix. */
export interface WaveMatrix {
  readonly wave: string
  readonly 'max-parallel': number
  readonly 'on-failure': 'stop' | 'go-on'
  /** Seconds between its end and the begin of the next one. */
  readonly soak: number
  /** Where a pause follows: the parts of the wave, as places in the list of all, from 0. */
  readonly parts?: readonly number[]
  readonly matrix: Matrix
}

/** What the output `matrix` has for workflows. */
export interface Matrices {
  /** A job for each image that is baked, as far as one matrix takes them. */
  readonly builds: Matrix
  /** The others, at most 256 jobs each; none where `builds` has all. */
  readonly 'more-builds': readonly Matrix[]
  /** Plans: at most 256 jobs each. */
  readonly plans: readonly Matrix[]
  /** In their order. */
  readonly waves: readonly WaveMatrix[]
}

/** Why a stack is there. */
export interface StackReasons {
  readonly stack: string
  /** A sentence each, without a full stop. */
  readonly reasons: readonly string[]
}

/** The stacks of a settings file as jobs of a workflow. */
export interface MatrixReport {
  /** The file, a path from the root of the repository. */
  readonly settings: string
  readonly matrices: Matrices
  /** How many stacks the file has. */
  readonly all: number
  /** Why each stack is there, in their order; empty where all are, whatever changed. */
  readonly touched: readonly StackReasons[]
  /** Why all stacks are there; '' where only those that the change touches are. */
  readonly whole: string
}

/**
 * Of an output, GitHub takes 1 MB, as UTF-16; what else the job has as outputs is little.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idoutputs
 */
export const MOST_CHARACTERS = 500_000

/** The text of the output `matrix`; without the reasons where it would be too long with them. */
export function matrixOutput({ matrices, touched }: MatrixReport): string {
  const reasons = Object.fromEntries(touched.map(({ stack, reasons }) => [stack, reasons.join('; ')]))
  const whole = JSON.stringify({ ...matrices, reasons })
  return whole.length <= MOST_CHARACTERS ? whole : JSON.stringify({ ...matrices, reasons: {} })
}
