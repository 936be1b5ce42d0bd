import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { openLog } from '../../src/platform/log.js';
import type { Answer, ApiClient } from '../api-client.js';
import { anOfficeFile } from '../builders/files.js';
import { aProposal, key } from '../builders/items.js';
import { aPdfOf, packedSpaces } from '../builders/pdf.js';
import { tracesOf } from '../traces.js';
import { openWorld, type World } from '../world.js';

/** A word that stands in everything that is refused, and one in what is accepted: the search must find that one. */
const refused = 'zilverreiger';
const accepted = 'waterhoentje';
const securityContact = 'Meldpunt beveiliging, 070 000 00 00';
const sha256 = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex');

async function attach(client: ApiClient, itemId: string, name: string, content: Buffer): Promise<Answer> {
  const body = new FormData();
  body.append('file', new Blob([new Uint8Array(content)]), name);
  const response = await fetch(`${client.url}/api/v1/documents?itemId=${itemId}`, {
    method: 'POST',
    headers: { Cookie: client.cookie, 'Accept-Language': 'en' },
    body,
  });
  return { status: response.status, body: await response.json(), headers: response.headers };
}

const texts: [what: string, send: (industry: ApiClient, draft: string) => Promise<Answer>, field: string][] = [
  ['a new draft', (one) => one.post('/proposals', aProposal({ title: `NATO SECRET ${refused}` })), 'title'],
  [
    'an edit',
    (one, draft) => one.patch(`/proposals/${draft}`, { summary: `S T G . G E H E I M ${refused}` }, 1),
    'summary',
  ],
  [
    'the key of a request',
    (one) => one.post('/proposals', aProposal(), { 'Idempotency-Key': `NATO SECRET ${refused}` }),
    'idempotencyKey',
  ],
  ['a question', (one) => one.post('/questions', { question: `Dep.V: ${refused}` }), 'question'],
  ['a field that no form has', (one) => one.post('/barriers', { [`${refused} vliegt`]: 'Stg. Geheim' }), '?'],
];

const word = (text: string) => `<w:document xmlns:w="w"><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:document>`;
const page = Buffer.from(`BT /F1 12 Tf 50 750 Td (RESTREINT UE/EU RESTRICTED ${refused}) Tj ET`);
const files: [name: string, content: Buffer][] = [
  ['plan.pdf', aPdfOf({ lines: ['Stg. Geheim', refused] })],
  ['gepakt.pdf', aPdfOf({ content: deflateSync(page), packed: true })],
  ['titel.pdf', aPdfOf({ lines: [refused], properties: { Title: 'NATO RESTRICTED' } })],
  [
    'plan.docx',
    anOfficeFile('docx', [
      { name: 'word/header1.xml', content: word(`Geheim`) },
      { name: 'word/b.xml', content: word(refused) },
    ]),
  ],
  [
    'plan.xlsx',
    anOfficeFile('xlsx', [{ name: 'docProps/custom.xml', content: `<p><a>Secret</a><b>${refused}</b></p>` }]),
  ],
  ['cijfers.csv', Buffer.from(`naam;bedrag\n${refused};GEHEIM;5\n`)],
];

const unreadable: [name: string, content: Buffer, says: string][] = [
  ['slot.pdf', aPdfOf({ lines: ['Voorstel'], locked: true }), 'has a password'],
  ['bijlage.pdf', aPdfOf({ lines: ['Voorstel'], attachment: 'tekst' }), 'holds another file'],
  [
    'slot.docx',
    Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(600),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]),
    'has a password',
  ],
  [
    'bom.docx',
    anOfficeFile('docx', [{ name: 'word/x.xml', content: '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>' }]),
    'not built well',
  ],
  ['bom.pdf', aPdfOf({ content: packedSpaces(120), packed: true }), 'too large'],
];

