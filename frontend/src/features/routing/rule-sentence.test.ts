import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import i18next from 'i18next';
import type { ReferenceLists } from '../../api/types';
import { choicesOfFact } from './fact.labels';
import { ccSentence, conditionInWords, type RuleWords, ruleSentence } from './rule-sentence';
import type { CcRule, Condition, Rule } from './rule-table';

const read = (name: string) => JSON.parse(readFileSync(join(__dirname, '../../../../backend/data', name), 'utf8'));
const lists: ReferenceLists = { ...read('reference.json'), countries: [] };
const delivered: { rules: Rule[]; ccRules: CcRule[] } = read('routing-rules.json');

/** Amounts are written with a space that does not break. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

const wordsIn = (language: 'nl' | 'en'): RuleWords => ({
  t: i18next.getFixedT(language, 'rules'),
  language,
  codesOf: (fact) => choicesOfFact(lists, fact).map(({ code }) => code),
  labelOf: (fact, code) => choicesOfFact(lists, fact).find((one) => one.code === code)?.label[language] ?? code,
  deskOf: (code) => lists.departments.find((desk) => desk.code === code)?.[language].label ?? code,
});

const ruleOf = (id: string): Rule => {
  const rule = delivered.rules.find((one) => one.id === id);
  if (!rule) throw new Error(`no rule ${id}`);
  return rule;
};
const sentence = (id: string, language: 'nl' | 'en') => ruleSentence(wordsIn(language), ruleOf(id));

describe('a rule as a sentence', () => {
  it.each([
    [
      'R042',
      'Als het een financieringscasus is en het bedrag boven € 50 miljoen ligt, dan gaat het naar Secretariaat financieringstafel.',
      'If it is a financing case and the amount is above €50 million, then it goes to Financing table secretariat.',
    ],
    [
      'R001',
      'Als óf de vertrouwelijkheid “Departementaal Vertrouwelijk”, “Stg. Confidentieel”, “Stg. Geheim”, “Stg. Zeer Geheim” of “NAVO- of EU-gerubriceerd” is, óf in de tekst een rubricering staat, dan wordt het geweigerd, met bericht aan Beveiligingscoördinator portaal.',
      'If either the confidentiality is “Departementaal Vertrouwelijk”, “Stg. Confidentieel”, “Stg. Geheim”, “Stg. Zeer Geheim” or “NATO or EU classified”, or the text carries a classification, then it is refused, with word to Portal security officer.',
    ],
    [
      'R002',
      'Als de organisatie geblokkeerd is, dan wacht het bij Beveiligingscoördinator portaal tot een controle klaar is.',
      'If the organisation is blocked, then it waits with Portal security officer until a check is done.',
    ],
    [
      'R041',
      'Als het een financieringscasus is en óf het bedrag onbekend is óf het bedrag € 0 of lager is, dan krijgt de indiener eerst een vraag van Secretariaat financieringstafel.',
      'If it is a financing case and either the amount is unknown or the amount is €0 or lower, then the submitter first gets a question from Financing table secretariat.',
    ],
    [
      'R043',
      "Als het een financieringscasus is, de indiener een start-up, een scale-up of een MKB-bedrijf is, het bedrag € 150.000 tot en met € 5 miljoen is en het ook civiel te gebruiken is, dan gaat het naar SecFund (beheer: BOM met alle ROM's).",
      'If it is a financing case, the submitter is a startup, a scale-up or an SME, the amount is €150,000 up to and including €5 million and it has civil use too, then it goes to SecFund (managed by BOM with all ROMs).',
    ],
    [
      'R044',
      'Als de indiener een start-up, een scale-up of een MKB-bedrijf is, de provincie bekend is, en óf het een financieringscasus is en het bedrag onder € 150.000 ligt, óf het een vraag is en het onderwerp “Financiering” is, dan gaat het naar de ROM van de provincie.',
      'If the submitter is a startup, a scale-up or an SME, the province is known, and either it is a financing case and the amount is below €150,000, or it is a question and the subject is “Financing”, then it goes to the ROM of the province.',
    ],
    [
      'R061',
      'Als het een aanvraag voor een testfaciliteit is, het TRL-niveau 6 of hoger is en het domein bekend is (maar niet “Meerdere domeinen”), dan gaat het naar het commando van het domein.',
      'If it is a request for a test facility, the TRL is 6 or higher and the domain is known (but not “Multiple domains”), then it goes to the command of the domain.',
    ],
    [
      'R999',
      'Als geen andere regel past, dan gaat het naar Eén aanspreekpunt defensie-industrie.',
      'If no other rule fits, then it goes to Single contact point defence industry.',
    ],
  ])('tells %s in both languages', (id, dutch, english) => {
    expect([plain(sentence(id, 'nl')), plain(sentence(id, 'en'))]).toEqual([dutch, english]);
  });

  it.each(['nl', 'en'] as const)('has a word for everything in the delivered rules in %s', (language) => {
    const all = [
      ...delivered.rules.map((rule) => ruleSentence(wordsIn(language), rule)),
      ...delivered.ccRules.map((rule) => ccSentence(wordsIn(language), rule)),
    ];
    expect(all).toHaveLength(57);
    expect(all.filter((told) => /[a-z]_[a-z]|\{\{|@|\bundefined\b|sentence\.|clause\./.test(told))).toEqual([]);
    expect(new Set(all).size).toBe(57);
  });

  it('says who reads along', () => {
    const [first] = delivered.ccRules;
    expect(first && ccSentence(wordsIn('nl'), first)).toBe(
      'Als het over Oekraïne gaat, dan leest Coördinatie Oekraïne mee.',
    );
  });

  it.each<[Condition, string]>([
    [{ field: 'dualUse', op: 'eq', value: false }, 'het niet civiel te gebruiken is'],
    [{ field: 'trl', op: 'eq', value: 4 }, 'het TRL-niveau 4 is'],
    [{ field: 'trl', op: 'lt', value: 4 }, 'het TRL-niveau onder 4 ligt'],
    [{ field: 'amountAskedEur', op: 'gte', value: 1_250_000 }, 'het bedrag € 1.250.000 of hoger is'],
    [{ field: 'amountAskedEur', op: 'gte', value: 1_500_000 }, 'het bedrag € 1,5 miljoen of hoger is'],
    [{ field: 'region', op: 'isNull' }, 'de provincie onbekend is'],
    [
      {
        any: [
          { field: 'trl', op: 'isNull' },
          {
            any: [
              { field: 'trl', op: 'lte', value: 2 },
              { field: 'dualUse', op: 'eq', value: true },
            ],
          },
        ],
      },
      'het TRL-niveau onbekend is, het TRL-niveau 2 of lager is of het ook civiel te gebruiken is',
    ],
  ])('tells the condition %j', (condition, words) => {
    expect(plain(conditionInWords(wordsIn('nl'), condition))).toBe(words);
  });
});
