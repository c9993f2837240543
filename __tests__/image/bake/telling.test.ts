import { describe, expect, test } from '@jest/globals'
import { parseMachineLine } from '../../../src/image/bake/machine-lines.ts'
import { buildErrors, imageSetOf, sourceImageOf } from '../../../src/image/bake/packer-output.ts'
import { isTelling } from '../../../src/image/bake/telling.ts'
import { traceReader } from '../../../src/image/bake/trace.ts'
import { recorded, recordings } from '../../builders/values/packer-recordings.ts'

/** All that the readers take from the lines of a build. */
function readFrom(lines: readonly string[]) {
  const read = traceReader()
  const traces = lines.map(parseMachineLine).flatMap((line) => (line === undefined ? [] : read(line)))
  return { traces, set: setOf(lines), source: sourceImageOf(lines), errors: buildErrors(lines) }
}

/** Some recordings are of builds that made two images for a place. */
function setOf(lines: readonly string[]) {
  try {
    return imageSetOf(lines)
  } catch (error) {
    return String(error)
  }
}

const all = (['1.6', '1.16'] as const).flatMap((version) =>
  recordings(version).map((name) => [version, name] as const),
)

describe('the lines that are kept from the middle of a long output', () => {
  test.each(all)('tell the readers the same as all of them: %s, %s', (version, name) => {
    const lines = recorded(version, name)
    expect(readFrom(lines.filter(isTelling))).toEqual(readFrom(lines))
  })

  test('are few', () => {
    const lines = all.flatMap(([version, name]) => recorded(version, name))
    expect(lines.filter(isTelling).length).toBeLessThan(lines.length / 3)
  })
})
