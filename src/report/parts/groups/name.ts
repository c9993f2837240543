import { short } from '../../../text/escape.ts'

/** What a group is called: by the stack, and by AWS once it is there. */
interface Called {
  readonly address: string
  /** Null for a group that gets its name at apply. */
  readonly name: string | null
  readonly region?: string
}

/** A group by its address, which says what it is, with its name at AWS behind it, which is to be copied. */
export function groupName({ address, name, region = '' }: Called): string {
  const title = address || name || 'a group'
  const named = name === null ? 'new' : name === title ? '' : short(name)
  const behind = [named, region].filter((part) => part !== '')
  return `**${short(title)}**${behind.length === 0 ? '' : ` <sub>${behind.join(' · ')}</sub>`}`
}
