import { readFileSync } from 'node:fs'
import { errorMessage } from '../src/outcome/error.ts'
import { previewOf } from './preview.ts'

/** `npm run render -- PLAN.json [PLAN.txt]` prints the comment for a plan, without a cloud or a pull request. */
const [jsonFile, textFile] = process.argv.slice(2)
if (jsonFile === undefined) {
  fail('Usage: npm run render -- PLAN.json [PLAN.txt], both as `terraform show` gives them')
} else {
  try {
    const text = textFile === undefined ? '' : read(textFile)
    process.stdout.write(`${previewOf({ json: read(jsonFile), text })}\n`)
  } catch (error) {
    fail(errorMessage(error))
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new Error(`${file} cannot be read`, { cause: error })
  }
}

/** One line, whatever is in the message. */
function fail(message: string): void {
  process.stderr.write(`${message.replace(/\s+/g, ' ')}\n`)
  process.exitCode = 1
}
