import { type Grant, personActor } from '../../platform/actor.js';
import type { CaseStatus } from '../case.entity.js';
import type { BatchCommand } from './batch.contract.js';
import { whyNot } from './batch.rules.js';

const me = '0198a5a0-0000-7000-8000-000000000001';
const at = (role: string, desk = 'DEF_SPOC') =>
  personActor({
    ...{ id: me, name: 'Someone', email: 'someone@defport.example', language: 'nl' },
    grants: [{ principal: `desk:${desk}`, role } satisfies Grant],
  });
const one = (change: { status?: CaseStatus; handlerId?: string | null; itemType?: string } = {}) => ({
  ...{ desk: 'DEF_SPOC', status: 'assigned' as const, handlerId: null, itemType: 'question' },
  ...change,
});
const take: BatchCommand = { do: 'take' };
const assign: BatchCommand = { do: 'assign', personId: 'colleague' };
const transfer: BatchCommand = { do: 'transfer', desk: 'LIOF', reason: 'Dit hoort bij een ander.' };

describe('a command for several cases', () => {
  it.each<[string, BatchCommand, ReturnType<typeof at>, Parameters<typeof one>[0], RegExp | null]>([
    ['taken by a handler', take, at('handler'), {}, null],
    ['taken from a colleague', take, at('handler'), { handlerId: 'colleague', status: 'in_review' }, null],
    ['taken twice', take, at('handler'), { handlerId: me }, /handle this already/],
    ['taken when it is done', take, at('handler'), { status: 'answered' }, /held or finished/],
    ['taken while it is held', take, at('coordinator'), { status: 'on_hold' }, /held or finished/],
    ['taken at another desk', take, at('handler', 'LIOF'), {}, /may not do it/],
    ['taken by who only advises', take, at('rom_adviser'), {}, /may not do it/],
    ['assigned by a handler', assign, at('handler'), {}, /may not do it/],
    ['assigned by a coordinator', assign, at('coordinator'), { status: 'waiting_submitter' }, null],
    ['assigned to who has it', assign, at('coordinator'), { handlerId: 'colleague' }, /handles this already/],
    ['transferred', transfer, at('handler'), {}, null],
    ['transferred to where it is', { ...transfer, desk: 'DEF_SPOC' }, at('handler'), {}, /already/],
    ['transferred as a registration', transfer, at('handler'), { itemType: 'organisation' }, /may not do it/],
  ])('is %s', (_, command, actor, change, why) => {
    const found = whyNot(actor, command, one(change))?.en ?? null;
    if (why) expect(found).toMatch(why);
    else expect(found).toBeNull();
  });
});
