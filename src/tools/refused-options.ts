/**
 * Options of Terraform and OpenTofu, without their dash, that this action does not take: after them a plan is a part of
 * the plan, one of another kind, or nothing that can be read.
 */
export const REFUSED_OF_PLAN: readonly string[] = [
  ...[
    'destroy',
    'exclude',
    'exclude-file',
    'generate-config-out',
    'invoke',
    'json',
    'refresh-only',
    'replace',
  ],
  ...['state', 'target', 'target-file'],
]

/** What makes `init` copy state from one backend to another by itself, fetch other code, or take no backend. */
export const REFUSED_OF_INIT: readonly string[] = ['force-copy', 'from-module', 'migrate-state']

/** Of every command: OpenTofu prints with it what it would hide, also before this run knows the value. */
export const REFUSED_EVERYWHERE = 'show-sensitive'

/** Options that are on by themselves, and refused where they are switched off. */
export const NEEDED_OF_PLAN: readonly string[] = ['refresh']
export const NEEDED_OF_INIT: readonly string[] = ['backend']
export const NEEDED_EVERYWHERE = 'lock'

/** All that is refused, as a person writes it: `-target`, `-lock=false`. */
export const REFUSED_OPTIONS: readonly string[] = [
  ...[...REFUSED_OF_PLAN, ...REFUSED_OF_INIT, REFUSED_EVERYWHERE].map((option) => `-${option}`),
  ...[...NEEDED_OF_PLAN, ...NEEDED_OF_INIT, NEEDED_EVERYWHERE].map((option) => `-${option}=false`),
]
