/** Jest chooses the files and tells how they went; Node itself loads them, for it strips types as well. */
export default {
  testEnvironment: '<rootDir>/scripts/tests/native/environment.ts',
  runtime: '<rootDir>/scripts/tests/native/runtime.ts',
  testRunner: '<rootDir>/scripts/tests/native/framework.ts',
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  // A test that hangs is ended; none is judged by how fast the machine is. The usual 5 s are too short where processes
  // are started beside others that need the same two cores.
  testTimeout: 60_000,
  modulePathIgnorePatterns: ['<rootDir>/build/', '<rootDir>/dist/'],
  transform: {},
}
