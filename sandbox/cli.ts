import { giveUp } from './give-up.ts'
import { startRig } from './rig.ts'

/** `npm run sandbox`: the stand-ins alone, until Ctrl-C, with the exports that lead any tool to them. */
const rig = await startRig({ clockScale: 1, log: console.error }).catch(giveUp)
const env = {
  ...rig.aws.env,
  TF_CLI_CONFIG_FILE: rig.toolEnv['TF_CLI_CONFIG_FILE'] ?? '',
  GITHUB_API_URL: rig.github.apiUrl,
  GITHUB_SERVER_URL: rig.github.serverUrl,
  GITHUB_TOKEN: rig.github.token,
}
for (const [name, value] of Object.entries(env)) console.log(`export ${name}=${value}`)
console.error('\nThe sandbox runs until Ctrl-C. In another terminal, after the exports above:')
console.error('  aws ec2 describe-images --owners amazon   (moto answers; nothing costs anything)')

const stop = () => void rig.close().then(() => process.exit(0))
process.once('SIGINT', stop).once('SIGTERM', stop)
