import { aDescription, aLayout } from '../../../../test/builders/items';
import { answerOf, answersIn, askedFields, type Control, firstInputs, inputOf, levelsInHelp } from './form-values';

describe('an answer and its input', () => {
  const cases: [control: Control, answer: unknown, input: unknown][] = [
    ['line', 'Kade', 'Kade'],
    ['line', null, ''],
    ['money', 0, 0],
    ['money', null, null],
    ['level', 4, '4'],
    ['level', null, null],
    ['yesNo', true, 'yes'],
    ['yesNo', false, 'no'],
    ['yesNo', null, null],
    ['tick', true, true],
    ['tick', null, false],
    ['choice', 'land', 'land'],
    ['choices', ['a', 'b'], ['a', 'b']],
    ['choices', null, []],
    ['parts', { training: 'Een dag' }, { training: 'Een dag' }],
    ['parts', null, {}],
    ['rows', [{ name: 'TNO' }], [{ name: 'TNO' }]],
  ];

  it.each(cases)('%s %j', (control, answer, input) => {
    expect(inputOf({ control }, answer)).toEqual(input);
    expect(answerOf({ control }, input)).toEqual(answer);
  });

  it('is none when there are only spaces, when a part is empty, and when it is not known', () => {
    expect(answerOf({ control: 'area' }, '  ')).toBeNull();
    expect(answerOf({ control: 'parts' }, { training: ' ', finance: '' })).toBeNull();
    expect(answerOf({ control: 'level' }, 'unknown')).toBeNull();
  });
});

describe('a form', () => {
  const fields = askedFields(aLayout, aDescription);

  it('begins with the item, then with what we know, then with the defaults', () => {
    expect(firstInputs(fields, { contactName: null, nldArea: 'space' }, { contactName: 'Noor' })).toMatchObject({
      contactName: 'Noor',
      nldArea: 'space',
      dualUse: 'no',
      confidentiality: 'platform',
    });
  });

  it('has no answer to what it does not ask', () => {
    const inputs = { ...firstInputs(fields, null, {}), civilMarkets: 'Zorg' };
    expect(answersIn(fields, { ...inputs, dualUse: 'yes' })['civilMarkets']).toBe('Zorg');
    expect(answersIn(fields, { ...inputs, dualUse: 'no' })['civilMarkets']).toBeNull();
  });
});

it('reads the words of a short scale from its help', () => {
  expect(levelsInHelp('1 = lastig, 2 = vertraging, 4 = bedrijf in gevaar.')).toEqual([
    ['1', 'lastig'],
    ['2', 'vertraging'],
    ['4', 'bedrijf in gevaar'],
  ]);
  expect(levelsInHelp('Een schatting is goed.')).toEqual([]);
});
