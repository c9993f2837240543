/** One thing the guard or a lint has to say about a plan. All texts are plain and short; none quotes a sensitive value. */
export interface Finding {
  /** Stable name of the rule, e.g. `destroy` or `floating-version`. */
  readonly rule: string
  /** Address of the resource. */
  readonly address: string
  /** Path of the attribute it is about, e.g. `launch_template[0].version`. */
  readonly attribute?: string
  /** What can go wrong, in one sentence. */
  readonly risk: string
  /** What to do, with the line of HCL to write where there is one. */
  readonly fix: string
  /** error: stands against applying; warning: worth knowing. */
  readonly severity: 'error' | 'warning'
}
