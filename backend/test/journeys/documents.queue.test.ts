import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Answer, ApiClient } from '../api-client.js';
import { aCsv, aJpg, anArchive, anOfficeFile, aPdf, aPng, type Entry } from '../builders/files.js';
import { aProposal, key } from '../builders/items.js';
import { dieAt } from '../dying-worker.js';
import { openWorld, type World } from '../world.js';

const megabyte = 1024 * 1024;

/** Everything that lies in the portal's folders, with where. */
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));

async function draftOf(client: ApiClient): Promise<string> {
  return (await client.post('/proposals', aProposal())).body.id;
}

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

async function contentOf(client: ApiClient, id: string): Promise<{ response: Response; bytes: Buffer }> {
  const response = await fetch(`${client.url}/api/v1/documents/${id}/content`, { headers: { Cookie: client.cookie } });
  return { response, bytes: Buffer.from(await response.arrayBuffer()) };
}

describe('files with an item', () => {
  let world: World;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'defport-files-'));
    world = await openWorld({ dataDir: folder });
    await world.sql(
      `insert into person_grant (person_id, principal, role)
       select v.id, 'org:' || o.id, 'org_viewer' from person v, organisation o
       where v.email = 'knowledge@defport.example' and o.name like 'Maasveld%'`,
    );
  });
  afterAll(async () => {
    await world.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('are read by whoever reads the item, always as an attachment, and by nobody else', async () => {
    const [industry, officer, rival] = [await world.as('industry'), await world.as('officer'), await world.as('rival')];
    const itemId = await draftOf(industry);
    const name = 'Begroting café "2027".pdf';
    const uploaded = await attach(industry, itemId, name, aPdf());
    expect([uploaded.status, uploaded.body]).toMatchObject([
      201,
      { itemId, size: aPdf().length, status: 'checking', reason: null, can: { download: false, remove: true } },
    ]);
    const { id } = uploaded.body;
    await world.settle();

    const { body: list } = await industry.get(`/documents?itemId=${itemId}`);
    expect(list).toMatchObject({
      items: [{ id, name: 'Begroting café _2027_.pdf', status: 'not_scanned', uploadedBy: 'Iris Hendriks' }],
      can: { attach: true },
    });
    const { response, bytes } = await contentOf(industry, id);
    expect(bytes.equals(aPdf())).toBe(true);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(aPdf().length),
      'content-disposition': `attachment; filename="Begroting caf_ _2027_.pdf"; filename*=UTF-8''Begroting%20caf%C3%A9%20_2027_.pdf`,
      'content-security-policy': 'sandbox',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });

    // before submission only the organisation, whose readers do not change it
    const viewer = await world.as('knowledge');
    expect((await viewer.get(`/documents?itemId=${itemId}`)).body).toMatchObject({
      items: [{ can: { download: true, remove: false } }],
      can: { attach: false },
    });
    expect((await attach(viewer, itemId, 'plan.pdf', aPdf())).body.code).toBe('not-allowed');
    expect((await viewer.delete(`/documents/${id}`)).status).toBe(403);
    expect((await officer.get(`/documents/${id}`)).status).toBe(404);

    await industry.post(`/proposals/${itemId}/submission`, undefined, key());
    await world.settle();
    expect((await contentOf(officer, id)).bytes.equals(aPdf())).toBe(true);
    expect((await industry.get(`/documents/${id}`)).body.can).toEqual({ download: true, remove: false });
    expect((await industry.delete(`/documents/${id}`)).body.code).toBe('already-submitted');
    expect((await attach(industry, itemId, 'later.pdf', aPdf())).body.code).toBe('already-submitted');
    expect((await attach(officer, itemId, 'desk.pdf', aPdf())).body.code).toBe('not-allowed');

    // for a competitor it does not exist, in any way
    expect((await rival.get(`/documents?itemId=${itemId}`)).status).toBe(404);
    expect((await rival.get(`/documents/${id}`)).status).toBe(404);
    expect((await contentOf(rival, id)).response.status).toBe(404);
    expect((await rival.delete(`/documents/${id}`)).status).toBe(404);
    expect((await attach(rival, itemId, 'plan.pdf', aPdf())).status).toBe(404);
    expect((await contentOf(world.visitor(), id)).response.status).toBe(401);
    const opened = await world.sql(`select actor from audit where action = 'document.opened' and subject_id = $1`, [
      itemId,
    ]);
    expect(opened).toHaveLength(2);
    const told = await world.sql(`select 1 from outbox where payload::text like '%Begroting%'`);
    expect(told).toEqual([]);
  });

  it('of every allowed kind come through', async () => {
    const industry = await world.as('industry');
    const itemId = await draftOf(industry);
    const files: [string, Buffer][] = [
      ['plan.pdf', aPdf()],
      ['plan.docx', anOfficeFile('docx')],
      ['cijfers.xlsx', anOfficeFile('xlsx')],
      ['dia.pptx', anOfficeFile('pptx', [{ name: 'ppt/media/', content: '' }])],
      ['foto.png', aPng],
      ['foto.JPEG', aJpg],
      ['cijfers.csv', aCsv],
      ['utf8.csv', Buffer.from('\uFEFFnaam;bedrag\nCafé;€ 5\n')],
    ];
    for (const [name, content] of files) expect((await attach(industry, itemId, name, content)).status).toBe(201);
    await world.settle();
    const { items } = (await industry.get(`/documents?itemId=${itemId}`)).body;
    expect(items.map((one: { name: string; status: string }) => [one.name, one.status])).toEqual(
      files.map(([name]) => [name, 'not_scanned']),
    );
    for (const [index, [, content]] of files.entries())
      expect((await contentOf(industry, items[index].id)).bytes.equals(content)).toBe(true);
  });

  const lie: Entry = { name: 'word/big.xml', content: Buffer.alloc(2 * megabyte), declaredSize: 1000 };
  const bomb: Entry[] = [1, 2, 3].map((n) => ({ name: `word/${n}.xml`, declaredSize: 70 * megabyte }));
  const hostile: [name: string, content: Buffer, says: string][] = [
    ['program.pdf', Buffer.from('MZ\u0090\u0000 this program'), 'does not fit the name'],
    ['pdf-named-as.docx', aPdf(), 'does not fit the name'],
    ['xlsx-named-as.docx', anOfficeFile('xlsx'), 'does not fit the name'],
    [
      'picture.png',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
      'does not fit the name',
    ],
    ['page.csv', Buffer.from('<!DOCTYPE html><script>alert(1)</script>'), 'program code'],
    ['script.csv', Buffer.from('naam;bedrag\n<script>alert(1)</script>;1'), 'program code'],
    ['zeros.csv', Buffer.from('naam;\u0000bedrag'), 'does not fit the name'],
    ['utf16.csv', Buffer.from('\uFEFFnaam;bedrag', 'utf16le'), 'does not fit the name'],
    ['late-zero.csv', Buffer.concat([Buffer.alloc(100_000, 'a'), Buffer.from([0])]), 'does not fit the name'],
    ['page-in.pdf', aPdf('<html><body onload=alert(1)>'), 'program code'],
    ['script-in.pdf', aPdf('<ScRiPt>alert(1)</script>'), 'program code'],
    ['late.pdf', Buffer.concat([Buffer.from('\n'), aPdf()]), 'does not fit the name'],
    ['no-version.pdf', Buffer.from('%PDF <<>>'), 'does not fit the name'],
    ['gif-and.pdf', Buffer.concat([Buffer.from('GIF89a'), aPdf()]), 'does not fit the name'],
    [
      'page-in.png',
      Buffer.concat([aPng.subarray(0, 33), Buffer.from('<html><script>'), aPng.subarray(33)]),
      'program code',
    ],
    ['macro.docx', anOfficeFile('docx', [{ name: 'word/vbaProject.bin', content: 'x' }]), 'macros'],
    ['docm-named-as.docx', anOfficeFile('docm'), 'macros'],
    ['outside.docx', anOfficeFile('docx', [{ name: '../../outside.xml' }]), 'not built well'],
    ['absolute.docx', anOfficeFile('docx', [{ name: '/etc/cron.d/x' }]), 'not built well'],
    ['backslash.docx', anOfficeFile('docx', [{ name: '..\\..\\x.xml' }]), 'not built well'],
    [
      'link.docx',
      anOfficeFile('docx', [{ name: 'word/link', content: '/etc/passwd', mode: 0o120777 }]),
      'not built well',
    ],
    ['locked.docx', anOfficeFile('docx', [{ name: 'word/x.xml', encrypted: true }]), 'not built well'],
    ['bomb.docx', anOfficeFile('docx', bomb), 'too large'],
    ['lying-bomb.docx', anOfficeFile('docx', [lie]), 'cannot read'],
    ['half.docx', anOfficeFile('docx').subarray(0, -40), 'cannot read'],
    ['bare.docx', anArchive([{ name: 'readme.txt', content: 'x' }]), 'does not fit the name'],
    [
      'old-office.docx',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]),
      'does not fit the name',
    ],
  ];

  it('that are not what they seem are destroyed, and their row says why', async () => {
    const industry = await world.as('industry');
    const before = filesIn(folder);
    const sent: { id: string; name: string; says: string }[] = [];
    for (const [name, content, says] of hostile) {
      const { status, body } = await attach(industry, await draftOf(industry), name, content);
      expect([name, status]).toEqual([name, 201]);
      sent.push({ id: body.id, name, says });
    }
    await world.settle();
    for (const { id, name, says } of sent) {
      const { body } = await industry.get(`/documents/${id}`);
      expect([name, body.status, body.reason?.en]).toEqual([name, 'refused', expect.stringContaining(says)]);
      const { response } = await contentOf(industry, id);
      expect([name, response.status]).toEqual([name, 409]);
    }
    expect(filesIn(folder)).toEqual(before);
    expect(await world.sql('select 1 from dead_job')).toEqual([]);
  });

  it.each<[string, Buffer, number, string]>([
    ['program.exe', Buffer.from('MZ'), 415, 'file-type-not-allowed'],
    ['plan.docm', anOfficeFile('docm'), 415, 'file-type-not-allowed'],
    ['page.html', Buffer.from('<html>'), 415, 'file-type-not-allowed'],
    ['plan', aPdf(), 415, 'file-type-not-allowed'],
    ['empty.pdf', Buffer.alloc(0), 400, 'file-empty'],
    ['large.pdf', Buffer.concat([aPdf(), Buffer.alloc(20 * megabyte)]), 413, 'file-too-large'],
    ['Stg. Geheim - plan.pdf', aPdf(), 400, 'marking-detected'],
    ['NATO_SECRET.pdf', aPdf(), 400, 'marking-detected'],
    ['GEHEIM.pdf', aPdf(), 400, 'marking-detected'],
  ])('%s is refused at once', async (name, content, status, code) => {
    const industry = await world.as('industry');
    const itemId = await draftOf(industry);
    const before = filesIn(folder);
    const refused = await attach(industry, itemId, name, content);
    expect([refused.status, refused.body.code]).toEqual([status, code]);
    expect(filesIn(folder)).toEqual(before);
    expect(await world.sql('select 1 from document where subject_id = $1', [itemId])).toEqual([]);
  });

  it('with a marked name leave only a hash behind', async () => {
    const events = await world.sql<{ rule: string; content_length: number }>(
      `select rule, content_length from security_event where field = 'file' order by id`,
    );
    expect(events.map(({ rule }) => rule)).toEqual(['stg', 'nato', 'own-line']);
    const everywhere = await world.sql(
      `select 1 from audit where detail::text ilike '%geheim%' union all select 1 from outbox where payload::text ilike '%geheim%'`,
    );
    expect(everywhere).toEqual([]);
  });

  it('come one at a time, and at most ten', async () => {
    const industry = await world.as('industry');
    const itemId = await draftOf(industry);
    const asJson = await industry.post(`/documents?itemId=${itemId}`, { file: 'x' });
    expect([asJson.status, asJson.body.code]).toEqual([415, 'not-an-upload']);
    const none = await fetch(`${industry.url}/api/v1/documents?itemId=${itemId}`, {
      method: 'POST',
      headers: { Cookie: industry.cookie },
      body: new FormData(),
    });
    expect(none.status).toBe(400);
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, index) => attach(industry, itemId, `${index}.pdf`, aPdf())),
    );
    const codes = answers.map(({ status, body }) => (status === 201 ? 201 : body.code)).sort();
    expect(codes).toEqual([...Array(10).fill(201), 'too-many-files', 'too-many-files']);
    await world.settle();
    expect((await industry.get(`/documents?itemId=${itemId}`)).body.items).toHaveLength(10);
  });

  it('disappear with their content when the owner removes them from the draft', async () => {
    const industry = await world.as('industry');
    const itemId = await draftOf(industry);
    const before = filesIn(folder);
    const { body } = await attach(industry, itemId, 'plan.pdf', aPdf());
    await world.settle();
    expect(filesIn(folder)).toHaveLength(before.length + 1);
    expect((await industry.delete(`/documents/${body.id}`)).status).toBe(204);
    await world.settle();
    expect(filesIn(folder)).toEqual(before);
    expect((await industry.get(`/documents/${body.id}`)).status).toBe(404);
    expect((await industry.delete(`/documents/${body.id}`)).status).toBe(404);
  });
});

