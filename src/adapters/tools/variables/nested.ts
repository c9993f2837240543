import { readdir, readFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import type { ImageHandover } from '../../../deps/tools.ts'
import { composed, type Giver, requirePlace, type Surroundings } from '../../../plan/image/nested/compose.ts'
import { pathOf } from '../../../plan/image/nested/place.ts'
import { readJsonValue, type Written } from '../../../plan/image/nested/written.ts'
import { filesRead } from '../../../tools/required-version.ts'
import type { Module } from './image.ts'
import { isLoaded, jobWords } from './terraform.ts'

/**
 * The variable file, in JSON, with the image in its place and all else as it would be.
 * @throws DeployError plan-without-image
 */
export async function composedFor(
  module: Module,
  { variable, value, asMap }: ImageHandover,
  env: NodeJS.ProcessEnv,
): Promise<string> {
  const plain: Written = value.startsWith('{') ? readJsonValue(value) : { kind: 'text', text: value }
  const around = await surroundingsOf(module, variable, env)
  return composed(variable, { plain, map: readJsonValue(asMap) }, around)
}

/** Whether there is a place for an image, before there is one. @throws DeployError plan-without-image */
export async function requireImagePlace(
  module: Module,
  variable: string,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  requirePlace(variable, await surroundingsOf(module, variable, env))
}

/**
 * What gives the variable its value, in the order of the tools.
 * https://developer.hashicorp.com/terraform/language/values/variables#variable-definition-precedence
 */
async function surroundingsOf(module: Module, whole: string, env: NodeJS.ProcessEnv): Promise<Surroundings> {
  const { directory, tool, variables, variableFiles } = module
  const { variable } = pathOf(whole)
  const names = (await readdir(directory)).sort()
  const here = (name: string) => join(directory, name)
  const code = await textsOf(names.filter((name) => /\.(tf|tofu)(\.json)?$/.test(name)).map(here))
  const ofJob = env[`TF_VAR_${variable}`]
  return {
    code: filesRead(code, tool),
    givers: [
      ...(ofJob === undefined ? [] : [expression(`TF_VAR_${variable}`, ofJob)]),
      ...(await filesOf([...names.filter(isFirst), ...names.filter(isAutomatic)].map(here))),
      ...(await ofOptions(module, variable, env)),
      ...(await filesOf(variableFiles.map((file) => resolve(directory, file)))),
      ...variables
        .filter(({ name }) => name === variable)
        .map(({ value }) => expression('`terraform-variables`', value)),
    ],
  }
}

/** `terraform.tfvars`, then that in JSON: in this order by name, too. */
function isFirst(name: string): boolean {
  return isLoaded(name) && !isAutomatic(name)
}

function isAutomatic(name: string): boolean {
  return /\.auto\.tfvars(\.json)?$/.test(name)
}

function expression(name: string, text: string): Giver {
  return { name, text, form: 'expression' }
}

async function filesOf(paths: readonly string[]): Promise<Giver[]> {
  return (await textsOf(paths)).map((file): Giver => ({ ...file, form: 'file' }))
}

/** What cannot be read the tool itself will tell. */
async function textsOf(
  paths: readonly string[],
): Promise<{ readonly name: string; readonly text: string }[]> {
  const read = paths.map(async (path) => {
    const text = await readFile(path, 'utf8').catch(() => undefined)
    return text === undefined ? [] : [{ name: basename(path), text }]
  })
  return (await Promise.all(read)).flat()
}

/** The options of TF_CLI_ARGS*, which stand before those of the action. */
async function ofOptions(
  { directory, tool }: Module,
  variable: string,
  env: NodeJS.ProcessEnv,
): Promise<Giver[]> {
  const words = jobWords({ directory, tool, version: '', args: ['plan'] }, env)
  const given = words.map(async (word, at): Promise<Giver[]> => {
    const [, option, joined] = /^--?(var|var-file)(?:=(.*))?$/s.exec(word) ?? []
    const said = joined ?? words[at + 1] ?? ''
    if (option === 'var-file') return filesOf([resolve(directory, said)])
    const [name, ...value] = said.split('=')
    return option === 'var' && name?.trim() === variable ? [expression('TF_CLI_ARGS', value.join('='))] : []
  })
  return (await Promise.all(given)).flat()
}
