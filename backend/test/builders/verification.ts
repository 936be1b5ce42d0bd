import type { Answer, ApiClient } from '../api-client.js';
import type { World } from '../world.js';
import { aRegistration } from './forms.js';
import { aNewcomer } from './people.js';

/** A new company with its founder; the register has been asked and the desk has the case. */
export async function aNewCompany(
  world: World,
  kvkNumber: string,
  change: Record<string, unknown> = {},
): Promise<{ founder: ApiClient; id: string }> {
  const founder = await aNewcomer(world, `founder-${kvkNumber}@defport.example`, `Oprichter ${kvkNumber}`);
  const form = aRegistration({ kvkNumber, legalName: `Bedrijf ${kvkNumber} B.V.`, ...change });
  const { status, body } = await founder.post('/organisations', form);
  if (status !== 201) throw new Error(`${kvkNumber}: ${JSON.stringify(body)}`);
  await world.settle();
  return { founder, id: body.id };
}

const codes = ['register', 'signatory', 'ownership', 'sanctions', 'foreign_control'];

/** Ticks off the checklist of an organisation, as the desk does before it lets one in; all of it, or these items. */
export async function allInOrder(officer: ApiClient, organisation: string, items = codes): Promise<void> {
  for (const code of items) {
    const body = { verdict: 'pass', evidence: 'Gezien en in orde bevonden.' };
    const answer = await officer.send('PUT', `/organisations/${organisation}/checklist/${code}`, body, {});
    if (answer.status !== 200) throw new Error(`${code}: ${JSON.stringify(answer.body)}`);
  }
}

/** A decision that one person proposes and another confirms; the answer is that of the second. */
export async function decideByTwo(
  [first, second]: readonly [ApiClient, ApiClient],
  organisation: string,
  decision: 'refuse' | 'unblock',
  reason: string | null = null,
): Promise<Answer> {
  const path = `/organisations/${organisation}/verification-decisions`;
  const proposed = await first.post(path, { decision, reason });
  if (proposed.status !== 201) throw new Error(`${decision}: ${JSON.stringify(proposed.body)}`);
  return second.post(`${path}/${proposed.body.pendingDecision.id}/confirmation`, { agree: true });
}
