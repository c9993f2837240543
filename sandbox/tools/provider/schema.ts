/**
 * What the stacks of the stories are made of, by the beginning of the type's name. One that is not here is refused by
 * Terraform as unknown: put it in.
 */
const USED = [
  'aws_ami',
  'aws_autoscaling_',
  'aws_availability_zones',
  'aws_caller_identity',
  'aws_iam_',
  'aws_instance',
  'aws_launch_',
  'aws_lb',
  'aws_region',
  'aws_s3_bucket',
  'aws_security_group',
  'aws_ssm_parameter',
  'aws_subnet',
  'aws_vpc',
]

/** Fields of the answer that are maps by the name of a type: of resources, data sources and ephemeral resources. */
const MAPS = [2, 3, 8]

/**
 * The answer to GetProviderSchema without the types that no story uses. All of AWS is so large that Terraform, which
 * asks in each of its commands, spends a second on reading it.
 *
 * @param answer a message GetProviderSchema.Response
 * @see https://github.com/hashicorp/terraform/blob/v1.11.4/docs/plugin-protocol/tfplugin5.8.proto
 */
export function usedTypes(answer: Buffer): Buffer {
  const kept: Buffer[] = []
  for (const field of fieldsOf(answer)) if (isUsed(field)) kept.push(field.whole)
  return Buffer.concat(kept)
}

interface Field {
  readonly number: number
  /** Of a field of length-delimited type; empty otherwise. */
  readonly content: Buffer
  /** With its tag and length. */
  readonly whole: Buffer
}

function isUsed({ number, content }: Field): boolean {
  if (!MAPS.includes(number)) return true
  const [key] = fieldsOf(content)
  const name = key?.content.toString() ?? ''
  return USED.some((beginning) => name.startsWith(beginning))
}

const LENGTH_DELIMITED = 2

/** The fields of a message. https://protobuf.dev/programming-guides/encoding/ */
function* fieldsOf(message: Buffer): Generator<Field> {
  let at = 0
  while (at < message.length) {
    const tag = varint(message, at)
    if ((tag.value & 7) !== LENGTH_DELIMITED) throw new Error(`A field of wire type ${tag.value & 7}.`)
    const length = varint(message, tag.end)
    const end = length.end + length.value
    yield {
      number: tag.value >> 3,
      content: message.subarray(length.end, end),
      whole: message.subarray(at, end),
    }
    at = end
  }
}

/** A number of at most 31 bits: lengths and tags are no larger here. */
function varint(message: Buffer, begin: number): { readonly value: number; readonly end: number } {
  let value = 0
  let at = begin
  let shift = 0
  for (;;) {
    const byte = message[at] ?? 0
    value |= (byte & 0x7f) << shift
    at += 1
    if (byte < 0x80) return { value, end: at }
    shift += 7
  }
}
