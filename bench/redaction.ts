/**
 * `npm run bench:redaction`: how much text is looked through for secrets in a second of CPU: ordinary output of a build,
 * plans, and lines that are made to take long. Of those, also how the time grows with the length: 1 is in proportion.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { startRedaction } from '../src/redaction/redaction.ts'
import { asked, growth, say } from './parts/figures.ts'

const { rounds, size } = asked()
const [SIZE, LONG] = size === 'small' ? [100_000, 5_000] : [4_000_000, 50_000]

const fixtures = new URL('../__tests__/fixtures/', import.meta.url)

function filesIn(directory: string, ending: string): string {
  const all = readdirSync(new URL(directory, fixtures), { withFileTypes: true, recursive: true })
  const files = all.filter((entry) => entry.isFile() && entry.name.endsWith(ending))
  return files.map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8')).join('\n')
}

/** What a package manager and a compiler say. */
const ordinary = Array.from({ length: 500 }, (_, index) =>
  [
    `Get:${index} archive.example.org jammy/main amd64 libfoo${index} amd64 1.2.3-${index} [${index} kB]`,
    `Unpacking libfoo${index} (1.2.3-${index}) ...`,
    `[${index}/500] Compiling src/module_${index}/main.c to build/module_${index}/main.o`,
    'Some more words of an ordinary line, as builds print them by the thousand',
  ].join('\n'),
).join('\n')

const texts: Readonly<Record<string, string>> = {
  'ordinary output': ordinary,
  'plans as text': filesIn('plans', '.txt'),
  'plans as JSON': filesIn('plans', '.json'),
  "Packer's output": filesIn('packer', ''),
  'secrets in a plan': filesIn('secrets', '.txt'),
}
for (const [name, text] of Object.entries(texts)) {
  const long = `${text}\n`.repeat(Math.ceil(SIZE / text.length))
  const goal = name === 'ordinary output' ? { goal: { least: 100 } } : {}
  say({ what: name, value: long.length / microseconds(long), unit: 'MB/s', ...goal })
}

const hostile = [
  'password=" ',
  '"name":"a" ,',
  'a://b:c',
  '<password>',
  'mysql -u a ',
  'aB3-_/',
  '\\n',
  ' ',
  '?a=b&',
]
for (const part of hostile) {
  const line = (length: number) => `${part.repeat(Math.ceil(length / part.length))} token`
  const [short, long] = [microseconds(line(LONG)), microseconds(line(LONG * 4))]
  const what = `a line of ${JSON.stringify(part)}`
  say({ what, value: (LONG * 4) / long, unit: 'MB/s' })
  // What a short line takes is told in few microseconds: a tenth is left for that.
  say({ what: '  growth with its length', value: growth([short, long], 4), unit: '', goal: { most: 1.1 } })
}

/** CPU of the fastest of some rounds. */
function microseconds(text: string): number {
  const redaction = startRedaction()
  redaction.learn('a secret of this run')
  const times = Array.from({ length: rounds }, () => {
    const start = process.cpuUsage()
    redaction.text(text)
    return process.cpuUsage(start).user
  })
  return Math.max(1, Math.min(...times))
}
