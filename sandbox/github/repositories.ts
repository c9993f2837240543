import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { initBare } from './bare.ts'
import type { Model, Repository } from './model.ts'

/** Makes an empty repository `owner/name`. @throws Error when there is one of that name */
export async function createRepository(
  model: Model,
  fullName: string,
  { defaultBranch = 'main' }: { readonly defaultBranch?: string } = {},
): Promise<Repository> {
  if (model.repositories.has(fullName)) throw new Error(`Repository ${fullName} exists.`)
  const directory = join(model.reposDir, `${fullName}.git`)
  await mkdir(dirname(directory), { recursive: true })
  await initBare(directory, defaultBranch)
  const repository = { fullName, id: model.nextId(), directory, defaultBranch, pulls: new Map() }
  model.repositories.set(fullName, repository)
  return repository
}

/** @throws Error when there is none of that name */
export function repositoryOf(model: Model, fullName: string): Repository {
  const repository = model.repositories.get(fullName)
  if (repository === undefined) throw new Error(`There is no repository ${fullName}; call createRepo first.`)
  return repository
}
