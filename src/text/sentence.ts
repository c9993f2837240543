/** A title as a part of a sentence: without its capital, unless that is of a name. */
export function inSentence(title: string): string {
  const isName = !/^[A-Z][a-z]* /.test(title) || /^(Auto|Spot|Packer) /.test(title)
  return isName ? title : title.charAt(0).toLowerCase() + title.slice(1)
}
