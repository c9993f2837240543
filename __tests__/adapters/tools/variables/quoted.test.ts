import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { withImage } from '../../../../src/adapters/tools/variables/image.ts'
import { startRedaction } from '../../../../src/redaction/redaction.ts'
import { redactedLog } from '../../../../src/run/redacted-log.ts'
import { keptLog } from '../../../builders/world/parts.ts'

test('what stands beside the image is not shown where the tool quotes its file', async () => {
  const kept = keptLog()
  const redaction = startRedaction()
  const log = redactedLog(kept, redaction)
  const runDirectory = mkdtempSync(join(tmpdir(), 'quoted-'))
  const json = '{"app":{"image":{"id":"ami-0123456789abcdef0"},"n":"abc","greeting":"plain words here"}}\n'
  const said = await withImage({ json }, { runDirectory, log }, async ([arg = '']) => {
    const [line = ''] = readFileSync(arg.replace('-var-file=', ''), 'utf8').split('\n')
    // As Terraform 1.14 and OpenTofu print it.
    return ['  on ../image.tfvars.json line 1:', `   1: ${line}`, '', 'a number is required.']
  })
  said.forEach(log.tool)
  log.info('')
  const shown = [...kept.lines.filter((line) => !line.startsWith('mask: ')), redaction.text(said.join('\n'))]
  expect(shown.join('\n')).toContain('a number is required.')
  expect(shown.join('\n')).not.toContain('plain words')
})
