import { attachmentHeader, stemOf, tidyName, typeOf } from './document-types.rules.js';

describe('the kind of a file', () => {
  it.each([
    ['plan.pdf', 'application/pdf'],
    ['PLAN.PDF', 'application/pdf'],
    ['foto.jpeg', 'image/jpeg'],
    ['foto.JPG', 'image/jpeg'],
    ['cijfers.csv', 'text/csv'],
    ['plan.pdf.exe', undefined],
    ['plan.docm', undefined],
    ['plan.svg', undefined],
    ['plan', undefined],
    ['.pdf', 'application/pdf'],
    ['constructor', undefined],
  ])('%s: %s', (name, contentType) => {
    expect(typeOf(name)?.contentType).toBe(contentType);
  });

  it('stands after the last dot', () => {
    expect(stemOf('plan.v2.pdf')).toBe('plan.v2');
  });
});

describe('the name of a file', () => {
  it.each([
    ['plan.pdf', 'plan.pdf'],
    ['Begroting café 2027 – versie 2.xlsx', 'Begroting café 2027 – versie 2.xlsx'],
    ['../../etc/passwd.pdf', 'passwd.pdf'],
    ['C:\\Users\\iris\\plan.pdf', 'plan.pdf'],
    ['plan\u0000.pdf', 'plan.pdf'],
    ['plan\r\nSet-Cookie: x.pdf', 'planSet-Cookie_ x.pdf'],
    ['plan\u202Efdp.exe.pdf', 'planfdp.exe.pdf'],
    ['plan\u200B\uFEFF.pdf', 'plan.pdf'],
    ['plan\u2028.pdf', 'plan.pdf'],
    ['"plan"<b>.pdf', '_plan__b_.pdf'],
    ['%22plan%22%0D%0A 100%25.pdf', '_plan_ 100%25.pdf'],
    ['  plan   a .pdf ', 'plan a .pdf'],
    ['..', ''],
    ['.htaccess.pdf', 'htaccess.pdf'],
    ['cafe\u0301.pdf', 'café.pdf'],
    ['\uD800plan.pdf', '\uFFFDplan.pdf'],
    ['', ''],
  ])('%j becomes %j', (given, expected) => {
    expect(tidyName(given)).toBe(expected);
  });

  it('is cut to a length that fits, with its ending', () => {
    const name = tidyName(`${'a'.repeat(4000)}.pdf`);
    expect(name).toHaveLength(150);
    expect(name.endsWith('.pdf')).toBe(true);
  });
});

describe('the header of a download', () => {
  it.each([
    ['plan.pdf', `attachment; filename="plan.pdf"; filename*=UTF-8''plan.pdf`],
    ['café (2).pdf', `attachment; filename="caf_ (2).pdf"; filename*=UTF-8''caf%C3%A9%20%282%29.pdf`],
    [`a'b;"c%20.pdf`, `attachment; filename="a'b;_c_20.pdf"; filename*=UTF-8''a%27b%3B%22c%2520.pdf`],
  ])('of %s', (name, header) => {
    expect(attachmentHeader(name)).toBe(header);
  });
});
