/**
 * The architecture of an instance type by its name: a `g` among the letters behind the generation is for AWS's own
 * processors, `a1` came before that rule, and Macs have rules of their own. Undefined for a name of another form.
 * https://docs.aws.amazon.com/ec2/latest/instancetypes/instance-type-names.html
 */
export function architectureOf(type: string): 'arm64' | 'x86_64' | undefined {
  const [, family = '', generation = '', options = ''] =
    /^([a-z]+)(\d+)([a-z]*)(?:-flex)?\.[a-z0-9-]+$/.exec(type) ?? []
  if (family === '' || family === 'mac') return undefined
  if (family === 'a' && generation === '1') return 'arm64'
  return options.includes('g') ? 'arm64' : 'x86_64'
}
