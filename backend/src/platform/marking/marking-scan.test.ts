import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findMarking } from './marking-scan.js';

const testData = (name: string) => readFileSync(join(import.meta.dirname, '../../../test/data', name), 'utf8');
const labels = { confidentiality: ['dep_v', 'stg_c', 'stg_g', 'stg_zg', 'nato_eu_marked'] };

describe('a marking is found', () => {
  it.each([
    ['Stg. Geheim', 'stg'],
    ['STG. CONFIDENTIEEL', 'stg'],
    ['Stg. Zeer Geheim', 'stg'],
    ['STG GEHEIM', 'stg'],
    ['stg.geheim', 'stg'],
    ['Bijlage 3 is Stg. Confidentieel, zie hieronder.', 'stg'],
    ['Staatsgeheim Geheim', 'stg'],
    ['Staatsgeheim Zeer Geheim', 'stg'],
    ['STAATSGEHEIM', 'stg'],
    ['Staatsgeheim', 'own-line'],
    ['Stg.ZG', 'stg'],
    ['Inleiding\nStg. G\nDe module meet.', 'stg'],
    ['Departementaal Vertrouwelijk', 'dep-v'],
    ['DEPARTEMENTAAL VERTROUWELIJK', 'dep-v'],
    ['departementaal vertrouwelijk', 'own-line'],
    ['Let op: bijlage 2 is Departementaal Vertrouwelijk, graag vertrouwelijk behandelen.', 'dep-v'],
    ['Dit stuk is departementaal vertrouwelijk.', 'dep-v'],
    ['Rapport gerubriceerd als Departementaal Vertrouwelijk', 'dep-v'],
    ['Dep.V', 'dep-v'],
    ['Dep. V.', 'dep-v'],
    ['DEP.V.', 'dep-v'],
    ['dep.v', 'dep-v'],
    ['Dep. Vertrouwelijk', 'dep-v'],
    ['NATO RESTRICTED', 'nato'],
    ['NATO CONFIDENTIAL', 'nato'],
    ['NATO SECRET', 'nato'],
    ['Nato Restricted', 'nato'],
    ['The annex is NATO Restricted.', 'nato'],
    ['NATO-SECRET', 'nato'],
    ['NAVO GEHEIM', 'nato'],
    ['COSMIC TOP SECRET', 'nato'],
    ['Cosmic Top Secret', 'nato'],
    ['EU RESTRICTED', 'eu'],
    ['RESTREINT UE', 'eu'],
    ['RESTREINT UE/EU RESTRICTED', 'eu'],
    ['SECRET UE', 'eu'],
    ['CONFIDENTIEL UE/EU CONFIDENTIAL', 'eu'],
    ['TRÈS SECRET UE/EU TOP SECRET', 'eu'],
    ['The report is EU Restricted.', 'eu'],
    ['TOP SECRET', 'national'],
    ['Top secret', 'own-line'],
    ['SECRET//NOFORN', 'national'],
    ['VS-NfD', 'national'],
    ['VS – NUR FÜR DEN DIENSTGEBRAUCH', 'national'],
    ['DIFFUSION RESTREINTE', 'national'],
    ['Blad 1\r\n--- GEHEIM ---\r\nDe sensor', 'capitals'],
    ['Page 2\nSECRET\nThe sensor', 'own-line'],
    ['Rubricering: geheim', 'named-level'],
    ['Classification: Secret', 'named-level'],
    ['Stg.\u00A0Ge\u00ADheim', 'stg'],
    ['N\u200BATO RESTRICTED', 'nato'],
    ['ＮＡＴＯ ＳＥＣＲＥＴ', 'nato'],
  ])('in %j', (text, rule) => {
    expect(findMarking({ description: text })).toEqual({ field: 'description', rule, text });
  });

  it.each(labels.confidentiality)('as the label %s', (label) => {
    const found = findMarking({ title: 'Een voorstel', confidentiality: ` ${label}` }, labels);
    expect(found).toMatchObject({ field: 'confidentiality', rule: 'label' });
  });

  const text = 'Dep.V';
  it.each<[string, unknown, string]>([
    ['an object within an object', { implementationPlan: { materiel: text } }, 'implementationPlan.materiel'],
    ['a list', { capabilities: ['lassen', text] }, 'capabilities.1'],
    ['a list of objects', { partners: [{ name: text }] }, 'partners.0.name'],
    ['the name of a field', { extra: { [text]: 1 } }, 'extra'],
    ['a field that no form has', { 'De radar ziet ver': { a: text } }, '?.a'],
    ['an input that is a text itself', text, ''],
  ])('in %s', (_, input, field) => {
    expect(findMarking(input)).toEqual({ field, rule: 'dep-v', text });
  });
});

