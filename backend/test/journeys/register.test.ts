import { ApiClient } from '../api-client.js';
import { aRegistration } from '../builders/forms.js';
import { key } from '../builders/items.js';
import { postAsEvil } from '../forged-host.js';
import { startMailServer } from '../mail-server.js';
import { openWorld, type World } from '../world.js';

const password = 'een-lange-wachtzin';

type Item = Record<string, never>;
const each = (answer: { body: { items: Item[] } }, name: string) => answer.body.items.map((item) => item[name]);

describe('registering', () => {
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

  /** Signs up and follows the link in the mail, as a person would. */
  async function newPerson(email: string, name: string): Promise<ApiClient> {
    const client = world.visitor();
    await client.post('/registrations', { email, password, name, language: 'en' });
    await world.settle();
    await client.post('/registrations/confirmations', { token: tokenFor(email) });
    return client;
  }

  const tokenFor = (email: string): string =>
    /\/confirm\?token=(\S+)/.exec(mail.to(email).at(-1)?.text ?? '')?.[1] ?? 'no link in the mail, only this text';

  describe('a person', () => {
    it('is led by the mail to the portal itself, whatever host the request names', async () => {
      const email = 'noor@wendakker.example';
      const signUp = { email, password, name: 'Noor Bakker', language: 'nl' };
      expect(await postAsEvil(`${world.url}/api/v1/registrations`, signUp)).toBe(202);
      await world.settle();
      const [letter] = mail.to(email);
      const site = `http://${world.config.host}:${world.config.port}`;
      expect(letter?.text.match(/https?:\S+/g)).toEqual([expect.stringMatching(`^${site}/confirm[?]token=`)]);
      expect(JSON.stringify(letter)).not.toContain('evil');
    });

    it('signs up, and the link in the mail works once', async () => {
      const visitor = world.visitor();
      const email = 'sam@wendakker.example';
      const signUp = { email, password, name: 'Sam de Wit', language: 'en' };
      const accepted = await visitor.post('/registrations', signUp);
      expect([accepted.status, accepted.body]).toEqual([202, {}]);
      await world.settle();
      expect(mail.to(email).map(({ subject }) => subject)).toEqual(['Confirm your e-mail address for Defport']);
      // before the link is followed there is nobody to sign in
      expect((await world.visitor().post('/sessions', { email, password })).body.code).toBe('sign-in-refused');

      const token = tokenFor(email);
      const confirmed = await visitor.post('/registrations/confirmations', { token });
      expect(confirmed.body).toMatchObject({
        person: { name: 'Sam de Wit', email },
        organisations: [],
        can: { registerOrganisation: true, seeInbox: false },
      });
      expect((await visitor.get('/me')).status).toBe(200);
      expect((await world.visitor().post('/sessions', { email, password })).status).toBe(201);
      const again = await world.visitor().post('/registrations/confirmations', { token });
      expect([again.status, again.body.code]).toEqual([400, 'link-not-valid']);
    });

    it('gets the password of the sign-up whose link was followed, whoever else signed up with that address', async () => {
      const email = 'first@wendakker.example';
      await world.visitor().post('/registrations', { email, password, name: 'Femke Eerst', language: 'en' });
      await world.settle();
      const token = tokenFor(email);
      const other = { email, password: 'het-wachtwoord-van-een-ander', name: 'Een Ander', language: 'en' };
      await world.visitor().post('/registrations', other);
      await world.settle();
      await world.visitor().post('/registrations/confirmations', { token });
      expect((await world.visitor().post('/sessions', { email, password: other.password })).status).toBe(401);
      expect((await world.visitor().post('/sessions', { email, password })).body.person.name).toBe('Femke Eerst');
      // the other link cannot take the account over any more
      const late = await world.visitor().post('/registrations/confirmations', { token: tokenFor(email) });
      expect([late.status, late.body.code]).toEqual([400, 'link-not-valid']);
    });

    it('cannot learn from sign-up which addresses are known', async () => {
      const answers = await Promise.all(
        ['industry@defport.example', 'nobody@wendakker.example'].map((email) =>
          world.visitor().post('/registrations', { email, password, name: 'Iemand Anders', language: 'nl' }),
        ),
      );
      const [known, unknown] = answers.map(({ status, body }) => ({ status, body }));
      expect(known).toEqual(unknown);
      await world.settle();
      // only the mail differs, and only its owner reads that
      expect(mail.to('industry@defport.example').map(({ subject }) => subject)).toEqual([
        'U heeft al een account bij Defport',
      ]);
      expect(mail.to('industry@defport.example')[0]?.text).not.toContain('token=');
      expect(await world.sql(`select name from person where email = 'industry@defport.example'`)).toEqual([
        { name: 'Iris Hendriks' },
      ]);
    });

    it('who guesses a password is stopped after ten attempts, and so is the owner for a while', async () => {
      const guess = () =>
        world.visitor().postAsForm('/sessions', { email: 'rival@defport.example', password: 'niet-het-wachtwoord' });
      for (let attempt = 0; attempt < 10; attempt++) expect((await guess()).status).toBe(401);
      const stopped = await guess();
      expect([stopped.status, stopped.body.code]).toEqual([429, 'too-many-attempts']);
      expect(Number(stopped.headers.get('retry-after'))).toBeGreaterThan(0);
      const owner = await world
        .visitor()
        .postAsForm('/sessions', { email: 'rival@defport.example', password: 'Defport-demo-2026' });
      expect(owner.status).toBe(429);
      // nobody else is stopped
      await world.as('knowledge');
    });
  });

  describe('an organisation', () => {
    const kvkNumber = '00000951';
    let founder: ApiClient;
    let id: string;
    beforeAll(async () => {
      founder = await newPerson('lena@wendakker.example', 'Lena Bakker');
    });

    it('is registered by its number, and its founder administers it', async () => {
      const once = key();
      const registered = await founder.post('/organisations', aRegistration({ kvkNumber }), once);
      expect(registered.status).toBe(201);
      id = registered.body.id;
      expect(registered.headers.get('location')).toBe(`/api/v1/organisations/${id}`);
      expect(registered.body).toMatchObject({
        legalName: 'Wendakker Aandrijftechniek B.V.',
        kvkNumber,
        status: 'submitted',
        orgVerification: 'none',
        abroStatus: 'in_progress',
        visitAddress: { postcode: '7553 BZ' },
        can: { seeRegistration: true, seeMembers: true, admitMembers: true, join: false, decide: [] },
      });
      expect((await founder.post('/organisations', aRegistration({ kvkNumber }), once)).body.id).toBe(id);
      await world.settle();
      const mine = (await founder.get(`/organisations/${id}`)).body;
      expect(mine.case).toMatchObject({ status: 'assigned', desk: { code: 'VERIF_DESK' }, handler: null });
      expect(mine.audience.map(({ principal }: { principal: string }) => principal).sort()).toEqual([
        'desk:SECURITY_OFFICE',
        'desk:VERIF_DESK',
        `org:${id}`,
        'role:auditor',
      ]);
      const me = (await founder.get('/me')).body;
      expect(me.organisations).toEqual([
        expect.objectContaining({
          id,
          status: 'kvk_check',
          orgVerification: 'none',
          roles: ['org_admin', 'org_signatory'],
        }),
      ]);
      expect(mail.to('lena@wendakker.example').map(({ subject }) => subject)).toEqual([
        'Confirm your e-mail address for Defport',
        'Wendakker Aandrijftechniek B.V.: we received the registration.',
      ]);
      // not verified yet, so no participant: and nobody else sees that it exists
      expect(
        await world.sql(`select 1 from person_grant where principal = 'participants' and person_id = $1`, [
          me.person.id,
        ]),
      ).toEqual([]);
      for (const name of ['industry', 'officer', 'admin', 'need'])
        expect((await (await world.as(name)).get(`/organisations/${id}`)).status).toBe(404);
    });

    it('names every field that is wrong at once', async () => {
      const refused = await founder.post('/organisations', {
        ...aRegistration({ kvkNumber: '123', region: null }),
        privacyConsent: false,
      });
      expect(refused.status).toBe(400);
      expect(refused.body.errors.map(({ field, code }: { field: string; code: string }) => `${field} ${code}`)).toEqual(
        ['kvkNumber wrong-format', 'privacyConsent must-be-true', 'region required'],
      );
    });

    it('is there once, also when two register it at the same time', async () => {
      const [one, two] = [
        await newPerson('a@tweeling.example', 'Anna Twee'),
        await newPerson('b@tweeling.example', 'Bram Twee'),
      ];
      const answers = await Promise.all(
        [one, two].map((client) => client.post('/organisations', aRegistration({ kvkNumber: '00000952' }))),
      );
      expect(answers.map(({ status }) => status)).toEqual([201, 201]);
      expect(
        await world.sql(
          `select kvk_number, claimed_number from organisation where '00000952' in (kvk_number, claimed_number) order by 1`,
        ),
      ).toEqual([
        { kvk_number: '00000952', claimed_number: null },
        { kvk_number: null, claimed_number: '00000952' },
      ]);
    });

    it('can be joined instead: a person asks, its administrator lets them in', async () => {
      const guest = await newPerson('gijs@wendakker.example', 'Gijs Vos');
      const answered = await guest.post('/membership-requests', { kvkNumber, message: 'Ik werk bij Lena.' });
      expect([answered.status, answered.body]).toEqual([202, {}]);
      await world.settle();
      const [asked] = (await guest.get('/membership-requests')).body.items;
      expect(asked).toMatchObject({
        status: 'requested',
        person: { name: 'Gijs Vos' },
        organisation: null,
        kvkNumber,
        message: 'Ik werk bij Lena.',
      });
      const twice = await guest.post(`/organisations/${id}/membership-requests`, {});
      expect([twice.status, twice.body.code]).toEqual([409, 'already-requested']);
      // once more by number reaches nobody a second time
      await guest.post('/membership-requests', { kvkNumber, message: 'Ik werk bij Lena.' });
      expect((await founder.post(`/organisations/${id}/membership-requests`, {})).body.code).toBe('already-member');
      // asking opens nothing
      expect((await guest.get(`/organisations/${id}`)).status).toBe(404);
      expect((await guest.get(`/organisations/${id}/membership-requests`)).status).toBe(404);

      await world.settle();
      expect((await founder.get('/notifications')).body.items[0]).toMatchObject({
        type: 'membership.requested',
        subject: { kind: 'organisations', id },
        text: { en: 'Wendakker Aandrijftechniek B.V.: Gijs Vos wants to join.' },
      });
      const waiting = await founder.get(`/organisations/${id}/membership-requests?status=requested`);
      expect(each(waiting, 'id')).toEqual([asked.id]);
      const decision = `/organisations/${id}/membership-requests/${asked.id}/decision`;
      expect((await founder.post(decision, { accept: true })).body.errors).toEqual([
        expect.objectContaining({ field: 'role', code: 'required' }),
      ]);
      const accepted = await founder.post(decision, { accept: true, role: 'org_editor' });
      expect([accepted.status, accepted.body.status]).toEqual([201, 'accepted']);
      const late = await founder.post(decision, { accept: false });
      expect([late.status, late.body.code]).toEqual([409, 'already-decided']);

      expect((await guest.get(`/organisations/${id}`)).body.can).toMatchObject({
        seeMembers: true,
        admitMembers: false,
      });
      const members = await founder.get(`/organisations/${id}/members`);
      expect(members.body.items).toEqual([
        { person: expect.objectContaining({ name: 'Lena Bakker' }), roles: ['org_admin', 'org_signatory'] },
        { person: expect.objectContaining({ name: 'Gijs Vos' }), roles: ['org_editor'] },
      ]);
      expect((await guest.get(`/organisations/${id}/membership-requests`)).status).toBe(403);
      await world.settle();
      expect(each(await guest.get('/notifications'), 'type')).toEqual(['membership.decided']);
      expect(mail.to('gijs@wendakker.example').at(-1)?.subject).toBe('Wendakker Aandrijftechniek B.V. let you in.');
    });

    it('lets nobody in whom it refuses, and only its own administrator decides', async () => {
      const stranger = await newPerson('vreemd@elders.example', 'Vic Vreemd');
      const asked = await stranger.post(`/organisations/${id}/membership-requests`, {});
      const decision = `/organisations/${id}/membership-requests/${asked.body.id}/decision`;
      for (const name of ['industry', 'verifier', 'admin', 'auditor']) {
        const other = await (await world.as(name)).post(decision, { accept: true, role: 'org_admin' });
        expect([403, 404]).toContain(other.status);
      }
      expect((await stranger.post(decision, { accept: true, role: 'org_admin' })).status).toBe(404);
      const editor = await world.visitor().signIn('gijs@wendakker.example', password);
      expect((await editor.post(decision, { accept: true, role: 'org_admin' })).status).toBe(403);
      expect((await founder.post(decision, { accept: false })).body.status).toBe('refused');
      expect(each(await stranger.get('/membership-requests'), 'status')).toEqual(['refused']);
      expect((await stranger.get(`/organisations/${id}`)).status).toBe(404);
      expect((await stranger.get('/me')).body.organisations).toEqual([]);
      // a refusal is not for ever
      expect((await stranger.post(`/organisations/${id}/membership-requests`, {})).status).toBe(201);
    });

    it('is not for those who judge: desks and roles register and join nothing', async () => {
      for (const name of ['verifier', 'officer', 'admin', 'auditor']) {
        const client = await world.as(name);
        expect((await client.post('/organisations', aRegistration({ kvkNumber: '00000959' }))).status).toBe(403);
        expect((await client.post(`/organisations/${id}/membership-requests`, {})).status).toBe(403);
      }
      expect(await world.sql(`select 1 from organisation where kvk_number = '00000959'`)).toEqual([]);
    });

    it('keeps its ABRO status between itself and the verification desk', async () => {
      expect((await (await world.as('verifier')).get(`/organisations/${id}`)).body).toMatchObject({
        abroStatus: 'in_progress',
        employees: 48,
      });
      expect((await (await world.as('auditor')).get(`/organisations/${id}`)).body).toMatchObject({
        abroStatus: null,
        employees: 48,
      });
      expect(await world.sql(`select 1 from outbox where payload::text like '%in_progress%'`)).toEqual([]);
      expect(await world.sql(`select 1 from audit where detail::text like '%in_progress%'`)).toEqual([]);
      expect(await world.sql(`select 1 from organisation_registration where fields::text like '%abro%'`)).toEqual([]);
    });
  });
});
