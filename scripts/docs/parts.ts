import { readdirSync, readFileSync } from 'node:fs'
import { stringify } from 'yaml'
import { knownCauses } from '../../src/causes/causes.ts'
import { groupCauses } from '../../src/causes/entries/group.ts'
import { worded } from '../../src/causes/wording.ts'
import { declaredDefault } from '../../src/inputs/given.ts'
import type { Entry } from '../../src/inputs/parse/entry.ts'
import { FIRST, SECTIONS } from '../../src/inputs/table.ts'
import { COMMANDS, commandNames, isAllowedOn } from '../../src/outcome/commands.ts'
import { EVENTS, type EventEntry } from '../../src/outcome/events.ts'
import { HAZARDS } from '../../src/plan/guard/hazards/hazards.ts'
import { OUTPUTS } from '../../src/report/places/outputs.ts'
import { LIVE_HAZARDS } from '../../src/rollout/preflight/obstacles.ts'
import { KEYS } from '../../src/settings/keys.ts'
import { listed } from '../../src/text/list.ts'
import { fromDocs } from './links.ts'
import { reasonSections } from './reasons.ts'

/** What entries say for people to read. */
interface Described {
  readonly description: string
  readonly see?: string
  readonly since?: string
}

type Parts = Readonly<Record<string, string>>

const INPUT_HEAD = ['name', 'default', 'meaning']

/** How the table of events says it. */
const RECORD: Readonly<Record<EventEntry['record'], string>> = {
  'checked-out': 'the one that is checked out',
  head: 'the head of the pull request, also where its merge with the base is checked out',
}

const TRUSTS: Readonly<Record<EventEntry['trusts'], string>> = {
  all: 'what is checked out',
  'validates-forks': "what is checked out; a fork's without credentials is validated",
  'no-pull-request': "anything but the pull request's own code",
  'branches-and-tags': 'branches and tags of this repository',
}

/** The parts that are made from entries, by the name in their markers, of each file that has such parts. */
export const PARTS: Readonly<Record<string, Parts>> = {
  'action.yml': { inputs: inputsOfAction(), outputs: outputsOfAction() },
  'README.md': { commands: commandTable(), inputs: firstInputs() },
  'docs/README.md': { decisions: decisionList() },
  'docs/reference.md': {
    events: fromDocs(eventTable()),
    inputs: fromDocs(inputTables()),
    outputs: fromDocs(outputTable()),
  },
  'docs/settings.md': { widening: wideningKeys('base'), stricter: wideningKeys('stricter') },
  'docs/troubleshooting.md': { reasons: reasonSections() },
  'docs/rollout.md': { hazards: hazardTable(), causes: causeTable() },
}

/**
 * The text with each part between the lines that mark its begin and its end, which stay.
 * @throws Error where a part has no such lines
 */
export function fill(text: string, parts: Parts): string {
  return Object.entries(parts).reduce((filled, [name, part]) => {
    const between = new RegExp(`^((?:#|<!--) begin ${name}:.*\\n)[\\s\\S]*?(^(?:#|<!--) end ${name}\\b)`, 'm')
    if (!between.test(filled)) throw new Error(`No lines mark the begin and the end of the part "${name}"`)
    return filled.replace(between, (_, begin: string, end: string) => `${begin}${part}${end}`)
  }, text)
}

/** Markdown in one line of plain text: of links their text alone. */
export function plain(markdown: string): string {
  return markdown.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
}

function textOf({ description, since }: Described): string {
  return plain(since === undefined ? description : `${description} Since ${since}.`)
}

function cellOf({ description, see, since }: Described): string {
  const more = see === undefined ? '' : `; see ${see}`
  const from = since === undefined ? '' : ` (since ${since})`
  return `${description.replace(/\.$/, '')}${more}${from}`
}

function inputsOfAction(): string {
  const sections = SECTIONS.map(({ title, entries }) => {
    const inputs = Object.values<Entry<unknown>>(entries).map((entry) => [
      entry.name,
      { description: textOf(entry), default: declaredDefault(entry) },
    ])
    return `  # ${title}\n${indented(Object.fromEntries(inputs))}`
  })
  return `# The blank at the end of a default tells it from the same word under \`with:\`, which comes before the settings file.\ninputs:\n${sections.join('')}`
}

