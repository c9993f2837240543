import { cleanText, clip } from '../../text/escape.ts'

/** The most lines that are told of one console, and the most of one line: a unit that restarts fails a hundred times. */
const MOST = 5
const LENGTH = 300

/** Times of the kernel, priorities and headers of syslog, the marks of systemd: what differs where the same is said twice. */
const LEADS = [
  /^\[\s*\d+\.\d+\]\s*/,
  /^<\d+>/,
  /^[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d (?:\S+ )?(?=[\w.-]+(?:\[\d+\])?: )/,
  /^\d{4}-\d\d-\d\dT\S+ (?:\S+ )?(?=[\w.-]+\[\d+\]: )/,
  /^\[\s*(?:FAILED|DEPEND|TIME)\s*\]\s*/,
  /^systemd\[1\]:\s*/,
]

/**
 * What tells of a failure, the gravest first. Whole words of kernel, systemd and cloud-init: `failed` alone stands in
 * the console of many an instance that is well.
 */
const SIGNS: readonly RegExp[] = [
  // Kernel and boot loader
  /\bKernel panic\b/i,
  /\b(?:Unable to mount root|Cannot open root device|Gave up waiting for root|No bootable device|grub rescue>)/i,
  /\b(?:Out of memory\b|Killed process \d+|oom-kill:)/i,
  /\b(?:BUG: |Oops: |general protection fault\b|segfault at |blocked for more than \d+ seconds)/,
  // Disks
  /\bNo space left on device\b/i,
  /\bRemounting filesystem read-only\b/i,
  /\b(?:EXT[234]-fs error|BTRFS (?:error|critical)|XFS \S+: .*(?:[Cc]orrupt|[Ss]hutting down))/,
  /\bI\/O error\b(?!.*\b(?:fd|sr)\d\b)/,
  // systemd
  /\b(?:You are in|Entering|Welcome to) emergency (?:mode|shell)\b/i,
  /\bFailed to (?:start|mount) \S/,
  /\bDependency failed for \S/,
  /\bTimed out (?:waiting for|starting|mounting) \S/,
  /\.(?:service|mount|socket|device): .*(?:Failed with result|start request repeated too quickly|operation timed out|entered failed state)/i,
  /\.service: Main process exited, code=(?:killed|dumped|exited, status=(?!0\b))/,
  // cloud-init and the user data that it runs
  /\.py\[(?:ERROR|CRITICAL)\]/,
  /\.py\[WARNING\].*\b(?:fail|error|invalid|unable|could not|denied|not found)/i,
  /\bcloud-init\b.*\b(?:FAILED|status: error)\b/,
  /\/scripts\/[\w.-]+: (?:line )?\d+: /,
  /\bcloud-init\[\d+\]: .*(?:\bcommand not found|\bPermission denied|\bNo such file or directory|Traceback \(most|\b\w*(?:Error|Exception): )/,
]

/** What systemd marks so is a failure, whatever it says. */
const MARKED = /^(?:\[\s*\d+\.\d+\]\s*)?\[\s*(?:FAILED|DEPEND|TIME)\s*\]/

/** Keys of the host and tables of its network, as cloud-init prints them: long, of every instance, and no failure. */
const NOISE = [
  /\bci-info\b/,
  /\b(?:ssh-(?:rsa|dss|ed25519)|ecdsa-sha2-nistp\d+) AAAA/,
  /\bSHA256:[\w+/]{43}/,
  /\b(?:Generating public\/private|Your (?:identification|public key) has been saved|The key(?: fingerprint|'s randomart)[\w ]* is)/,
  /\+[-[\]\w ]+\+$|\|.{17}\|$/,
]
const KEYS_BEGIN = /-----BEGIN SSH HOST KEY/
const KEYS_END = /-----END SSH HOST KEY/

/** The lines of a console that tell something: without colours, empty ones, host keys and tables of the network. */
export function consoleLines(text: string): string[] {
  const kept: string[] = []
  let isKey = false
  for (const line of cleanText(text).split('\n')) {
    if (KEYS_BEGIN.test(line)) isKey = true
    const isNoise = isKey || line.trim() === '' || NOISE.some((noise) => noise.test(line))
    if (!isNoise || rankOf(line) !== undefined) kept.push(line.trimEnd())
    if (KEYS_END.test(line)) isKey = false
  }
  return kept
}

/** The last lines of a console. Of a text that is redacted: a secret that is cut in its middle is known no more. */
export function consoleTail(text: string, lines: number): string {
  return consoleLines(text).slice(-lines).join('\n')
}

/**
 * The lines in which a console tells of failures of kernel, disks, systemd and cloud-init: each once, the gravest first,
 * without times and marks; five at most, and then how many more there are.
 */
export function failuresIn(text: string): string[] {
  const ranked = consoleLines(text).flatMap((line) => {
    const rank = rankOf(line)
    return rank === undefined ? [] : [{ rank, message: clip(withoutLeads(line), LENGTH) }]
  })
  const messages = [...new Set(ranked.toSorted((a, b) => a.rank - b.rank).map(({ message }) => message))]
  const more = messages.length - MOST
  return more > 0 ? [...messages.slice(0, MOST), `… and ${more} more on the console`] : messages
}

function rankOf(line: string): number | undefined {
  const rank = SIGNS.findIndex((sign) => sign.test(line))
  if (rank !== -1) return rank
  return MARKED.test(line) ? SIGNS.length : undefined
}

function withoutLeads(line: string): string {
  return LEADS.reduce((rest, lead) => rest.replace(lead, ''), line).trim()
}
