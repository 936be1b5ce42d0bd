const typescript = {
  swcrc: false,
  sourceMaps: 'inline',
  module: { type: 'commonjs' },
  jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
};

export default {
  displayName: 'browser',
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  testMatch: ['<rootDir>/**/*.test.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', typescript] },
  globalSetup: '<rootDir>/setup/start-portal.mjs',
  globalTeardown: '<rootDir>/setup/stop-portal.mjs',
  setupFilesAfterEnv: ['<rootDir>/setup/patience.ts'],
  maxWorkers: 2,
};