describe('harmless words pass', () => {
  it.each([
    'Dit is ons bedrijfsgeheim.',
    'Het geheim van goede samenwerking is vertrouwen.',
    'Wij tekenen een geheimhoudingsovereenkomst.',
    'Graag vertrouwelijk behandelen.',
    'Strikt vertrouwelijk',
    'VERTROUWELIJK',
    'Bedrijfsvertrouwelijk',
    'Secret Santa',
    'SECRET SANTA 2026',
    'It is no secret that certification takes long.',
    'Company confidential',
    'CONFIDENTIAL',
    'Een publiek geheim',
    'Geheim',
    'Dat is geen staatsgeheim, iedereen weet het.',
    'Mogen wij staatsgeheimen bewaren?',
    'Hoe werken wij met departementaal vertrouwelijke stukken?',
    'Voor ons departement is dit vertrouwelijk.',
    'Het NATO-secretariaat vroeg ernaar.',
    'NATO Secretary General',
    'Access is restricted to NATO partners.',
    'EU Restricted Substances (RoHS)',
    'The EU secretariat and its confidential advisers',
    'Our secret sauce: top people.',
    'Onze vestiging in dep. Vlissingen',
    'Dhr. Dep. V.d. Berg',
    'Versie (C) 2026, staal S355 en klasse (S)',
    'Classificatie: DNV 1A1',
    'Classification society: Bureau Veritas',
    'Stichting Geheim Genootschap',
    'Wij voldoen aan TBB4 en werken aan ABRO.',
    'kolom na          to secret',
    '',
  ])('such as %j', (text) => {
    expect(findMarking({ description: text }, labels)).toBeNull();
  });

  it('and so do permitted labels, and forbidden ones where they are only a word', () => {
    expect(findMarking({ confidentiality: 'business_confidential', title: 'dep_v' }, labels)).toBeNull();
    expect(findMarking({ constructor: 'x', confidentiality: null }, labels)).toBeNull();
  });

  interface Worked {
    id: string;
    title: string;
    text: string;
    expected: { ruleId: string };
  }
  const { cases } = JSON.parse(testData('routing-cases.json')) as { cases: Worked[] };
  it.each(cases)('in worked example $id, unless it is to be refused', ({ title, text, expected }) => {
    expect(findMarking({ title, text }) !== null).toBe(expected.ruleId === 'R001');
  });
});

describe('a hostile text of sixteen times the length costs about sixteen times as much, not its square', () => {
  const hostile: Record<string, string> = {
    'words of markings': 'dep stg nato eu ',
    'stems in longer words': 'bedrijfsgeheimen ',
    'broken stems': 'nato s-e-cretariaat ',
    'letters apart': 'S T G ',
    'digits between letters': 's3 cr3t5 ',
    'one long word': 'SECRET',
    'beginnings of a statement': 'is is as ',
    'signs before a marking': '-- :: ',
    'quotes before a marking': '"SECRET ',
    'portion marks': '\n(S)',
    'lines and spaces': '\n   ',
    'marks over letters': 'a\u0301\u0335',
    'invisible signs': '\u200b',
    'letters that look alike': '\u0430',
    'broken words': 'ab-\n',
  };
  it.each(Object.entries(hostile))('%s', (_, part) => {
    const [short, long] = [20_000, 320_000].map((length) => `${part.repeat(length / part.length)} bedrijfsgeheim`);
    expect(leastWork(long ?? '') / leastWork(short ?? '')).toBeLessThan(100);
  });
});

/** In microseconds of this process alone: other work on the machine does not count. */
function leastWork(text: string): number {
  const times = [1, 2, 3, 4].map(() => {
    const before = process.cpuUsage();
    findMarking(text);
    const { user, system } = process.cpuUsage(before);
    return user + system;
  });
  return Math.max(1, Math.min(...times));
}
