import { expect, test } from '@jest/globals'
import { secretsOf } from '../../../src/adapters/runner/runner.ts'

test('values of the environment whose names tell of secrets, but inputs, words and directories', () => {
  const env = {
    DB_PASSWORD: 'correct-Horse-7',
    INPUT_TOKEN: 'ghs_0123456789',
    API_TOKEN: 'none',
    PWD: '/home/runner/work/shop-2/shop',
    OLDPWD: '/home/runner/work/shop-1/shop',
    PATH: '/usr/local/bin:/usr/bin:/bin',
  }
  expect(secretsOf(env)).toEqual(['correct-Horse-7'])
})
