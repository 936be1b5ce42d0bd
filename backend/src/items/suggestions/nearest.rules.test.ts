import { type Known, nearestTo, votes, Weights } from './nearest.rules.js';

const words = (text: string) => ({ words: text.split(' '), trigrams: [] });

const known = (text: string, category: string | null, change: Partial<Known> = {}): Known => ({
  ...{ kind: 'barriers', nldArea: null, weight: 1, ...words(text), category },
  ...change,
});

const texts = [
  known('bank weigert krediet', 'financing'),
  known('bank vraagt garantie', 'financing'),
  known('vergunning duurt lang', 'regulation_permits'),
  known('personeel vinden duurt lang', 'personnel'),
];
const weights = new Weights(texts);
const all = ['financing', 'regulation_permits', 'personnel'];
const categoriesOf = (text: string, sources = texts, allowed = all) =>
  votes(nearestTo(words(text), sources, weights), ({ category }) => category, allowed);

describe('what a text resembles', () => {
  it.each([
    ['de bank wil geen krediet', ['financing']],
    ['een vergunning van de gemeente', ['regulation_permits']],
    ['personeel zoeken duurt lang', ['personnel', 'regulation_permits']],
    ['heel iets anders', []],
  ])('of “%s” is %j', (text, expected) => {
    expect(categoriesOf(text)).toEqual(expected);
  });

  it('is only one of the categories that the form has', () => {
    expect(categoriesOf('de bank wil geen krediet', texts, ['personnel'])).toEqual([]);
  });

  it('counts a rare word for more than a common one', () => {
    const [first] = nearestTo(words('vergunning lang'), texts, weights);
    expect(first?.known.category).toBe('regulation_permits');
  });

  it('is the same text at 1, nothing in common at 0, and between them the mean of words and trigrams', () => {
    const both: Known = known('radar', 'x', { trigrams: ['rad', 'ada'] });
    const near = (text: { words: string[]; trigrams: string[] }) =>
      nearestTo(text, [both], new Weights([both]))[0]?.nearness;
    expect(near({ words: ['radar'], trigrams: ['rad', 'ada'] })).toBeCloseTo(1);
    expect(near({ words: ['sonar'], trigrams: ['rad', 'ada'] })).toBeCloseTo(0.5);
    expect(near({ words: ['sonar'], trigrams: ['son'] })).toBe(0);
  });

  it('lets a definition count for more than an example', () => {
    const definition = known('vergunning krediet', 'regulation_permits', { weight: 2.5 });
    expect(categoriesOf('vergunning krediet bank', [...texts, definition])[0]).toBe('regulation_permits');
  });

  it('hears no more than the eight nearest', () => {
    const crowd = Array.from({ length: 8 }, () => known('bank weigert krediet', 'financing'));
    expect(categoriesOf('bank weigert krediet duurt', [...crowd, known('duurt', 'personnel')])).toEqual(['financing']);
  });
});
