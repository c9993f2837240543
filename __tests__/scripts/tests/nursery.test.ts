import { expect, test } from '@jest/globals'
import { NURSERY } from '../../../sandbox/rig.ts'
import { withNursery } from '../../../scripts/tests/nursery.ts'

/** A nursery that has nothing, and ends with its input as the real one does. */
const python = ['sh', '-c', 'echo ready; cat > /dev/null']

test('a nursery is there for the work, and nobody looks for it afterwards', async () => {
  const during = await withNursery(python, () => process.env[NURSERY])
  expect(during).toMatch(/socket$/)
  expect(process.env[NURSERY]).toBeUndefined()
})

test('nor after work that failed', async () => {
  const failing = withNursery(python, () => {
    throw new Error('red')
  })
  await expect(failing).rejects.toThrow('red')
  expect(process.env[NURSERY]).toBeUndefined()
})
