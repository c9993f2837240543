/**
 * What is known of Packer and its plugins: the parts that read no other local files than those their attributes
 * name. A part that is not here may read anything.
 * https://developer.hashicorp.com/packer/docs/provisioners and /packer/integrations/hashicorp/amazon
 */
const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/))

export const sources = words('amazon-ebs amazon-ebssurrogate amazon-ebsvolume null')

export const provisioners = words('file shell powershell windows-shell windows-restart breakpoint sleep')

export const postProcessors = words('manifest checksum')

/** What they find lies elsewhere, and is not in the key: neither is the base image. */
export const dataSources = words(
  'amazon-ami amazon-parameterstore amazon-secretsmanager http null hcp-packer-artifact hcp-packer-image hcp-packer-iteration hcp-packer-version',
)

/** https://developer.hashicorp.com/packer/docs/templates/hcl_templates/functions, without those that read files. */
export const pureFunctions = words(
  `abs abspath alltrue anytrue aws_secretsmanager aws_secretsmanager_raw azure_keyvault_secret base64decode
  base64encode base64gzip basename bcrypt can ceil chomp chunklist cidrhost cidrnetmask cidrsubnet cidrsubnets
  coalesce coalescelist compact concat consul_key contains convert csvdecode dirname distinct element endswith env
  flatten floor format formatdate formatlist indent index join jsondecode jsonencode keys legacy_isotime
  legacy_strftime length log lookup lower matchkeys max md5 merge min parseint pathexpand pow range regex regex_replace
  regexall replace reverse rfc3339_parse rsadecrypt setintersection setproduct setunion sha1 sha256 sha512 signum
  slice sort split startswith strcontains strrev substr sum textdecodebase64 textencodebase64 timeadd timestamp
  title tobool tolist tomap tonumber toset tostring trim trimprefix trimspace trimsuffix try
  unix_timestamp_parse upper urlencode uuidv4 uuidv5 values vault yamldecode yamlencode zipmap`,
)

/** Keys and credentials decide who may build, and not what. */
const credentials = /^(ssh|winrm)_|^shared_credentials_file$/

const noLocalFiles = /^remote_|^strip_path$/

/** Whether an attribute of a part names local files that the part reads. */
export function isRead(part: string, attribute: string): boolean {
  if (credentials.test(attribute) || noLocalFiles.test(attribute) || isWritten(attribute)) return false
  if (/^(source|sources)$/.test(attribute)) return part === 'file'
  return /^(script|scripts|override)$|(^|_)(file|files|path|paths|dir|directory)$/.test(attribute)
}

/** Whether an attribute names what is written, here or on the machine. */
export function isWritten(attribute: string): boolean {
  return attribute === 'destination' || attribute === 'output'
}
