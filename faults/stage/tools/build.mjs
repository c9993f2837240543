import { randomUUID } from 'node:crypto'
import { ask } from './ask.mjs'

const say = (...fields) => console.log([Math.floor(Date.now() / 1000), ...fields].join(','))
say('', 'ui', 'say', '==> amazon-ebs.web: Registering the AMI...')
const text = await ask('ec2', '2016-11-15', { Action: 'RegisterImage', Name: `web-${randomUUID()}` })
const [, id = ''] = /<imageId>(ami-\w+)</.exec(text) ?? []
say('', 'ui', 'say', `==> amazon-ebs.web: AMI: ${id}`)
say('amazon-ebs.web', 'artifact', '0', 'builder-id', 'mitchellh.amazonebs')
say('amazon-ebs.web', 'artifact', '0', 'id', `${process.env.AWS_REGION}:${id}`)
say('amazon-ebs.web', 'artifact', '0', 'end')
