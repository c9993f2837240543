import type { ParameterKind } from '../../../deps/aws.ts'
import type { Deps } from '../../../deps/deps.ts'
import { type Image, membersOf, regionsIn } from '../../../image/image.ts'
import { errorMessage } from '../../../outcome/error.ts'
import type { Journal } from '../../../run/journal.ts'

type PublishDeps = Pick<Deps, 'log' | 'parameters'>

/**
 * Writes, in each region of a proven image, its AMI id there into a parameter, for other tools to look it up. The
 * instances are healthy whether or not that can be done, so a failure is a warning.
 * @param name of the parameter; undefined where nobody is to be told
 */
export async function publishImage(
  { set }: Pick<Image, 'set'>,
  name: string | undefined,
  deps: PublishDeps,
  journal: Pick<Journal, 'warn'>,
): Promise<void> {
  if (name === undefined) return
  for (const region of regionsIn(set)) {
    try {
      await publishIn(region, name, valueIn(region, set), deps)
    } catch (error) {
      journal.warn(
        `The image is proven, but was not published: ${name} in ${region} stays as it was. ${errorMessage(error)}`,
      )
    }
  }
}

interface Value {
  readonly text: string
  readonly kind: ParameterKind
}

/** The AMI id; of several sources JSON of source to AMI id, which the input `image` reads. */
function valueIn(region: string, set: Image['set']): Value {
  const here = membersOf(set).filter((member) => member.region === region)
  const [only, ...others] = here
  if (only !== undefined && others.length === 0 && only.name === undefined)
    return { text: only.id, kind: 'ami' }
  const ids = Object.fromEntries(here.map(({ name = '', id }) => [name, id]))
  return { text: JSON.stringify(ids), kind: 'text' }
}

/** A parameter that says so already gets no new version. SSM lets none have another type of data than before. */
async function publishIn(
  region: string,
  name: string,
  { text, kind }: Value,
  { log, parameters }: PublishDeps,
): Promise<void> {
  const held = await parameters.read(region, name)
  if (held?.value === text) return log.info(`${name} in ${region} has ${text} already.`)
  await parameters.write(region, name, text, held?.kind ?? kind)
  log.info(`${name} in ${region}: ${text}`)
}
