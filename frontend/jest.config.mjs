const jsc = { target: 'es2022', transform: { react: { runtime: 'automatic' } } };
const swc = (parser) => [
  '@swc/jest',
  { swcrc: false, sourceMaps: 'inline', isModule: 'unknown', module: { type: 'commonjs' }, jsc: { ...jsc, parser } },
];

export default {
  rootDir: import.meta.dirname,
  roots: ['<rootDir>/src'],
  testEnvironment: '<rootDir>/test/environment.cjs',
  testEnvironmentOptions: { customExportConditions: [''] },
  setupFilesAfterEnv: ['<rootDir>/test/setup.ts'],
  moduleNameMapper: { '\\.(css|svg|woff2)$': '<rootDir>/test/empty-module.cjs' },
  transform: {
    '^.+\\.tsx?$': swc({ syntax: 'typescript', tsx: true }),
    '^.+\\.m?js$': swc({ syntax: 'ecmascript', jsx: true }),
  },
  transformIgnorePatterns: ['/node_modules/(?!(@tabler|openapi-fetch)/)'],
};
