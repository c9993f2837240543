import { PATIENCE } from '../../../src/adapters/tools/fetch/parts.ts'
import { createToolbox, type Toolbox } from '../../../src/adapters/tools/toolbox.ts'
import { OFFICIAL } from '../../../src/tools/release.ts'

/** A toolbox that nothing is asked of: it takes what is on PATH. */
export function toolsOnPath(env: NodeJS.ProcessEnv): Toolbox {
  return createToolbox({
    env,
    versions: { packer: undefined, terraform: undefined },
    mirrors: { hashicorp: '', opentofu: '' },
    publishers: OFFICIAL,
    machine: process,
    runDirectory: '',
    patience: PATIENCE,
  })
}
