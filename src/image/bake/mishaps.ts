/** Something that goes wrong with Packer, by the words it has for it. */
export interface Mishap {
  /** In Packer's own error or diagnostic, never in what a provisioner wrote. */
  readonly pattern: RegExp
  /** What happened, in the words that follow "packer build failed: ". */
  readonly what: (match: RegExpExecArray, said: string) => string
  readonly next: (match: RegExpExecArray, about: About) => readonly string[]
}

/** What is known beside Packer's words. */
export interface About {
  /** The template is of the older JSON format. */
  readonly isLegacy: boolean
}

/** Where Packer finds plugins. https://developer.hashicorp.com/packer/docs/plugins/install */
const INSTALL = 'packer plugins install'

/** Plugins of HashiCorp's, by the word that the types of their parts begin with. */
const OFFICIAL =
  /^(alicloud|amazon|ansible|azure|docker|googlecompute|hyperv|lxc|lxd|openstack|parallels|proxmox|puppet|chef|qemu|vagrant|virtualbox|vmware|vsphere)$/

const sourceOf = (plugin: string) => `github.com/${OFFICIAL.test(plugin) ? 'hashicorp' : 'OWNER'}/${plugin}`

/** `packer init` reads `required_plugins`, which only HCL has. */
const legacyPlugins = (source: string) => [
  `\`packer init\` does not serve a JSON template, and since Packer 1.11 no plugin comes with it: run \`${INSTALL} ${source}\` in a step before this one.`,
  'Or turn the template into HCL with `packer hcl2_upgrade`, and write `required_plugins` into it: the action then runs `packer init`.',
]

const requirePlugin = (plugin: string) => [
  `Write into the template: packer { required_plugins { ${plugin} = { source = "${sourceOf(plugin)}", version = ">= 1" } } }. The action then runs \`packer init\`, which fetches it.`,
  'Or correct the name, where it is misspelt.',
]

const installBefore = (what: string) =>
  `Where the runner cannot reach GitHub, install ${what} in a step before this one: \`${INSTALL}\` with \`--path\` for a file that is there, and PACKER_PLUGIN_PATH for the place.`

/** The kinds, the first that fits counts. The words are of Packer 1.6 to 1.16 and of its plugin for Amazon. */
export const mishaps: readonly Mishap[] = [
  {
    pattern: /Failed getting the "([^"]+)" plugin/,
    what: ([, plugin]) => `the plugin ${plugin} could not be fetched`,
    next: ([, plugin = 'the plugin']) => [
      'The lines quoted say why: where GitHub could not be reached or asks for patience, run again; `github-token` helps past its limit for the nameless.',
      'Where no release fits, correct `version` in `required_plugins`.',
      installBefore(plugin),
    ],
  },
  {
    pattern: /Missing plugins[\s\S]*?\n\s*\* (\S+)([^\n]*)/,
    what: ([, plugin, version = '']) =>
      `the plugin ${plugin}${version.trimEnd()} is required and not installed`,
    next: ([, plugin = 'the plugin']) => [
      'Let `version` in `required_plugins` allow the plugin that is installed, or leave it to `packer init` to fetch one: the action runs it with Packer 1.7 and later.',
      installBefore(plugin),
    ],
  },
  {
    pattern:
      /The\s+(?:source|builder|provisioner|post-processor|data\s*source)\s+(\S+)\s+is\s+unknown\s+by\s+Packer|Unknown (?:source|builder|provisioner|post-processor|data ?source) type "?([\w-]+)"?/,
    what: ([, one, other]) => `no plugin that is installed has \`${one ?? other}\``,
    next: ([, one, other = ''], { isLegacy }) => {
      const [plugin = ''] = (one ?? other).split('-')
      return isLegacy ? legacyPlugins(sourceOf(plugin)) : requirePlugin(plugin)
    },
  },
  {
    pattern: /HCP [Aa]uthentication (?:information required|not configured)/,
    what: () => 'HCP Packer wants credentials that the job does not have',
    next: () => [
      'Give the step HCP_CLIENT_ID and HCP_CLIENT_SECRET, or take `hcp_packer_registry` out of the template (HCP_PACKER_REGISTRY=OFF does so for one job).',
    ],
  },
  {
    pattern: /Unset variable "([^"]+)"/,
    what: ([, name]) => `the variable ${name} has no value`,
    next: () => [
      'Give it one with `packer-variables` or `packer-variable-files`, or a `default` in the template.',
    ],
  },
  {
    pattern: /Undefined -var variable\s+A\s+"([^"]+)"/,
    what: ([, name]) => `the template declares no variable ${name}`,
    next: () => ['Correct its name in `packer-variables`, or declare it in the template.'],
  },
  {
    pattern: /AMI Name: '?([^']+?)'? is used by an existing AMI: (ami-\w+)/,
    what: ([, name, ami]) => `the name ${name} is taken by ${ami}`,
    next: () => [
      'Give `ami_name` a part that differs in each build, such as `{{timestamp}}`.',
      '`force_deregister` frees the name too, but takes the old image away from what may still launch it.',
    ],
  },
  {
    pattern: /No AMI was found matching filters/,
    what: () => 'no base image fits the filters of the template',
    next: () => [
      'Compare `source_ami_filter` (or the data source) with the images there are: name, architecture, `owners` and the region. AWS also withdraws old ones.',
    ],
  },
  {
    pattern: /Your query returned more than one result/,
    what: () => 'more than one base image fits the filters of the template',
    next: () => ['Set `most_recent = true`, or narrow the filters.'],
  },
  {
    pattern: /Timeout waiting for (SSH|WinRM)/,
    what: ([, way]) => `Packer could not connect to its builder by ${way}`,
    next: () => [
      'See that the runner reaches the subnet of the builder (`associate_public_ip_address`, `ssh_interface`, or `session_manager`), and that `ssh_username` is the one of the base image.',
    ],
  },
  {
    pattern: /Post-processor failed/,
    what: (_, said) => `a post-processor failed${status(said)}`,
    next: () => ['Correct the post-processor; the log above holds everything it wrote.'],
  },
  {
    pattern: /^(?:Script|Process) exited with non-zero exit status: \d+|^Error executing Ansible/,
    what: (_, said) => `a provisioner failed${status(said)}`,
    next: () => ['Correct the provisioner; the log above holds everything it wrote.'],
  },
]

function status(said: string): string {
  const [, code] = /exit status:? (\d+)/.exec(said) ?? []
  return code === undefined ? '' : ` with exit status ${code}`
}
