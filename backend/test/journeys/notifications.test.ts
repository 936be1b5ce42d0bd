import type { AddressInfo } from 'node:net';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { aProposal, submitted } from '../builders/items.js';
import { postAsEvil } from '../forged-host.js';
import { openWorld, type World } from '../world.js';

interface Received {
  to: string;
  subject: string;
  text: string;
  messageId: string;
}

/** A real mail server that can be told to refuse; it keeps what it accepted. */
async function mailServer() {
  const received: Received[] = [];
  const state = { refusing: false };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      simpleParser(stream).then((mail) => {
        if (state.refusing) return done(Object.assign(new Error('try later'), { responseCode: 451 }));
        const to = Array.isArray(mail.to) ? mail.to[0] : mail.to;
        received.push({
          to: to?.text ?? '',
          subject: mail.subject ?? '',
          text: mail.text ?? '',
          messageId: mail.messageId ?? '',
        });
        return done();
      }, done);
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    received,
    state,
    url: `smtp://127.0.0.1:${port}`,
    close: () => new Promise<void>((done) => server.close(() => done())),
  };
}

describe('telling people', () => {
  let mail: Awaited<ReturnType<typeof mailServer>>;
  let world: World;
  beforeAll(async () => {
    mail = await mailServer();
    world = await openWorld({ smtpUrl: mail.url, publicUrl: 'https://portal.example' });
  });
  afterAll(async () => {
    await world.close();
    await mail.close();
  });

  it('gives the submitter one bell and one mail that says who has it, why, and until when', async () => {
    const { id, reference } = await submitted(await world.as('industry'), 'proposals', aProposal());
    await world.settle();
    expect(mail.received).toHaveLength(1);
    expect(mail.received[0]).toMatchObject({
      to: 'industry@defport.example',
      subject: expect.stringContaining(reference),
      text: expect.stringContaining(`https://portal.example/items/${id}`),
    });
    expect(mail.received[0]?.text).toMatch(
      /Wie heeft het: Programmabureau Defport[\s\S]*Waarom: [\s\S]*Antwoord uiterlijk: /,
    );
    const [row] = await world.sql<{ id: string; text: string }>('select id, text from mail');
    expect(mail.received[0]?.messageId).toBe(`<${row?.id}@defport>`);
    expect(row?.text).toBe('');
    const bell = (await (await world.as('industry')).get('/notifications')).body;
    expect([bell.items.length, bell.unread]).toEqual([1, 1]);
  });

  it('leads to the address that the portal was given, never to the host that a request names', async () => {
    mail.received.length = 0;
    for (const email of ['noor@wendakker.example', 'rival@defport.example']) {
      const signUp = { email, password: 'een-lange-wachtzin', name: 'Noor Bakker', language: 'nl' };
      expect(await postAsEvil(`${world.url}/api/v1/registrations`, signUp)).toBe(202);
    }
    await world.settle();
    const links = mail.received.flatMap(({ text }) => text.match(/https?:\S+/g) ?? []).sort();
    expect(links).toEqual([
      expect.stringMatching(/^https:\/\/portal\.example\/confirm\?token=/),
      'https://portal.example/sign-in',
    ]);
    expect(JSON.stringify(mail.received)).not.toContain('evil');
  });

  it('delivers once after the mail server was away, and the portal goes on meanwhile', async () => {
    mail.received.length = 0;
    mail.state.refusing = true;
    const { id } = await submitted(await world.as('rival'), 'proposals', aProposal());
    await world.sql('select 1');
    const until = Date.now() + 5_000;
    while ((await world.sql('select 1 from mail where sent_at is null')).length === 0)
      if (Date.now() > until) throw new Error('no mail row');
    expect((await (await world.as('rival')).get(`/proposals/${id}`)).body.case.status).toBe('assigned');
    mail.state.refusing = false;
    await world.settle(20);
    expect(mail.received.map(({ to }) => to)).toEqual(['rival@defport.example']);
  });

  it('counts and marks as read, for oneself only', async () => {
    const office = await world.as('office');
    const bell = (await office.get('/notifications')).body;
    expect(bell.unread).toBe(2);
    expect(bell.items[0]).toMatchObject({ type: 'case.opened', subject: { kind: 'cases' }, readAt: null });
    expect((await (await world.as('rival')).post(`/notifications/${bell.items[0].id}/read`)).status).toBe(404);
    expect((await office.post(`/notifications/${bell.items[0].id}/read`)).status).toBe(204);
    expect((await office.get('/notifications')).body.unread).toBe(1);
    expect((await office.post('/notifications/read')).status).toBe(204);
    expect((await office.get('/notifications')).body.unread).toBe(0);
    expect((await (await world.as('officer')).get('/notifications')).body.unread).toBe(2);
  });

  it('sends no mail to a desk: its inbox is where it works', async () => {
    expect(await world.sql(`select 1 from mail where recipient like 'offic%'`)).toEqual([]);
  });

  it('pages the bell by key and refuses a made-up place', async () => {
    const office = await world.as('office');
    const first = (await office.get('/notifications?limit=1')).body;
    const second = (await office.get(`/notifications?limit=1&cursor=${encodeURIComponent(first.next)}`)).body;
    expect(new Set([first.items[0].id, second.items[0].id]).size).toBe(2);
    expect(second.next).toBeNull();
    expect((await office.get('/notifications?cursor=2026-99-99~x')).body.code).toBe('invalid-cursor');
    expect((await office.get('/notifications?limit=1000')).body.code).toBe('invalid-input');
  });
});
