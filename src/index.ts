/** Set by dist/post/index.js, which the runner starts after the job; nothing outside of the process can set it. */
const isPost = Symbol.for('immutable-deploy.post') in globalThis

// One bundle for both: what they share is in it once, and each loads its own part.
await (isPost ? import('./post.ts') : import('./start.ts'))

export {}
