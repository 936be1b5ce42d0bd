const swc = (syntax) => [
  '@swc/jest',
  {
    swcrc: false,
    sourceMaps: 'inline',
    module: { type: 'commonjs' },
    jsc: { target: 'es2022', parser: { syntax } },
  },
];

export default {
  displayName: 'browser',
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  testMatch: ['<rootDir>/**/*.test.ts'],
  transform: { '^.+\\.ts$': swc('typescript'), '^.+\\.js$': swc('ecmascript') },
  // what otplib counts with is only there as a module
  transformIgnorePatterns: ['/node_modules/(?!@(scure|noble)/)'],
  globalSetup: '<rootDir>/setup/start-portal.mjs',
  globalTeardown: '<rootDir>/setup/stop-portal.mjs',
  setupFilesAfterEnv: ['<rootDir>/setup/patience.ts'],
  maxWorkers: 2,
};
