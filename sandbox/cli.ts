import { delimiter } from 'node:path'
import { giveUp } from './give-up.ts'
import { missingError, startRigWith } from './rig.ts'
import { findTools, missingLines } from './tools/find.ts'

/**
 * `npm run sandbox`, with `-- serving` so that instances answer: the stand-ins alone, until Ctrl-C, with the exports that lead any tool to them. They need moto; what
 * else is missing is named.
 */
const say = console.error
const tools = await findTools({ need: ['packer', 'terraform', 'provider', 'moto'], log: say })
const isMoto = ({ part }: { readonly part: string }) => part === 'moto'
if (tools.python === undefined) giveUp(missingError({ missing: tools.missing.filter(isMoto) }))
const serving = process.argv[2] === 'serving' ? { serving: true as const } : {}
const rig = await startRigWith(tools, { clockScale: 1, log: say, ...serving }).catch(giveUp)
const [fetched = ''] = (rig.toolEnv['PATH'] ?? '').split(`${delimiter}${process.env['PATH']}`)
const env = {
  ...rig.aws.env,
  TF_CLI_CONFIG_FILE: rig.toolEnv['TF_CLI_CONFIG_FILE'] ?? '',
  GITHUB_API_URL: rig.github.apiUrl,
  GITHUB_GRAPHQL_URL: rig.github.graphqlUrl,
  GITHUB_SERVER_URL: rig.github.serverUrl,
  GITHUB_TOKEN: rig.github.token,
}
for (const [name, value] of Object.entries(env)) console.log(`export ${name}=${value}`)
console.log(`export PATH=${fetched}${delimiter}$PATH`)
if (rig.aws.servingPort !== undefined)
  say(`Instances and load balancers listen on port ${rig.aws.servingPort} of their addresses.`)
if (tools.missing.length > 0)
  say(['\nThe stand-ins do without, but you may not:', ...missingLines(tools.missing)].join('\n'))
say('\nThe sandbox runs until Ctrl-C. In another terminal, after the exports above:')
say('  aws ec2 describe-images --owners amazon   (moto answers; nothing costs anything)')
say('What else can be done there by hand, a repository and a run of its workflows: docs/sandbox.md')

const stop = () => void rig.close().then(() => process.exit(0))
process.once('SIGINT', stop).once('SIGTERM', stop)
