import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { withSources } from '../../../src/adapters/tools/sources.ts'
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts'
import { scratchDirectory, writeScript } from '../../builders/servers/scratch.ts'

const scratch = scratchDirectory()
const directory = join(scratch, 'work')
mkdirSync(directory)
writeScript(directory, 'web.pkr.hcl', 'source "null" "web" {\n  ssh_hst = 1\n}\n')
writeScript(directory, 'secret.txt', 'hunter2')
writeScript(scratch, 'outside.pkr.hcl', 'hunter2')
symlinkSync('../outside.pkr.hcl', join(directory, 'link.pkr.hcl'))

const at = (file: string, line: number, snippet = ''): Diagnostic => ({
  tool: 'packer',
  severity: 'error',
  summary: 'Unsupported argument',
  detail: '',
  snippet,
  file,
  line,
})

test.each([
  ['the line of a template is shown', at('web.pkr.hcl', 2), '   2:   ssh_hst = 1'],
  ['the code that the tool shows is kept', at('web.pkr.hcl', 2, '   2: x'), '   2: x'],
  ['a line that is not there is not', at('web.pkr.hcl', 99), ''],
  ['a file that is not there is not', at('gone.pkr.hcl', 1), ''],
  ['no other file is looked into', at('secret.txt', 1), ''],
  ['none outside of the directory', at('../outside.pkr.hcl', 1), ''],
  ['none by a link that leads out', at('link.pkr.hcl', 1), ''],
  ['none by its absolute path', at(join(scratch, 'outside.pkr.hcl'), 1), ''],
])('%s', async (_, diagnostic, snippet) => {
  const [found] = await withSources([diagnostic], directory)
  expect(found?.snippet).toBe(snippet)
  expect(found?.file?.startsWith('/')).toBe(true)
})
