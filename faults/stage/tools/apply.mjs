import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ask } from './ask.mjs'

const { FAULTS_PLACE: place, FAULTS_TEMPLATE: LaunchTemplateId } = process.env
const [, serves, image] = /^(\w+)-(ami-\w+)$/.exec(process.argv[2])
const group = { AutoScalingGroupName: 'web' }

console.log('aws_launch_template.web: Modifying...')
const made = await ask('ec2', '2016-11-15', {
  Action: 'CreateLaunchTemplateVersion',
  LaunchTemplateId,
  'LaunchTemplateData.ImageId': image,
  'LaunchTemplateData.InstanceType': 't3.micro',
})
const [, version] = /<versionNumber>(\d+)</.exec(made)
await ask('ec2', '2016-11-15', {
  Action: 'ModifyLaunchTemplate',
  LaunchTemplateId,
  SetDefaultVersion: version,
})
console.log('aws_autoscaling_group.web: Modifying... [id=web]')
await ask('autoscaling', '2011-01-01', {
  Action: 'UpdateAutoScalingGroup',
  ...group,
  'LaunchTemplate.LaunchTemplateId': LaunchTemplateId,
  'LaunchTemplate.Version': version,
})
if (process.env.FAULTS_NO_REFRESH === undefined)
  await ask('autoscaling', '2011-01-01', {
    Action: 'StartInstanceRefresh',
    ...group,
    Strategy: 'Rolling',
    'Preferences.MinHealthyPercentage': '60',
    'Preferences.InstanceWarmup': '10',
  })
writeFileSync(join(place, 'serves'), serves === 'old' ? 'new' : 'back')
console.log('aws_autoscaling_group.web: Modifications complete after 1s [id=web]')
console.log('\nApply complete! Resources: 0 added, 2 changed, 0 destroyed.')
