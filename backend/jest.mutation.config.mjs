import jest from './jest.config.mjs';

const [{ displayName: _, ...units }, { displayName: __, ...journeys }] = jest.projects;

export default process.env.MUTATION === 'seeing'
  ? { ...journeys, testMatch: ['<rootDir>/test/journeys/audience.test.ts'] }
  : { ...units, testMatch: ['<rootDir>/src/**/*.policy.test.ts', '<rootDir>/src/accounts/**/*.rules.test.ts'] };
