import { join } from 'node:path'
import type { Checks, PackerTemplate } from '../../deps/tools.ts'
import { formatFindings } from '../../diagnostics/format.ts'
import { runTerraform, type TerraformParts } from './call.ts'
import { expectSuccess, runPacker, startPacker } from './packer.ts'
import { type Diagnose, withSources } from './sources.ts'
import { chooseTool } from './terraform.ts'
import { withVariables } from './variables/packer.ts'

interface CheckParts extends TerraformParts {
  readonly diagnose: Diagnose
}

/** The tools' own checks, none of which needs credentials. */
export function createChecks(parts: CheckParts): Checks {
  return {
    template: (template) => checkTemplate(template, parts),
    stack: (options) => checkStack(options, parts),
  }
}

/** A Packer that has no `fmt` has nothing to say of the form; what it cannot read, `validate` tells better. */
async function checkTemplate(template: PackerTemplate, parts: CheckParts): Promise<void> {
  const { directory } = template
  const place = join(directory, template.template)
  const { path: packer } = await parts.tools.take('packer', place, { ...parts, cwd: directory })
  const form = await startPacker(packer, ['fmt', '-check', '-diff', template.template], template, parts)
  parts.diagnose(await withSources(formatFindings(form.stdout, 'packer'), directory))
  await withVariables(template, parts, async ({ args: given, env }) => {
    const args = ['validate', '-syntax-only', ...given, template.template]
    expectSuccess('validate', await runPacker(packer, args, template, { ...parts, given: env }), template)
  })
}

/**
 * Init fetches modules and providers, and asks no backend. Of the providers only the schemas are used: validate
 * configures none. https://developer.hashicorp.com/terraform/cli/commands/validate
 */
async function checkStack(options: Parameters<Checks['stack']>[0], parts: CheckParts): Promise<void> {
  const { directory } = options
  const tool = options.tool === 'auto' ? await chooseTool(directory, parts.tools) : options.tool
  const run = (args: string[], accept = [0]) =>
    runTerraform(
      { tool, directory, given: options, args, accept, failure: 'plan-failed', output: 'log' },
      parts,
    )
  // 3: something would change. 2: something cannot be read, which init tells too.
  const form = await run(['fmt', '-check', '-diff', '-recursive'], [0, 2, 3])
  parts.diagnose(await withSources(formatFindings(form.stdout, tool), directory))
  await run(['init', '-backend=false', '-input=false'])
  await run(['validate'])
}
