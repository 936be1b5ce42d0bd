import { changesBetween, merge } from './draft-changes';

describe('what changed', () => {
  it('is every answer that says something else, empty counting as none', () => {
    expect(changesBetween({ a: 1, b: 'x', c: null }, { a: 1, b: 'y', c: undefined, d: ['z'] })).toEqual({
      b: 'y',
      d: ['z'],
    });
  });

  it('does not depend on the order of parts, nor on parts that are empty', () => {
    expect(changesBetween({ plan: { b: '2', a: '1', c: null } }, { plan: { a: '1', b: '2' } })).toEqual({});
  });
});

describe('three versions of a draft', () => {
  const cases: [name: string, base: unknown, mine: unknown, theirs: unknown, outcome: 'same' | 'taken' | 'differs'][] =
    [
      ['nobody changed it', 'a', 'a', 'a', 'same'],
      ['only I changed it', 'a', 'b', 'a', 'same'],
      ['only they changed it', 'a', 'a', 'c', 'taken'],
      ['both made the same of it', 'a', 'b', 'b', 'same'],
      ['both made something else of it', 'a', 'b', 'c', 'differs'],
      ['they emptied what I changed', 'a', 'b', null, 'differs'],
      ['they filled in what was empty', null, null, 'c', 'taken'],
    ];

  it.each(cases)('%s', (_, base, mine, theirs, outcome) => {
    const { taken, differences } = merge({ f: base }, { f: mine }, { f: theirs });
    expect({ taken, differences }).toEqual({
      taken: outcome === 'taken' ? { f: theirs } : {},
      differences: outcome === 'differs' ? [{ field: 'f', mine, theirs }] : [],
    });
  });
});
