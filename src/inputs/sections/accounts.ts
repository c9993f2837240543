import { input } from '../parse/entry.ts'
import { parseImageRole } from '../parse/role.ts'

/** In which accounts things are. */
export const accounts = {
  /** Whose keys the images are looked after with; undefined where the job's own do. */
  imageRole: input('image-role', {
    parse: parseImageRole,
    default: '',
    description:
      "Role in the account where images live, as its ARN; behind it a blank and an external id, where its trust policy asks for one. Images are baked, looked for, tagged and pruned with this role, which the job's own credentials assume; the stack and its rollout keep the job's own. Without it images live in the account of the job.",
    see: '[docs/accounts.md](docs/accounts.md)',
    setting: 'widening',
  }),
}
