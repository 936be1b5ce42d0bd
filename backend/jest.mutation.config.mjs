import jest from './jest.config.mjs';

const [{ displayName: _, ...units }, { displayName: __, ...journeys }] = jest.projects;

/** The journeys in which the one rule of seeing decides; its mutants must not survive them. */
const seeing = ['access-states', 'sharing', 'financing-table', 'region', 'notifications'];

export default process.env.MUTATION === 'seeing'
  ? { ...journeys, bail: 1, testMatch: seeing.map((name) => `<rootDir>/test/journeys/${name}.test.ts`) }
  : { ...units, testMatch: ['<rootDir>/src/**/*.policy.test.ts', '<rootDir>/src/accounts/**/*.rules.test.ts'] };
