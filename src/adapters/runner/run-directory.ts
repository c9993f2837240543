/** Name of the state that tells the post step where the run's directory is. */
export const runDirectoryState = 'run-directory'
