import { amountBandOf, isAtTable } from './table-case.rules.js';

describe('the amount band', () => {
  it.each([
    [null, 'unknown'],
    [undefined, 'unknown'],
    ['8000000', 'unknown'],
    [0, 'unknown'],
    [1, 'under_100k'],
    [99_999, 'under_100k'],
    [100_000, '100k_to_1m'],
    [999_999, '100k_to_1m'],
    [1_000_000, '1m_to_10m'],
    [8_000_000, '1m_to_10m'],
    [10_000_000, '10m_to_50m'],
    [50_000_000, '10m_to_50m'],
    [50_000_001, 'over_50m'],
  ])('of %p is %s', (amount, band) => {
    expect(amountBandOf(amount)).toBe(band);
  });
});

describe('a case at the table', () => {
  it.each([
    ['FIN_TABLE', 'assigned', true],
    ['FIN_TABLE', 'waiting_submitter', true],
    ['FIN_TABLE', undefined, true],
    ['FIN_TABLE', 'on_hold', false],
    ['SECFUND', 'assigned', false],
  ])('at %s, %s: %s', (desk, status, at) => {
    expect(isAtTable(desk, status)).toBe(at);
  });
});
