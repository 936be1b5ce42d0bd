const jsc = {
  target: 'es2022',
  keepClassNames: true,
  transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
};
const typescript = {
  swcrc: false,
  sourceMaps: 'inline',
  module: { type: 'commonjs' },
  jsc: { ...jsc, parser: { syntax: 'typescript', decorators: true } },
};
const javascript = {
  swcrc: false,
  isModule: 'unknown',
  module: { type: 'commonjs' },
  jsc: { target: 'es2022', parser: { syntax: 'ecmascript' } },
};

/** A script that imports an ES module at run time: as a module its `import()` becomes a `require`. */
const dynamic = { ...javascript, isModule: true };

/** Packages that publish ES modules only; Jest runs CommonJS here (Node 20 cannot load both in one test). */
const esm = [
  '@fastify/cookie',
  '@nestjs',
  '@noble',
  '@scure',
  '@tokenizer',
  '@borewit',
  'canonicalize',
  'content-disposition',
  'cookie',
  'file-type',
  'iterare',
  'load-esm',
  'jose',
  'oauth4webapi',
  'openid-client',
  'path-to-regexp',
  'strtok3',
  'token-types',
  'uint8array-extras',
  'unpdf',
  'uuid',
];

const shared = {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  moduleNameMapper: {
    '^(\\.{1,2}/.*)\\.js$': '$1',
    '^unpdf/pdfjs$': `${import.meta.dirname}/../node_modules/unpdf/dist/pdfjs.mjs`, // published as an ES module only
  },
  transform: {
    '/@fastify/cookie/.+\\.js$': ['@swc/jest', dynamic],
    '^.+\\.ts$': ['@swc/jest', typescript],
    '^.+\\.m?js$': ['@swc/jest', javascript],
  },
  transformIgnorePatterns: [`/node_modules/(?!.*/node_modules/)(?!(${esm.join('|')})/)`],
};

export default {
  maxWorkers: 2,
  projects: [
    { ...shared, displayName: 'unit', testMatch: ['<rootDir>/src/**/*.test.ts', '<rootDir>/test/*.test.ts'] },
    {
      ...shared,
      displayName: 'journeys',
      testMatch: ['<rootDir>/test/journeys/**/*.test.ts'],
      globalSetup: '<rootDir>/test/setup/start-services.mjs',
      globalTeardown: '<rootDir>/test/setup/stop-services.mjs',
      setupFilesAfterEnv: ['<rootDir>/test/setup/patience.ts'],
    },
  ],
};
