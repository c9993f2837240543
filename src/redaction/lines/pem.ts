import { LIKELY } from '../names/values.ts'

/** What a block is called: `RSA PRIVATE KEY`, `OpenVPN tls-crypt-v2 client key`; in small letters others head their output so. */
const LABEL =
  '(?:[A-Z0-9 ]{1,40}|(?=[A-Za-z0-9 -]{0,40}\\b[Kk]ey\\b)[A-Za-z0-9](?:[A-Za-z0-9 ]|-(?!-)){0,39})'
const PEM = new RegExp(`-----BEGIN (${LABEL})-----.*?(?:-----END ${LABEL}-----|$)`, 'g')
/** A block begins on this line; a command that looks for one names it in quotes or slashes. */
const OPEN = new RegExp(`-----BEGIN (${LABEL})-----(?!.*-----END |[/'"])`)
const END = new RegExp(`^.*?-----END ${LABEL}-----`)
/** `Proc-Type: 4,ENCRYPTED`; those of PGP and SSH say it in words. https://www.rfc-editor.org/rfc/rfc9580#section-6.2.2 */
const BODY =
  /^[^\w/=]*(?:[A-Za-z0-9+/=]+|[\w-]+: ?[\w,.-]+|(?:Version|Comment|Charset|Hash|MessageID|Subject): .{0,1000})?\W*$/
/** In lines of 64 characters, at most 76; the last is shorter. A plan has its signs and blanks before. */
const PUBLIC_BODY =
  /^\s*(?:[+~-]\s+)?(?:[A-Za-z0-9+/]{60,76}|[A-Za-z0-9+/]{1,75}={1,2}|[A-Za-z0-9+/]{1,59})\s*$/
/** What everybody is given who connects or verifies. https://www.rfc-editor.org/rfc/rfc7468 */
const PUBLIC = /CERTIFICATE|PUBLIC KEY|X509 CRL|PARAMETERS|PKCS7|CMS/i

function isPublic(label: string): boolean {
  return PUBLIC.test(label) && !/private/i.test(label)
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
