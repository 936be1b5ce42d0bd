import { readInboxWords } from './inbox-words.rules.js';

describe('what is asked of an inbox in words', () => {
  it.each<[q: string, asked: object]>([
    ['', { text: '' }],
    ['laadpaal haven', { text: 'laadpaal haven' }],
    ['desk:FIN_TABLE overdue kind:barrier', { desk: ['FIN_TABLE'], due: ['overdue'], kind: ['barrier'] }],
    ['bureau:fin_table te-laat soort:knelpunt', { desk: ['FIN_TABLE'], due: ['overdue'], kind: ['barrier'] }],
    ['afdeling:DEF_SPOC', { desk: ['DEF_SPOC'] }],
    ['kind:barrier soort:vraag laadpaal', { kind: ['barrier', 'question'], text: 'laadpaal' }],
    ['stand:nieuw status:in-review', { status: ['assigned', 'in_review'] }],
    ['stand:"in behandeling"', { status: ['in_review'] }],
    ['stand:alles', { status: ['all'] }],
    ['behandelaar:mij handler:nobody', { handler: ['me', 'none'] }],
    ['handler:"Noor de Wit"', { handler: ['Noor de Wit'] }],
    ['prioriteit:p1 priority:P2', { priority: ['P1', 'P2'] }],
    ['termijn:vandaag due:this-week', { due: ['today', 'week'] }],
    ['organisatie:"Keizer Techniek"', { organisation: ['Keizer Techniek'] }],
    // quotation marks make of anything a text
    ['"overdue" "kind:barrier"', { text: 'overdue kind:barrier' }],
    // nor is everything with a colon a qualifier
    ['om 10:30 knelpunt: laden', { text: 'om 10:30 knelpunt: laden' }],
    ['KIND:Barrier', { kind: ['barrier'] }],
    ["'; drop table item; --", { text: "'; drop table item; --" }],
  ])('%s', (q, asked) => {
    const nothing = { desk: [], kind: [], status: [], handler: [], priority: [], due: [], organisation: [], text: '' };
    expect(readInboxWords(q)).toEqual({ ...nothing, ...asked });
  });

  it.each<[q: string, code: string, said: RegExp]>([
    ['foo:bar', 'unknown-qualifier', /“foo:” kennen wij niet.*"foo:bar"/],
    ['laadpaal regio:limburg', 'unknown-qualifier', /“regio:”/],
    ['https://defport.nl', 'unknown-qualifier', /“https:”/],
    ['constructor:x', 'unknown-qualifier', /“constructor:”/],
    ['kind:boat', 'unknown-value', /“boat” past niet bij kind:.*proposal, barrier/],
    ['kind:constructor', 'unknown-value', /“constructor”/],
    ['desk:NOWHERE', 'unknown-value', /“NOWHERE”.*DEF_SPOC/],
    ['prioriteit:P9', 'unknown-value', /P1, P2, P3, P4/],
    ['termijn:morgen', 'unknown-value', /overdue, today, week/],
    ['handler:""', 'unknown-value', /Zet er een woord achter/],
    ['stand:open stand:nieuw', 'two-statuses', /óf open/],
  ])('%s is refused with what to do', (q, code, said) => {
    const problem = readInboxWords(q);
    expect(problem).toMatchObject({ code, detail: { nl: expect.stringMatching(said), en: expect.any(String) } });
  });
});
