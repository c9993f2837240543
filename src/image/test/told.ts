/** How the image of a run stands with the test of the settings file. */
export interface TestedImage {
  /** known: it was tested before, and not again. */
  readonly how: 'tested' | 'known'
  readonly state: 'passed' | 'failed' | 'not-run'
  /** One sentence without a full stop; of what was not run, why. */
  readonly message: string
  /** AMI id that was launched; of several sources, the one that `state` is about. */
  readonly tested: string
  readonly instanceType?: string
  /** Of the test. */
  readonly digest: string
  /** ISO 8601 in UTC. */
  readonly testedAt: string
}
