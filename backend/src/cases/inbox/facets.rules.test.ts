import { askedOf, type InboxFilters } from './asked.rules.js';
import { type CaseGroup, facetsOf } from './facets.rules.js';
import { type InboxWords, readInboxWords } from './inbox-words.rules.js';

const group = (change: Partial<CaseGroup>): CaseGroup => ({
  ...{ desk: 'DEF_SPOC', status: 'assigned', kind: 'question', handlerId: null, handlerName: null },
  ...{ priority: 'P3', due: null, count: 1, ...change },
});

const groups = [
  group({ count: 4 }),
  group({ kind: 'barrier', due: 'overdue', count: 3 }),
  group({ status: 'in_review', handlerId: 'n', handlerName: 'Noor de Wit', due: 'today', count: 2 }),
  group({ status: 'in_review', handlerId: 'y', handlerName: 'Youssef El Amrani', due: 'week', priority: 'P1' }),
];

const count = (filters: InboxFilters, q = '', me = 'n') =>
  facetsOf(groups, askedOf(filters, readInboxWords(q) as InboxWords), me);
const pairs = (facet: readonly { value: string; count: number }[]) =>
  facet.map(({ value, count: n }) => `${value} ${n}`);

describe('the facets of an inbox', () => {
  it.each<[InboxFilters, string, total: number]>([
    [{}, '', 10],
    [{ status: 'open' }, '', 10],
    [{ status: 'in_review' }, '', 3],
    [{ status: 'in_review' }, 'stand:nieuw', 7],
    [{ kind: 'barrier' }, '', 3],
    [{ kind: 'barrier' }, 'kind:question kind:barrier', 10],
    [{ mine: 'true' }, '', 2],
    [{ handler: 'me' }, '', 2],
    [{ handler: 'none' }, '', 7],
    [{ handler: 'none' }, 'behandelaar:wit', 2],
    [{}, 'behandelaar:amrani behandelaar:niemand', 8],
    [{ priority: 'P1' }, '', 1],
    [{ due: 'today' }, '', 2],
    [{ due: 'week' }, '', 3],
    [{ due: 'week' }, 'overdue', 3],
    [{ due: 'overdue', kind: 'question' }, '', 0],
  ])('%j with “%s” leave %i', (filters, q, total) => {
    expect(count(filters, q).total).toBe(total);
  });

  it('count what another choice would give', () => {
    const { kind, due, handler, status } = count({ kind: 'barrier', status: 'open' });
    expect(pairs(kind)).toEqual(['barrier 3', 'question 7']);
    expect(pairs(due)).toEqual(['overdue 3']);
    expect(handler).toEqual([{ value: 'none', count: 3, name: null }]);
    expect(pairs(status)).toEqual(['assigned 3']);
    expect(pairs(count({ due: 'today' }).due)).toEqual(['overdue 3', 'today 2', 'week 3']);
  });
});
