/** Jest in ESM mode: sources are TypeScript, stripped by swc; imports carry their .ts suffix. */
export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  // A test that hangs is ended; none is judged by how fast the machine is. The usual 5 s are too short where processes
  // are started beside others that need the same two cores.
  testTimeout: 60_000,
  modulePathIgnorePatterns: ['<rootDir>/build/', '<rootDir>/dist/'],
  transformIgnorePatterns: ['/node_modules/(?!@actions/workflow-parser/)'],
  transform: {
    '@actions/workflow-parser/.*\\.js$': '<rootDir>/scripts/tests/json-imports.js',
    '\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'es6' } },
    ],
  },
}
