globalThis[Symbol.for('immutable-deploy.post')] = true
await import('../index.js')