describe('what carries a marking', () => {
  let world: World;
  let dataDir: string;
  let temporary: string;
  let draft: string;
  const lines: string[] = [];
  const usual = process.env['TMPDIR'];

  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'defport-marked-'));
    temporary = join(dataDir, 'temporary');
    mkdirSync(temporary);
    process.env['TMPDIR'] = temporary;
    const log = openLog({ logLevel: 'trace' }, { write: (line) => lines.push(line) });
    world = await openWorld({ dataDir, log, securityContact });
    const title = `Een voorstel met een ${accepted}`;
    draft = (await (await world.as('industry')).post('/proposals', aProposal({ title }))).body.id;
  });
  afterAll(async () => {
    await world.close();
    if (usual === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = usual;
    rmSync(dataDir, { recursive: true, force: true });
  });

  it.each(texts)('is refused in %s', async (_, send, field) => {
    const answer = await send(await world.as('industry'), draft);
    expect([answer.status, answer.body.code, answer.body.errors[0].field]).toEqual([400, 'marking-detected', field]);
    expect(JSON.stringify(answer.body)).not.toContain(refused);
    expect(answer.body.detail).toContain(securityContact);
  });

  it('is not kept of a sign-in either', async () => {
    const email = `VS-NfD ${refused}`;
    expect((await world.visitor().post('/sessions', { email, password: 'x' })).status).toBe(401);
  });

  it('is refused in the name of a file', async () => {
    const answer = await attach(
      await world.as('industry'),
      draft,
      `GEHEIM - ${refused}.pdf`,
      aPdfOf({ lines: ['Plan'] }),
    );
    expect([answer.status, answer.body.code]).toEqual([400, 'marking-detected']);
    expect(answer.body.detail).toContain(securityContact);
  });

  it('is destroyed in a file, whose row says why, and a submission waits for the check', async () => {
    const industry = await world.as('industry');
    await world.stopWorker();
    const sent: string[] = [];
    for (const [name, content] of files) sent.push((await attach(industry, draft, name, content)).body.id);
    const waits = await industry.post(`/proposals/${draft}/submission`, undefined, key());
    expect([waits.status, waits.body.code]).toEqual([409, 'files-in-check']);
    await world.startWorker();
    await world.settle(30);
    for (const id of sent) {
      const { body } = await industry.get(`/documents/${id}`, { 'Accept-Language': 'en' });
      expect([body.name, body.status, body.reason?.en]).toEqual([
        body.name,
        'refused',
        expect.stringContaining('carries a classification marking'),
      ]);
    }
    expect(readdirSync(join(dataDir, 'quarantine'))).toEqual([]);
  });

  it('is not looked for in a file that cannot be read, which is refused and says why', async () => {
    const industry = await world.as('industry');
    const { body } = await industry.post('/proposals', aProposal());
    const sent: [string, string, string][] = [];
    for (const [name, content, says] of unreadable)
      sent.push([(await attach(industry, body.id, name, content)).body.id, name, says]);
    await world.settle(60);
    for (const [id, name, says] of sent) {
      const { status, reason } = (await industry.get(`/documents/${id}`)).body;
      expect([name, status, reason?.en]).toEqual([name, 'refused', expect.stringContaining(says)]);
    }
    expect(await world.sql('select 1 from dead_job')).toEqual([]);
  });

  it('is nowhere afterwards: not in a table, the database files, its log of changes, a queue, a folder or the log', async () => {
    const folders = { 'data folder': dataDir };
    expect(await tracesOf(refused, world, folders)).toEqual([]);
    expect(lines.filter((line) => line.includes(refused))).toEqual([]);
    // the search finds what was accepted, and the log was kept
    const there = await tracesOf(accepted, world, folders);
    expect(there).toEqual(expect.arrayContaining(['table public.proposal', expect.stringMatching(/pg_wal/)]));
    expect(lines.filter((line) => line.includes('/api/v1/proposals')).length).toBeGreaterThan(2);
    expect(readdirSync(temporary)).toEqual([]);
  });

  it('leaves an event that only the portal security officer sees', async () => {
    const { body } = await (await world.as('security')).get('/security-events?limit=100');
    const industry = (await (await world.as('industry')).get('/me')).body.person;
    expect(body.items).toHaveLength(texts.length + 1 + files.length);
    expect(body.items.map(({ actor }: { actor: object }) => actor)).toEqual(
      body.items.map(() => ({ principal: `person:${industry.id}`, name: industry.name })),
    );
    const oldest = body.items.at(-1);
    expect(oldest).toMatchObject({ rule: 'nato', field: 'title', length: `NATO SECRET ${refused}`.length });
    expect([oldest.sha256, Date.now() - Date.parse(oldest.at) < 600_000]).toEqual([
      sha256(`NATO SECRET ${refused}`),
      true,
    ]);
    const hashes = body.items.map((item: { sha256: string }) => item.sha256);
    for (const [name, content] of files) expect([name, hashes.includes(sha256(content))]).toEqual([name, true]);
    const first = await (await world.as('security')).get('/security-events?limit=2');
    const second = await (await world.as('security')).get(`/security-events?limit=2&cursor=${first.body.next}`);
    expect([...first.body.items, ...second.body.items]).toEqual(body.items.slice(0, 4));

    for (const name of ['industry', 'officer', 'office', 'admin', 'auditor', 'verifier'])
      expect([name, (await (await world.as(name)).get('/security-events')).status]).toEqual([name, 403]);
    expect((await world.visitor().get('/security-events')).status).toBe(401);
  });
});
