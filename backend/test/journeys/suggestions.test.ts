import type { ApiClient } from '../api-client.js';
import { aQuestion, submitted } from '../builders/items.js';
import { openWorld, type World } from '../world.js';

const bank = {
  kind: 'barriers',
  title: 'De bank opent geen rekening',
  text: 'Onze bank weigert krediet en een garantie omdat wij aan defensie leveren.',
};
/** Words that no example of the portal has; chosen under a category that these words do not point to. */
const odd = 'Roerdomp kwartelkoning waterral porseleinhoen kluut grutto scholekster';

describe('a suggestion while writing', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  const ask = async (client: ApiClient, input: object = bank) => (await client.post('/suggestions', input)).body;

  it('proposes category, area and kind from the text, in both languages, with the three examples it rests on', async () => {
    const industry = await world.as('industry');
    const told = await ask(industry);
    expect(told.categories[0]).toBe('financing');
    expect(told.kinds[0]).toBe('barriers');
    expect(told.nldAreas.length).toBeGreaterThan(0);
    expect(
      told.examples.filter(({ category }: { category: string }) => category === 'financing').length,
    ).toBeGreaterThan(2);
    expect(told.examples.length).toBeLessThan(7);
    expect(told.examples[0]).toMatchObject({ category: 'financing', itemId: null });
    const english = {
      kind: 'questions',
      title: 'Export licence for a trial',
      text: 'Which licence do we need to export?',
    };
    expect((await ask(industry, english)).categories[0]).toBe('export_control');
    expect(await ask(industry, { kind: 'barriers', title: 'Te kort' })).toEqual({
      ...{ kinds: [], categories: [], nldAreas: [], examples: [] },
    });
  });

  it('learns from one’s own, and from nobody else’s: not the rival, nor the desk that handles it', async () => {
    const [industry, colleague, rival, desk] = await Promise.all(
      ['industry', 'colleague', 'rival', 'contactpoint'].map((name) => world.as(name)),
    );
    if (!industry || !colleague || !rival || !desk) throw new Error('nobody is there');
    const asked = { kind: 'questions', title: odd, text: odd };
    const others = [rival, desk];
    const before = await Promise.all(others.map((one) => ask(one, asked)));
    const { id } = await submitted(industry, 'questions', aQuestion({ subject: odd }));
    await world.settle();
    for (const one of [industry, colleague]) {
      const told = await ask(one, asked);
      expect(told.categories[0]).toBe('platform_help');
      expect(told.examples).toContainEqual(expect.objectContaining({ source: 'own', itemId: id }));
      expect(JSON.stringify(told)).toContain(odd);
    }
    expect((await desk.get(`/questions/${id}`)).status).toBe(200);
    expect((await ask(industry, { ...asked, itemId: id })).categories).toEqual(before[0].categories);
    expect(await Promise.all(others.map((one) => ask(one, asked)))).toEqual(before);
  });

  it('shows of what others published title, kind and area, and not the category it got', async () => {
    const [industry, rival] = [await world.as('industry'), await world.as('rival')];
    const subject = 'Steltloper wulp tureluur kemphaan goudplevier en bontbekplevier';
    const asked = { kind: 'questions', title: subject, text: subject };
    const before = await ask(rival, asked);
    const made = aQuestion({ subject, topic: 'nato_programme', nldArea: 'space', confidentiality: 'platform' });
    const { id } = await submitted(industry, 'questions', made);
    await industry.post(`/questions/${id}/publication`);
    const after = await ask(rival, asked);
    expect(after.nldAreas[0]).toBe('space');
    expect(after.categories).toEqual(before.categories);
    expect(after.examples).toContainEqual(expect.objectContaining({ source: 'published', itemId: id, category: null }));
    await industry.delete(`/questions/${id}/publication`);
    expect(await ask(rival, asked)).toEqual(before);
  });

  it('keeps nothing, and refuses a marked text as everywhere', async () => {
    const industry = await world.as('industry');
    await world.settle();
    const [before] = await world.sql('select (select count(*) from outbox) events, (select count(*) from audit) audit');
    await ask(industry);
    const [after] = await world.sql('select (select count(*) from outbox) events, (select count(*) from audit) audit');
    expect(after).toEqual(before);
    // only that somebody asked, so that nobody asks without end
    const [counted] = await world.sql<{ points: number }>(
      `select points from rate_limit where key like 'suggestions:%'`,
    );
    expect(counted?.points).toBeGreaterThan(0);
    const marked = await industry.post('/suggestions', { ...bank, text: 'Stg. Geheim: de bank weigert' });
    expect(marked).toMatchObject({ status: 400, body: { code: 'marking-detected', errors: [{ field: 'text' }] } });
    expect((await world.visitor().post('/suggestions', bank)).status).toBe(401);
  });
});
