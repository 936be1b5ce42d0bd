import { declarationPolicy } from './declaration.policy.js';

describe('what a member may declare', () => {
  it.each([
    ['at first', true, false, null, ['none', 'possible', 'yes']],
    ['at first, when the case is their own', true, true, null, ['possible', 'yes']],
    ['at first, after the answer', false, false, null, []],
    ['after no interest', true, false, 'none', ['yes']],
    ['after a possible interest', true, false, 'possible', ['yes']],
    ['after an interest', true, false, 'yes', []],
    ['after no interest, once answered', false, false, 'none', ['yes']],
    ['after an interest, once answered', false, false, 'yes', []],
    ['after no interest, in a case that became their own', true, true, 'none', ['yes']],
  ] as const)('%s', (_, open, own, previous, options) => {
    expect(declarationPolicy.options({ open, own, previous })).toEqual(options);
  });
});
