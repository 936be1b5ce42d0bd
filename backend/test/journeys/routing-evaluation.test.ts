import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorld, type World } from '../world.js';

interface Example {
  id: string;
  input: Record<string, unknown>;
  expected: Record<string, unknown>;
}

const { cases } = JSON.parse(readFileSync(join(import.meta.dirname, '../data/routing-cases.json'), 'utf8')) as {
  cases: Example[];
};

describe('routing evaluation over HTTP', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ worker: false });
  });
  afterAll(() => world.close());

  it.each(cases)('gives the expected outcome for $id', async ({ input, expected }) => {
    const admin = await world.as('admin');
    const { status, body } = await admin.post('/routing/evaluations', { facts: input });
    expect(status).toBe(200);
    const { ruleId, action, department, cc, priority, slaWorkingDays } = body;
    expect({ ruleId, action, department, cc, priority, slaWorkingDays }).toEqual(expected);
    expect(body.trace.filter((rule: { hit: boolean }) => rule.hit)).toEqual([expect.objectContaining({ ruleId })]);
    expect(body.reason).toEqual({ nl: expect.any(String), en: expect.any(String) });
  });

  it('shows each condition tried with its actual value and outcome', async () => {
    const office = await world.as('office');
    const { body } = await office.post('/routing/evaluations', {
      facts: { itemType: 'proposal', urgency: 'critical' },
    });
    expect(body.ruleId).toBe('R011');
    expect(body.trace.at(-1).conditions).toEqual([
      { field: 'urgency', op: 'eq', value: 'critical', actual: 'critical', holds: true },
      expect.objectContaining({ field: 'itemType', op: 'in', actual: 'proposal', holds: true }),
    ]);
  });

  it('is for those who own or check the rules, and stores nothing', async () => {
    for (const name of ['industry', 'officer', 'rom', 'need', 'financier'])
      expect((await (await world.as(name)).post('/routing/evaluations', { facts: {} })).status).toBe(403);
    expect((await world.visitor().post('/routing/evaluations', { facts: {} })).status).toBe(401);
    const auditor = await world.as('auditor');
    expect((await auditor.post('/routing/evaluations', { facts: { trl: 12, unknown: 1 } })).body.errors).toHaveLength(
      2,
    );
    expect((await auditor.post('/routing/evaluations', { facts: {}, ruleSetVersion: '0.0.1' })).status).toBe(404);
    expect(await world.sql('select 1 from routing_decision')).toEqual([]);
    expect(await world.sql(`select 1 from outbox where name = 'item.routed'`)).toEqual([]);
  });
});
