import { LIKELY } from '../names/values.ts'

const PEM = /-----BEGIN ([A-Z0-9 ]{1,40})-----.*?(?:-----END [A-Z0-9 ]{1,40}-----|$)/g
/** A block begins on this line; a command that looks for one names it in quotes or slashes. */
const OPEN = /-----BEGIN ([A-Z0-9 ]{1,40})-----(?!.*-----END |[/'"])/
const END = /^.*?-----END [A-Z0-9 ]{1,40}-----/
const BODY = /^[^\w/=]*(?:[A-Za-z0-9+/=]+|[\w-]+: ?[\w,.-]+)?\W*$/
/** In lines of 64 characters, at most 76; the last is shorter. A plan has its signs and blanks before. */
const PUBLIC_BODY =
  /^\s*(?:[+~-]\s+)?(?:[A-Za-z0-9+/]{60,76}|[A-Za-z0-9+/]{1,75}={1,2}|[A-Za-z0-9+/]{1,59})\s*$/
/** What everybody is given who connects or verifies. https://www.rfc-editor.org/rfc/rfc7468 */
const PUBLIC = /CERTIFICATE|PUBLIC KEY|X509 CRL|PARAMETERS|PKCS7|CMS/

function isPublic(label: string): boolean {
  return PUBLIC.test(label) && !label.includes('PRIVATE')
}

/** Whether a text holds a PEM block that is no certificate or public key. */
export function hasSecretPem(text: string): boolean {
  return [...text.matchAll(PEM)].some(([, label = '']) => !isPublic(label))
}

/** The line without the blocks in it that are for nobody to see. */
export function withoutPem(line: string): string {
  return line.replace(PEM, (whole, label: string) => (isPublic(label) ? whole : LIKELY))
}

/** What kind of block a line begins and does not end. */
export function pemOpenedBy(line: string): 'secret' | 'public' | undefined {
  const [, label] = OPEN.exec(line) ?? []
  if (label === undefined) return undefined
  return isPublic(label) ? 'public' : 'secret'
}

/** Whether a line can be inside of a block. */
export function isPemBody(line: string): boolean {
  return BODY.test(line)
}

/** Whether a line is base64 of a block that everybody may see: other lines in there are looked at as any other. */
export function isPublicBody(line: string): boolean {
  return PUBLIC_BODY.test(line)
}

/** What follows the block's end on its last line; undefined on every other line. */
export function afterPem(line: string): string | undefined {
  return END.test(line) ? line.replace(END, '') : undefined
}
