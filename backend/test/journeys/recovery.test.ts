import { demoWorld } from '../../src/seed/demo-world.data.js';
import type { Answer, ApiClient } from '../api-client.js';
import { Authenticator } from '../authenticator.js';
import { startMailServer } from '../mail-server.js';
import { openWorld, type World } from '../world.js';

const { password } = demoWorld;
const newPassword = 'kraan lantaarn wolk zeventien';

describe('recovery', () => {
  let mail: Awaited<ReturnType<typeof startMailServer>>;
  let world: World;
  beforeAll(async () => {
    mail = await startMailServer();
    world = await openWorld({ smtpUrl: mail.url });
  });
  afterAll(async () => {
    await world.close();
    await mail.stop();
  });

  const email = (name: string) => `${name}@defport.example`;
  const signIn = (name: string): Promise<ApiClient> => world.visitor().signIn(email(name), password);
  const ask = (address: string): Promise<Answer> => world.visitor().postAsForm('/recoveries', { email: address });
  const subjectsTo = (address: string) => mail.to(address).map(({ subject }) => subject);
  const tokenIn = (address: string): string => /token=([\w-]+)/.exec(mail.to(address).at(-1)?.text ?? '')?.[1] ?? '';
  const status = async (client: ApiClient) => (await client.get('/me')).status;

  /** Asks for a new password and gives the token of the mail. */
  async function linkFor(name: string): Promise<string> {
    await ask(email(name));
    await world.settle();
    return tokenIn(email(name));
  }

  it('answers alike for who is known and who is not; only the mail differs', async () => {
    const answers = [await ask(email('industry')), await ask('nobody@wendakker.example')];
    const seen = answers.map(({ status, body, headers }) => ({
      status,
      body,
      headers: [...headers].filter(([name]) => name !== 'date'),
    }));
    expect(seen[0]).toMatchObject({ status: 202, body: {} });
    expect(seen[0]).toEqual(seen[1]);
    await world.settle();
    expect(subjectsTo(email('industry'))).toEqual(['Kies een nieuw wachtwoord voor Defport']);
    expect(subjectsTo('nobody@wendakker.example')).toEqual(['There is no account at Defport with this e-mail address']);
    expect(mail.to('nobody@wendakker.example')[0]?.text).not.toContain('token=');
    // the link of who is unknown leads nowhere
    const [rows] = await world.sql<{ count: string }>(`select count(*) from account_link where person_id is null`);
    expect(rows?.count).toBe('1');
  });

  it('sets a new password by a link that works once, and signs the person out everywhere', async () => {
    const [old, rival] = [await signIn('knowledge'), await signIn('rival')];
    const token = await linkFor('knowledge');
    const late = await linkFor('knowledge');
    const common = await world.visitor().post('/recoveries/confirmation', { token, password: 'password1234' });
    expect([common.status, common.body.errors[0].code]).toEqual([400, 'password-too-common']);
    const own = await world.visitor().post('/recoveries/confirmation', { token, password: 'knowledge-is-power-99' });
    expect(own.body.errors[0]).toMatchObject({ field: 'password', code: 'password-about-you' });
    const confirm = (link: string) =>
      world.visitor().post('/recoveries/confirmation', { token: link, password: newPassword });
    const both = await Promise.all([confirm(token), confirm(token)]);
    expect(both.map((answer) => answer.status).sort()).toEqual([204, 400]);
    expect((await confirm(late)).body.code).toBe('link-not-valid');
    expect(await status(old)).toBe(401);
    expect(await status(rival)).toBe(200);
    expect((await world.visitor().post('/sessions', { email: email('knowledge'), password })).status).toBe(401);
    await world.visitor().signIn(email('knowledge'), newPassword);
    await world.settle();
    expect(subjectsTo(email('knowledge')).at(-1)).toBe('Uw wachtwoord is gewijzigd (Defport)');
    expect(subjectsTo(email('rival'))).toEqual([]);
  });

  it('has links that end: after an hour, and for who is disabled', async () => {
    const confirm = (token: string) =>
      world.visitor().post('/recoveries/confirmation', { token, password: newPassword });
    const expired = await linkFor('need');
    await world.sql(`update account_link set expires_at = now() - interval '1 second' where used_at is null`);
    expect((await confirm(expired)).body.code).toBe('link-not-valid');
    const disabled = await linkFor('need');
    await world.sql('update person set disabled_at = now() where email = $1', [email('need')]);
    expect((await confirm(disabled)).body.code).toBe('link-not-valid');
    expect((await confirm('x'.repeat(43))).body.code).toBe('link-not-valid');
    await world.sql('update person set disabled_at = null where email = $1', [email('need')]);
    await signIn('need');
  });

  it('does not get past the second factor', async () => {
    const app = await new Authenticator().pairWith(await signIn('rom'));
    const token = await linkFor('rom');
    const done = await world.visitor().post('/recoveries/confirmation', { token, password: newPassword });
    expect([done.status, done.headers.get('set-cookie')]).toEqual([204, null]);
    const asked = await world.visitor().post('/sessions', { email: email('rom'), password: newPassword });
    expect(asked.body.code).toBe('second-factor-needed');
    const both = { email: email('rom'), password: newPassword, totp: await app.fresh() };
    expect((await world.visitor().post('/sessions', both)).status).toBe(201);
  });

  it('fills no mailbox, and does not say when it stops', async () => {
    const address = 'often@wendakker.example';
    const answers = [];
    for (let times = 0; times < 8; times++) answers.push((await ask(address)).status);
    expect(answers).toEqual(Array(8).fill(202));
    await world.settle();
    expect(mail.to(address)).toHaveLength(5);
  });

  describe('a password that is known', () => {
    it('is changed with the current one, which keeps this session and ends the others', async () => {
      const [here, there] = [await signIn('officer'), await signIn('officer')];
      const put = (current: string, next: string) => here.send('PUT', '/me/password', { current, password: next }, {});
      expect((await put('not mine', newPassword)).body.errors[0]).toMatchObject({
        field: 'current',
        code: 'password-not-right',
      });
      expect((await put(password, 'Password123!')).body.errors[0].code).toBe('password-too-common');
      expect((await put(password, 'short')).body.errors[0].code).toBe('too-short');
      expect(await status(there)).toBe(200);
      expect((await put(password, newPassword)).status).toBe(204);
      expect([await status(here), await status(there)]).toEqual([200, 401]);
      await world.settle();
      expect(subjectsTo(email('officer'))).toEqual(['Uw wachtwoord is gewijzigd (Defport)']);
      expect((await world.visitor().post('/sessions', { email: email('officer'), password })).status).toBe(401);
    });

    it('is not found by trying: ten times wrong, then not for a while', async () => {
      const client = await signIn('contactpoint');
      const put = (current: string) => client.send('PUT', '/me/password', { current, password: newPassword }, {});
      for (let attempt = 0; attempt < 10; attempt++) expect((await put('wrong')).status).toBe(400);
      expect((await put(password)).status).toBe(429);
      await signIn('contactpoint');
    });
  });

  describe('another e-mail address', () => {
    it('counts when it is confirmed; the old one is told and can undo it', async () => {
      const client = await signIn('colleague');
      const to = 'elders@wendakker.example';
      expect((await client.post('/me/email', { email: to })).body.code).toBe('step-up-needed');
      await client.stepUp(password);
      const asked = await client.post('/me/email', { email: to });
      expect([asked.status, asked.body]).toEqual([202, {}]);
      await world.settle();
      expect((await client.get('/me/security')).body.pendingEmail).toBe(to);
      expect((await client.get('/me')).body.person.email).toBe(email('colleague'));
      expect(subjectsTo(email('colleague'))).toEqual([]);

      const follow = (token: string) => world.visitor().post('/me/email/confirmation', { token });
      const token = tokenIn(to);
      expect((await follow(token)).status).toBe(204);
      expect((await follow(token)).body.code).toBe('link-not-valid');
      expect((await client.get('/me')).body.person.email).toBe(to);
      expect((await client.get('/me/security')).body.pendingEmail).toBeNull();
      await world.visitor().signIn(to, password);
      expect((await world.visitor().post('/sessions', { email: email('colleague'), password })).status).toBe(401);
      await world.settle();
      expect(subjectsTo(email('colleague'))).toEqual(['Uw e-mailadres bij Defport is gewijzigd']);

      expect((await follow(tokenIn(email('colleague')))).status).toBe(204);
      expect(await status(client)).toBe(401);
      await signIn('colleague');
      expect((await world.visitor().post('/sessions', { email: to, password })).status).toBe(401);
      // the undo link is no way in
      expect((await follow(tokenIn(email('colleague')))).body.code).toBe('link-not-valid');
    });

    it('that belongs to somebody else is asked and answered alike, and goes nowhere', async () => {
      const client = await (await signIn('financier')).stepUp(password);
      const [free, taken] = [
        await client.post('/me/email', { email: 'vrij@wendakker.example' }),
        await client.post('/me/email', { email: email('investor') }),
      ];
      expect([free.status, free.body]).toEqual([taken.status, taken.body]);
      expect((await client.get('/me/security')).body.pendingEmail).toBe(email('investor'));
      await world.settle();
      expect(subjectsTo(email('investor'))).toEqual(['Dit e-mailadres hoort al bij een account van Defport']);
      expect(mail.to(email('investor'))[0]?.text).not.toContain('token=');
      // asking again ended the first link
      const late = await world.visitor().post('/me/email/confirmation', { token: tokenIn('vrij@wendakker.example') });
      expect(late.body.code).toBe('link-not-valid');
      expect((await client.get('/me')).body.person.email).toBe(email('financier'));
    });
  });
});
