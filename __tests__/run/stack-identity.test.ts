import { expect, test } from '@jest/globals'
import { commentMarker } from '../../src/report/places/comment.ts'
import { identityOf } from '../../src/run/stack-identity.ts'
import { inputsOf } from '../builders/values/inputs.ts'

const markerWith = (backend: string) => commentMarker(identityOf(inputsOf({ 'backend-config': backend })))

test.each([
  ['another key', 'bucket=states\nkey=web/production.tfstate'],
  ['another bucket', 'bucket=others\nkey=web/staging.tfstate'],
  ['a file', 'production.tfbackend'],
  ['nothing', ''],
])('%s is another stack', (_, backend) => {
  expect(markerWith(backend)).not.toBe(markerWith('bucket=states\nkey=web/staging.tfstate'))
})

test('the same state, reached in another way, is the same stack', () => {
  const plan = 'bucket=states\nkey=web.tfstate\nrole_arn=arn:aws:iam::1:role/plan'
  const deploy = 'key=web.tfstate\nbucket=states\naccess_key=AKIA\nuse_lockfile=true'
  expect(markerWith(deploy)).toBe(markerWith(plan))
})

test('no secret of the backend is in its name', () => {
  const { backend } = identityOf(
    inputsOf({ 'backend-config': 'secret_key=hunter2\ntoken=x\nkey=web.tfstate' }),
  )
  expect(backend).toEqual(['key=web.tfstate'])
})
