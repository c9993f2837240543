/** What a run is asked for. */
export type Command = 'build' | 'plan' | 'deploy' | 'rollback' | 'verify' | 'prune'
