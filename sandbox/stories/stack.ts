import type { Project } from '../project.ts'
import { type Part, type Stage, settings, unhealthy } from './part.ts'

/**
 * A stack that somebody made by hand, and its rollouts, where no image can be baked: images of the Linux that AWS has play
 * ours. Who names an image changes nothing but the image, so the action would not make the stack here.
 */
export function stackStory({ rig, project, onLine }: Stage): Part[] {
  let images: readonly string[] = []
  const goTo = async (target: string) => {
    const sha = await project.commit(`Go to ${target}`)
    return project.run(project.dispatch(sha), { with: { ...settings, 'rollback-to': target }, onLine })
  }
  return [
    {
      title: 'A stack made by hand goes to another image',
      expected: { outcome: 'rolled-back', origin: 'chosen' },
      play: async () => {
        images = await publicImages(project)
        await project.apply(images[0] ?? '', { instance_warmup: '20' })
        return goTo(images[1] ?? '')
      },
    },
    {
      title: 'A sick image',
      expected: { outcome: 'failed', reason: 'rollout-failed', origin: 'chosen' },
      play: async () => {
        await rig.aws.script(unhealthy({ id: images[2] ?? '' }))
        return goTo(images[2] ?? '')
      },
    },
    {
      title: 'Back to the one before',
      expected: { outcome: 'rolled-back', origin: 'chosen' },
      play: () => goTo(images[1] ?? ''),
    },
  ]
}

/** Amazon Linux as the stand-in for AWS has it, for x86, oldest first. */
async function publicImages(project: Project): Promise<string[]> {
  const input = {
    Owners: ['amazon'],
    Filters: [{ Name: 'architecture', Values: ['x86_64'] }],
  }
  const { Images } = (await project.ask({ service: 'ec2', operation: 'DescribeImages', input })) as {
    readonly Images: readonly { readonly ImageId: string; readonly CreationDate: string }[]
  }
  return Images.toSorted((one, other) => one.CreationDate.localeCompare(other.CreationDate)).map(
    ({ ImageId }) => ImageId,
  )
}
