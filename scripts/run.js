// Starts a script of this repository; what needs a newer Node says so in a sentence, not in a stack trace. Plain JavaScript,
// for every Node can read it.
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const NEEDED = 24
const [script = '', ...args] = process.argv.slice(2)
const { node } = process.versions
if (Number.parseInt(node, 10) < NEEDED) {
  console.error(
    `This needs Node ${NEEDED}, and ${node} is what runs it. On Linux \`npm ci\` brings one; elsewhere install it, as with: nvm install ${NEEDED}`,
  )
  process.exit(1)
}
process.argv = [process.argv[0] ?? 'node', resolve(script), ...args]
await import(pathToFileURL(resolve(script)).href)