/** What a pull request's own settings file does not say, or not more loosely than that of the base branch. */
function wideningKeys(which: 'base' | 'stricter'): string {
  const names = KEYS.filter(({ effect, stricter }) => {
    return effect === 'widening' && (stricter === undefined) === (which === 'base')
  }).map(({ name }) => name)
  return `${listed(names, 'and')}.\n`
}

function outputsOfAction(): string {
  const outputs = Object.entries<Described>(OUTPUTS).map(([name, entry]) => [
    name,
    { description: textOf(entry) },
  ])
  return `outputs:\n${indented(Object.fromEntries(outputs))}`
}

function indented(values: object): string {
  return stringify(values, { lineWidth: 0 }).replace(/^(?=.)/gm, '  ')
}

function firstInputs(): string {
  const all = SECTIONS.flatMap(({ entries }) => Object.values<Entry<unknown>>(entries))
  const first = FIRST.flatMap((name) => all.filter((entry) => entry.name === name))
  return table(INPUT_HEAD, first.map(inputRow))
}

function inputTables(): string {
  return SECTIONS.map(({ title, entries }) => {
    const rows = Object.values<Entry<unknown>>(entries).map(inputRow)
    return `\n**${title}**\n\n${table(INPUT_HEAD, rows)}`
  }).join('')
}

function inputRow(entry: Entry<unknown>): string[] {
  return [`\`${entry.name}\``, entry.default === '' ? '' : `\`${entry.default}\``, cellOf(entry)]
}

function outputTable(): string {
  const rows = Object.entries<Described>(OUTPUTS).map(([name, entry]) => [`\`${name}\``, cellOf(entry)])
  return table(['name', 'meaning'], rows)
}

function commandTable(): string {
  const rows = Object.entries(COMMANDS).map(([name, { does, events }]) => [`\`${name}\``, does, events])
  return table(['`command`', 'what it does', 'chosen by `auto` for'], rows)
}

/** Every decision by its title, in the order of their numbers. */
function decisionList(): string {
  const directory = new URL('../../docs/decisions/', import.meta.url)
  const lines = readdirSync(directory)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => {
      const [, title = name] = /^# (.*)$/m.exec(readFileSync(new URL(name, directory), 'utf8')) ?? []
      return `- [${title}](decisions/${name})`
    })
  return `\n${lines.join('\n')}\n\n`
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `|${cells.map((cell) => (cell === '' ? ' ' : ` ${cell.replaceAll('|', '\\|')} `)).join('|')}|\n`
  return `${line(head)}|${'---|'.repeat(head.length)}\n${rows.map(line).join('')}`
}

/** Every known cause as it reads where AWS names nothing, and whose matter it is. */
function hazardTable(): string {
  const rows = [...HAZARDS, ...LIVE_HAZARDS].map(({ sign, risk, cure }) => `| ${sign} | ${risk} | ${cure} |`)
  return ['| sign | risk | cure |', '|---|---|---|', ...rows, ''].join('\n')
}

function causeTable(): string {
  const rows = [...knownCauses, ...groupCauses].map(({ title, blame, passes }) => {
    const text = (worded(title, {}) ?? title).replaceAll('|', '\\|')
    return `| ${text} | ${blame} | ${passes ? 'yes' : ''} |`
  })
  return ['| cause | blame | passes by itself |', '|---|---|---|', ...rows, ''].join('\n')
}

/** The commands that may not run on an event. */
function refusedFor(event: string): string[] {
  return commandNames.filter((name) => !isAllowedOn(name, event))
}

function eventTable(): string {
  const rows = Object.entries<EventEntry>(EVENTS).map(
    ([name, { auto, record, trusts, unmerged, note = '' }]) => {
      const also = unmerged === undefined ? [] : [`${listed(refusedFor(name), 'and')} are refused`]
      const more = [...also, ...(note === '' ? [] : [note])].join('; ')
      return [`\`${name}\``, `\`${auto}\``, RECORD[record], TRUSTS[trusts], more]
    },
  )
  const other = ['any other', '`deploy`', RECORD['checked-out'], TRUSTS.all, '']
  return table(['event', '`auto`', 'commit on record', 'runs', ''], [...rows, other])
}
