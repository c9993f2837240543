import { inlineCode, short } from '../../text/escape.ts'
import type { Report } from '../report.ts'

const SHA = /^[0-9a-f]{7,64}$/
const REPOSITORY = /^[\w.-]+\/[\w.-]+$/
const ADDRESS = /^https?:\/\/[^\s<>()[\]"'`\\|]+$/

/** A Markdown link, or the label alone where the address is not a plain http(s) one. */
export function link(label: string, address: string): string {
  return ADDRESS.test(address) ? `[${label}](${address})` : label
}

function repositoryUrl(report: Report): string | undefined {
  const repository = report.commit?.repository
  return repository !== undefined && REPOSITORY.test(repository)
    ? `${report.serverUrl.replace(/\/+$/, '')}/${repository}`
    : undefined
}

/** A commit's short SHA as code, linked to the commit where the repository is known. */
export function commitLink(report: Report, sha: string): string {
  const base = repositoryUrl(report)
  const label = inlineCode(sha.slice(0, 7))
  return base === undefined || !SHA.test(sha) ? label : link(label, `${base}/commit/${sha}`)
}

/** `label`, linked to what lies between two commits; the label alone where repository or commits are not known. */
export function compareLink(
  report: Report,
  { base, head }: { readonly base: string; readonly head: string },
  label: string,
): string {
  const repository = repositoryUrl(report)
  if (repository === undefined || !SHA.test(base) || !SHA.test(head)) return label
  return link(label, `${repository}/compare/${base}...${head}`)
}

/** `file:line` as code, linked to the line at the run's commit where that is known. */
export function lineLink(report: Report, file: string, line: number): string {
  const [base, sha] = [repositoryUrl(report), report.commit?.sha ?? '']
  const label = short(`${file}:${line}`)
  if (base === undefined || !SHA.test(sha)) return label
  const path = file
    .split('/')
    .map(encodeURIComponent)
    .join('/')
    .replace(/[()]/g, (one) => (one === '(' ? '%28' : '%29'))
  return link(label, `${base}/blob/${sha}/${path.replaceAll("'", '%27')}#L${line}`)
}
