import type { ApiClient } from '../api-client.js';
import { aProposal, aRegistration } from '../builders/forms.js';
import { startMailServer } from '../mail-server.js';
import { openWorld, type World } from '../world.js';

const password = 'een-lange-wachtzin-van-iemand';

interface Member {
  person: { id: string; name: string };
  roles: string[];
}

describe('members of an organisation', () => {
  let mail: Awaited<ReturnType<typeof startMailServer>>;
  let world: World;
  let [industry, colleague, rival]: ApiClient[] = [];
  let [a, b] = ['', ''];
  beforeAll(async () => {
    mail = await startMailServer();
    world = await openWorld({ smtpUrl: mail.url });
    [industry, colleague, rival] = await Promise.all(['industry', 'colleague', 'rival'].map((name) => world.as(name)));
    const ids = await world.sql<{ id: string }>(
      `select id from organisation where kvk_number in ('00000901', '00000902') order by kvk_number`,
    );
    [a, b] = ids.map(({ id }) => id) as [string, string];
  });
  afterAll(async () => {
    await world.close();
    await mail.stop();
  });

  const by = (client: ApiClient | undefined): ApiClient => {
    if (!client) throw new Error('nobody signed in');
    return client;
  };

  async function newPerson(email: string, name: string): Promise<ApiClient> {
    const client = world.visitor();
    await client.postAsForm('/registrations', { email, password, name, language: 'en' });
    await world.settle();
    const token = /\/confirm\?token=(\S+)/.exec(mail.to(email).at(-1)?.text ?? '')?.[1];
    await client.post('/registrations/confirmations', { token });
    return client;
  }

  async function invited(client: ApiClient, organisation: string, email: string, role: string) {
    const answer = await client.post(`/organisations/${organisation}/invitations`, { email, role });
    if (answer.status !== 201) throw new Error(`not invited: ${JSON.stringify(answer.body)}`);
    await world.settle();
    return { id: String(answer.body.id), token: tokenFor(email) };
  }

  const tokenFor = (email: string): string =>
    /\/invitation\?token=(\S+)/.exec(mail.to(email).at(-1)?.text ?? '')?.[1] ?? 'no link in the mail';

  const idOf = async (client: ApiClient): Promise<string> => (await client.get('/me')).body.person.id;
  const rolesIn = async (client: ApiClient, organisation: string): Promise<string[]> =>
    (await client.get('/me')).body.organisations.find(({ id }: { id: string }) => id === organisation)?.roles ?? [];
  const members = async (client: ApiClient, organisation: string): Promise<Member[]> =>
    (await client.get(`/organisations/${organisation}/members`)).body.items;
  const isParticipant = async (id: string): Promise<boolean> =>
    (
      await world.sql(
        `select 1 from person_grant where person_id = $1 and principal = 'participants' and until is null`,
        [id],
      )
    ).length > 0;

  it('an invitation lets in the one it was sent to, once, in its role', async () => {
    const { id, token } = await invited(by(industry), a, 'Gerda@maasveld.example', 'org_editor');
    const gerda = await newPerson('gerda@maasveld.example', 'Gerda Vink');
    expect(token).toMatch(/^[\w-]{43}$/);
    const letter = mail.to('Gerda@maasveld.example')[0];
    expect(letter?.subject).toBe('Maasveld Composieten B.V. nodigt u uit voor Defport');

    const offer = await gerda.post('/invitations/reading', { token });
    expect([offer.status, offer.body]).toEqual([
      200,
      {
        organisation: { id: a, name: 'Maasveld Composieten B.V.' },
        role: 'org_editor',
        invitedBy: 'Iris Hendriks',
        expiresAt: expect.any(String),
      },
    ]);
    // reading is not accepting, and opens nothing
    expect(await rolesIn(gerda, a)).toEqual([]);
    expect((await gerda.get(`/organisations/${a}`)).status).toBe(404);

    const accepted = await gerda.post('/invitations/acceptance', { token });
    expect([accepted.status, accepted.body.organisation.id]).toEqual([201, a]);
    expect(await rolesIn(gerda, a)).toEqual(['org_editor']);
    expect(await isParticipant(await idOf(gerda))).toBe(true);
    const again = await gerda.post('/invitations/acceptance', { token });
    expect([again.status, again.body.code]).toEqual([400, 'link-not-valid']);
    await world.settle();
    expect((await by(industry).get('/notifications')).body.items[0].type).toBe('invitation.accepted');
    const list = await by(industry).get(`/organisations/${a}/invitations`);
    expect(list.body.items).toEqual([
      expect.objectContaining({ id, email: 'Gerda@maasveld.example', status: 'accepted', role: 'org_editor' }),
    ]);
    // nobody else hears of it, and the token is kept nowhere
    expect((await by(rival).get('/notifications')).body.items).toEqual([]);
    expect(await world.sql('select 1 from outbox where payload::text like $1', [`%${token}%`])).toEqual([]);
    expect(await world.sql(`select 1 from audit where detail::text ilike '%maasveld.example%'`)).toEqual([]);
  });

  it('is not let in with a link of another, a withdrawn, an expired or an invented one', async () => {
    const { id, token } = await invited(by(industry), a, 'henk@maasveld.example', 'org_viewer');
    const wrong = await by(rival).post('/invitations/acceptance', { token });
    expect([wrong.status, wrong.body.code]).toEqual([409, 'other-address']);
    expect(JSON.stringify(wrong.body)).not.toContain('henk');
    const henk = await newPerson('henk@maasveld.example', 'Henk Vos');
    const refusals = [await henk.post('/invitations/acceptance', { token: 'x'.repeat(43) })];
    await world.sql(`update invitation set expires_at = now() - interval '1 second' where id = $1`, [id]);
    refusals.push(await henk.post('/invitations/acceptance', { token }));
    await world.sql(`update invitation set expires_at = now() + interval '1 day' where id = $1`, [id]);
    expect((await by(industry).delete(`/organisations/${a}/invitations/${id}`)).status).toBe(204);
    refusals.push(await henk.post('/invitations/acceptance', { token }));
    expect(new Set(refusals.map(({ status, body }) => `${status} ${JSON.stringify(body)}`)).size).toBe(1);
    expect(refusals[0]?.body.code).toBe('link-not-valid');
    expect(await rolesIn(henk, a)).toEqual([]);
  });

  it('tells nothing of who has an account, and who has one at a desk joins nothing', async () => {
    const bodyFor = async (email: string) => {
      const { status, body } = await by(industry).post(`/organisations/${a}/invitations`, {
        email,
        role: 'org_viewer',
      });
      return [status, { ...body, id: '', email: '', invitedAt: '', expiresAt: '' }];
    };
    expect(await bodyFor('officer@defport.example')).toEqual(await bodyFor('nobody@elsewhere.example'));
    await world.settle();
    const letters = ['officer@defport.example', 'nobody@elsewhere.example'].map((to) => mail.to(to).at(-1)?.text ?? '');
    expect(letters[0]?.replace(/token=\S+/, '')).toBe(letters[1]?.replace(/token=\S+/, ''));
    const officer = await world.as('officer');
    const refused = await officer.post('/invitations/acceptance', { token: tokenFor('officer@defport.example') });
    expect([refused.status, refused.body.code]).toEqual([403, 'not-allowed']);
    expect((await officer.get('/me')).body.organisations).toEqual([]);
  });

  it('refuses what makes no sense: twice, a member, a day that is past', async () => {
    const invite = (body: object) => by(industry).post(`/organisations/${a}/invitations`, body);
    const twice = await invite({ email: 'OFFICER@defport.example', role: 'org_editor' });
    expect([twice.status, twice.body.code]).toEqual([409, 'already-invited']);
    const member = await invite({ email: 'Colleague@defport.example', role: 'org_editor' });
    expect([member.status, member.body.code]).toEqual([409, 'already-member']);
    const past = await invite({ email: 'new@maasveld.example', role: 'org_editor', expiresOn: '2020-01-01' });
    expect([past.status, past.body.errors[0].field]).toEqual([400, 'expiresOn']);
  });

  it('asks whoever makes someone administrator to prove again who they are', async () => {
    const invite = (role: string) =>
      by(industry).post(`/organisations/${a}/invitations`, { email: 'chief@maasveld.example', role });
    const asAdmin = await invite('org_admin');
    expect([asAdmin.status, asAdmin.body.code, asAdmin.body.methods]).toEqual([403, 'step-up-needed', ['password']]);
    const member = `/organisations/${a}/members/${await idOf(by(colleague))}`;
    expect((await by(industry).patch(member, { roles: ['org_viewer', 'org_admin'] })).body.code).toBe('step-up-needed');
    expect(await rolesIn(by(colleague), a)).toEqual(['org_editor']);
    expect((await invite('org_viewer')).status).toBe(201);
    expect(await world.sql(`select 1 from invitation where role = 'org_admin'`)).toEqual([]);
  });

  it('only an administrator invites, changes and removes', async () => {
    const [colleagueId, industryId] = [await idOf(by(colleague)), await idOf(by(industry))];
    for (const client of [by(colleague), by(rival), await world.as('verifier'), await world.as('admin')]) {
      await client.stepUp();
      const answers = await Promise.all([
        client.get(`/organisations/${a}/invitations`),
        client.post(`/organisations/${a}/invitations`, { email: 'spy@elders.example', role: 'org_admin' }),
        client.patch(`/organisations/${a}/members/${colleagueId}`, { roles: ['org_admin'] }),
        client.post(`/organisations/${a}/ownership-transfer`, { personId: colleagueId }),
        client.delete(`/organisations/${a}/members/${industryId}`),
      ]);
      const expected = client === by(colleague) || client === (await world.as('verifier')) ? 403 : 404;
      expect(answers.map(({ status }) => status)).toEqual(Array(5).fill(expected));
    }
    await world.settle();
    expect(mail.to('spy@elders.example')).toEqual([]);
    expect(await rolesIn(by(colleague), a)).toEqual(['org_editor']);
  });

  it('gets other roles, and the last administrator keeps theirs', async () => {
    const [colleagueId, industryId] = [await idOf(by(colleague)), await idOf(by(industry))];
    const path = `/organisations/${a}/members/${colleagueId}`;
    const changed = await by(industry).patch(path, { roles: ['org_signatory', 'org_editor'] });
    expect(changed.body).toMatchObject({ person: { id: colleagueId }, roles: ['org_editor', 'org_signatory'] });
    expect(await rolesIn(by(colleague), a)).toEqual(['org_editor', 'org_signatory']);
    expect((await by(industry).patch(path, { roles: ['org_editor'] })).body.roles).toEqual(['org_editor']);
    // a change of role ends no session and no participation
    expect((await by(colleague).get('/me')).status).toBe(200);
    expect(await isParticipant(colleagueId)).toBe(true);

    const own = `/organisations/${a}/members/${industryId}`;
    for (const refused of [await by(industry).patch(own, { roles: ['org_signatory'] }), await by(industry).delete(own)])
      expect([refused.status, refused.body.code]).toEqual([409, 'last-administrator']);
    expect(await rolesIn(by(industry), a)).toEqual(['org_admin', 'org_signatory']);
    expect((await by(industry).get(`/organisations/${a}/members`)).body.can).toEqual({
      manage: true,
      invite: true,
      leave: false,
      handOver: true,
    });
  });

  it('of two administrators who leave at the same moment, one stays', async () => {
    const [first, second] = [
      await newPerson('x1@duo.example', 'Xandra Een'),
      await newPerson('x2@duo.example', 'Xeno Twee'),
    ];
    const organisation = await ownOrganisation(first, '00000971');
    await first.stepUp(password);
    const { token } = await invited(first, organisation, 'x2@duo.example', 'org_admin');
    await second.post('/invitations/acceptance', { token });
    const [one, two] = [await idOf(first), await idOf(second)];
    const answers = await Promise.all([
      first.delete(`/organisations/${organisation}/members/${one}`),
      second.delete(`/organisations/${organisation}/members/${two}`),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
    expect(
      await world.sql(`select 1 from person_grant where principal = $1 and role = 'org_admin' and until is null`, [
        `org:${organisation}`,
      ]),
    ).toHaveLength(1);
  });

  it('hands the administration over, and what the previous one offered is worth nothing any more', async () => {
    await by(industry).stepUp();
    const { token } = await invited(by(industry), a, 'late@maasveld.example', 'org_admin');
    const [colleagueId, industryId] = [await idOf(by(colleague)), await idOf(by(industry))];
    await by(industry).delete('/sessions/current');
    industry = await world.visitor().signIn('industry@defport.example', 'Defport-demo-2026');
    const withoutProof = await by(industry).post(`/organisations/${a}/ownership-transfer`, { personId: colleagueId });
    expect([withoutProof.status, withoutProof.body.code]).toEqual([403, 'step-up-needed']);
    await Promise.all([by(industry).stepUp(), by(colleague).stepUp()]);
    const stranger = await by(industry).post(`/organisations/${a}/ownership-transfer`, {
      personId: await idOf(by(rival)),
    });
    expect(stranger.status).toBe(404);
    const over = await by(industry).post(`/organisations/${a}/ownership-transfer`, { personId: colleagueId });
    expect([over.status, over.body.roles]).toEqual([201, ['org_admin', 'org_editor']]);
    expect(await rolesIn(by(industry), a)).toEqual(['org_signatory']);
    await world.settle();
    expect((await by(colleague).get('/notifications')).body.items[0].type).toBe('membership.handed-over');
    const late = await newPerson('late@maasveld.example', 'Late Lies');
    expect((await late.post('/invitations/acceptance', { token })).body.code).toBe('link-not-valid');
    expect((await by(industry).delete(`/organisations/${a}/members/${colleagueId}`)).status).toBe(403);
    // and back
    await by(colleague).post(`/organisations/${a}/ownership-transfer`, { personId: industryId });
    expect(await rolesIn(by(industry), a)).toEqual(['org_admin', 'org_signatory']);
    expect(await rolesIn(by(colleague), a)).toEqual(['org_editor']);
  });

  describe('with more than one organisation', () => {
    it('chooses for which one they write, and nothing is guessed', async () => {
      const { token } = await invited(by(industry), a, 'rival@defport.example', 'org_editor');
      expect((await by(rival).post('/invitations/acceptance', { token })).status).toBe(201);
      expect((await by(rival).get('/me')).body.organisations.map(({ id }: { id: string }) => id).sort()).toEqual(
        [a, b].sort(),
      );
      const unsaid = await by(rival).post('/proposals', aProposal());
      expect([unsaid.status, unsaid.body.code]).toEqual([400, 'organisation-needed']);
      expect(unsaid.body.organisations).toEqual([
        { id: a, name: 'Maasveld Composieten B.V.' },
        { id: b, name: 'Noorderlicht Composites B.V.' },
      ]);
      const forB = await by(rival).post('/proposals', { ...aProposal(), organisationId: b });
      expect([forB.status, forB.body.organisation.id]).toEqual([201, b]);
      const forA = await by(rival).post('/proposals', { ...aProposal(), organisationId: a });
      expect(forA.body.organisation.id).toBe(a);
      // each is read by its own organisation only, and an editor of A signs nothing for A
      expect((await by(industry).get(`/proposals/${forA.body.id}`)).status).toBe(200);
      expect((await by(industry).get(`/proposals/${forB.body.id}`)).status).toBe(404);
      const submit = await by(rival).post(`/proposals/${forA.body.id}/submission`, undefined, {
        'Idempotency-Key': 'n',
      });
      expect(submit.status).toBe(403);
      // with one organisation it need not be said, and another's cannot be
      const own = await by(industry).post('/proposals', aProposal());
      expect(own.body.organisation.id).toBe(a);
      const foreign = await by(industry).post('/proposals', { ...aProposal(), organisationId: b });
      expect([foreign.status, foreign.body.errors[0].field]).toEqual([400, 'organisationId']);
      expect(await world.sql(`select 1 from item where organisation_id = $1`, [b])).toHaveLength(1);
    });

    it('loses one and keeps the other: what is read, signed and seen', async () => {
      const [rivalId, [draft]] = [
        await idOf(by(rival)),
        (await by(rival).get('/items?status=draft')).body.items.filter(
          (item: { organisation: { id: string } }) => item.organisation.id === a,
        ),
      ];
      expect((await by(industry).delete(`/organisations/${a}/members/${rivalId}`)).status).toBe(204);
      // the session of that moment is over, also for what the other organisation allows
      expect((await by(rival).get('/me')).status).toBe(401);
      const left = await world.visitor().signIn('rival@defport.example', 'Defport-demo-2026');
      expect(await rolesIn(left, a)).toEqual([]);
      expect(await rolesIn(left, b)).toEqual(['org_admin', 'org_signatory']);
      expect(await isParticipant(rivalId)).toBe(true);
      expect((await left.get(`/proposals/${draft.id}`)).status).toBe(404);
      expect((await left.get(`/organisations/${a}/members`)).status).toBe(404);
      expect((await left.post('/proposals', aProposal())).body.organisation.id).toBe(b);
      await world.settle();
      expect(mail.to('rival@defport.example').at(-1)?.subject).toBe(
        'Maasveld Composieten B.V.: u hoort er niet meer bij.',
      );
      // what was made for the organisation stays with it
      expect((await by(industry).get(`/proposals/${draft.id}`)).status).toBe(200);
      expect((await members(by(industry), a)).map(({ person }) => person.id)).not.toContain(rivalId);
    });
  });

  it('whoever leaves their only organisation is no participant and keeps no seat of it', async () => {
    const { token } = await invited(await world.as('financier'), await bank(), 'deputy@bank.example', 'org_signatory');
    const deputy = await newPerson('deputy@bank.example', 'Dirk Plaats');
    await deputy.post('/invitations/acceptance', { token });
    const id = await idOf(deputy);
    await world.sql(
      `insert into seat (id, person_id, organisation_id, member_type, status, until)
       values (gen_random_uuid(), $1, $2, 'bank', 'member', now() + interval '1 year')`,
      [id, await bank()],
    );
    expect((await deputy.get('/declarations')).status).toBe(200);
    expect((await deputy.delete(`/organisations/${await bank()}/members/${id}`)).status).toBe(204);
    await world.settle();
    expect(await isParticipant(id)).toBe(false);
    const back = await world.visitor().signIn('deputy@bank.example', password);
    expect((await back.get('/me')).body).toMatchObject({ organisations: [], seats: [] });
    expect((await back.get('/declarations')).status).toBe(403);
    const financier = await world.as('financier');
    expect((await financier.get('/notifications')).body.items[0].text.en).toBe(
      'Hanze Investeringsbank N.V.: Dirk Plaats left.',
    );
    // the other member keeps theirs
    expect((await financier.get('/me')).body.seats).toHaveLength(1);
  });

  it('a blocked organisation lets nobody in, also with a link from before', async () => {
    const { token } = await invited(
      await world.visitor().signIn('rival@defport.example', 'Defport-demo-2026'),
      b,
      'wim@noorderlicht.example',
      'org_viewer',
    );
    const wim = await newPerson('wim@noorderlicht.example', 'Wim Terpstra');
    const security = await world.as('security');
    await security.post(`/organisations/${b}/verification-decisions`, {
      decision: 'block',
      reason: 'Er is een melding van misbruik.',
    });
    const refused = await wim.post('/invitations/acceptance', { token });
    expect([refused.status, refused.body.code]).toEqual([409, 'organisation-closed']);
    expect((await wim.get('/me')).body.organisations).toEqual([]);
    expect(await isParticipant(await idOf(wim))).toBe(false);
  });

  async function ownOrganisation(founder: ApiClient, kvkNumber: string): Promise<string> {
    return (await founder.post('/organisations', aRegistration({ kvkNumber }))).body.id;
  }

  const bank = async (): Promise<string> =>
    (await world.sql<{ id: string }>(`select id from organisation where kvk_number = '00000905'`))[0]?.id ?? '';
});
