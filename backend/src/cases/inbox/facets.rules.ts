import type { InboxFacets } from '../case.contract.js';
import { type Asked, type Due, statusesWithin } from './asked.rules.js';

/** How many cases are alike in all that a facet looks at. */
export interface CaseGroup {
  desk: string;
  status: string;
  kind: string;
  handlerId: string | null;
  handlerName: string | null;
  priority: string;
  /** The first of these that holds, while its clock runs. */
  due: Due | null;
  count: number;
}

type Dimension = 'status' | 'kind' | 'handler' | 'priority' | 'due';

const dueOf: Record<Due, readonly Due[]> = { overdue: ['overdue'], today: ['today', 'week'], week: ['week'] };
/** A case that is due today is due this week too. */
const dueIn = ({ due }: CaseGroup): readonly Due[] => (due ? dueOf[due] : []);

const asks = <Value>(asked: readonly Value[], value: Value): boolean => asked.length === 0 || asked.includes(value);

function handledAsAsked(
  { me, none, ids, names }: Asked['handlers'],
  group: CaseGroup,
  personId: string | null,
): boolean {
  if (!me && !none && ids.length === 0 && names.length === 0) return true;
  const { handlerId, handlerName } = group;
  if (handlerId === null) return none;
  return (
    (me && handlerId === personId) ||
    ids.includes(handlerId) ||
    names.some((name) => handlerName?.toLowerCase().includes(name.toLowerCase()))
  );
}

const fits: Record<Dimension, (asked: Asked, group: CaseGroup, personId: string | null) => boolean> = {
  status: (asked, { status }) => asks(asked.statuses ?? statusesWithin(asked), status),
  kind: (asked, { kind }) => asks(asked.kinds, kind),
  handler: (asked, group, personId) => handledAsAsked(asked.handlers, group, personId),
  priority: (asked, { priority }) => asks(asked.priorities, priority),
  due: (asked, group) => asked.due.length === 0 || dueIn(group).some((one) => asked.due.includes(one)),
};
const dimensions = Object.keys(fits) as Dimension[];

const counts = (groups: readonly CaseGroup[], valuesOf: (group: CaseGroup) => readonly string[]) => {
  const found = new Map<string, number>();
  for (const group of groups)
    for (const value of valuesOf(group)) found.set(value, (found.get(value) ?? 0) + group.count);
  return [...found]
    .map(([value, count]) => ({ value, count }))
    .sort((one, other) => (one.value < other.value ? -1 : 1));
};

/** Each facet counts what there would be if another of its values were chosen: with all filters but its own. */
export function facetsOf(groups: readonly CaseGroup[], asked: Asked, personId: string | null): InboxFacets {
  const but = (own?: Dimension) =>
    groups.filter((group) => dimensions.every((one) => one === own || fits[one](asked, group, personId)));
  const names = new Map(groups.map(({ handlerId, handlerName }) => [handlerId ?? 'none', handlerName]));
  const whole = but();
  return {
    total: whole.reduce((sum, { count }) => sum + count, 0),
    desk: counts(whole, ({ desk }) => [desk]),
    status: counts(but('status'), ({ status }) => [status]),
    kind: counts(but('kind'), ({ kind }) => [kind]),
    handler: counts(but('handler'), ({ handlerId }) => [handlerId ?? 'none']).map((one) => ({
      ...one,
      name: names.get(one.value) ?? null,
    })),
    priority: counts(but('priority'), ({ priority }) => [priority]),
    due: counts(but('due'), dueIn),
  };
}