describe('a file whose check was cut short', () => {
  let world: World;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'defport-files-'));
    world = await openWorld({ dataDir: folder, worker: false });
  });
  afterAll(async () => {
    await world.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('holds up the submission until it was checked, and not longer', async () => {
    const industry = await world.as('industry');
    const itemId = await draftOf(industry);
    const { body } = await attach(industry, itemId, 'plan.pdf', aPdf());
    const { response } = await contentOf(industry, body.id);
    expect(response.status).toBe(409);
    const waits = await industry.post(`/proposals/${itemId}/submission`, undefined, key());
    expect([waits.status, waits.body.code]).toEqual([409, 'files-in-check']);
    expect((await industry.get(`/proposals/${itemId}`)).body.status).toBe('draft');
    await world.startWorker();
    await world.settle();
    await world.stopWorker();
    expect((await industry.post(`/proposals/${itemId}/submission`, undefined, key())).status).toBe(201);
  });

  it('does not hold up anything once it was refused', async () => {
    const industry = await world.as('industry');
    const itemId = await draftOf(industry);
    await attach(industry, itemId, 'plan.pdf', Buffer.from('no pdf'));
    await world.startWorker();
    await world.settle();
    await world.stopWorker();
    expect((await industry.post(`/proposals/${itemId}/submission`, undefined, key())).status).toBe(201);
  });

  it('is swept away when no row waits for it, and kept when one does', async () => {
    const industry = await world.as('industry');
    const { id } = (await attach(industry, await draftOf(industry), 'plan.pdf', aPdf())).body;
    const [waiting, orphan] = [id, '0198a5a0-0000-7000-8000-000000000000'].map((one) =>
      join(folder, 'quarantine', one),
    );
    writeFileSync(orphan ?? '', 'half an upload');
    const longAgo = new Date(Date.now() - 48 * 3_600_000);
    for (const path of [waiting, orphan]) utimesSync(path ?? '', longAgo, longAgo);
    await world.startWorker();
    while (existsSync(orphan ?? '')) await world.settle();
    await world.settle();
    await world.stopWorker();
    expect((await industry.get(`/documents/${id}`)).body.status).toBe('not_scanned');
  });

  const deaths: [string, Buffer, string][] = [
    ...['files:placed', 'files:acted-outside', 'files:claimed', 'files:before-commit', 'files:committed'].map(
      (point): [string, Buffer, string] => [point, aPdf(), 'not_scanned'],
    ),
    ['files:before-commit', Buffer.from('no pdf'), 'refused'],
    ['files:committed', Buffer.from('no pdf'), 'refused'],
  ];

  it.each(deaths)('at %s is checked once all the same', async (point, content, status) => {
    const industry = await world.as('industry');
    const itemId = await draftOf(industry);
    const { id } = (await attach(industry, itemId, 'plan.pdf', content)).body;
    await dieAt(world, point);
    await world.startWorker();
    await world.settle(30, 0);
    await world.stopWorker();
    expect((await industry.get(`/documents/${id}`)).body.status).toBe(status);
    const kept = filesIn(folder).filter((path) => path.endsWith(id));
    expect(kept).toEqual(status === 'refused' ? [] : [expect.stringMatching(/^files\//)]);
    if (status !== 'refused') expect((await contentOf(industry, id)).bytes.equals(content)).toBe(true);
    const checked = await world.sql(
      `select detail->>'status' status from audit where action = 'document.checked' and subject_id = $1`,
      [itemId],
    );
    expect(checked).toEqual([{ status }]);
    expect(await world.sql('select 1 from dead_job')).toEqual([]);
  });
});
