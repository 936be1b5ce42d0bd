import { anInboxRow } from '../../../test/builders/cases';
import { inGroups } from './inbox-groups';

test('rows stand with their like, in the order of their first', () => {
  const noor = { id: 'noor', name: 'Noor' };
  const rows = [
    anInboxRow('a', { handler: noor }),
    anInboxRow('b', { priority: 'P1' }),
    anInboxRow('c', { handler: noor, priority: 'P1' }),
    anInboxRow('d'),
  ];
  const order = (group: Parameters<typeof inGroups>[1]) =>
    inGroups(rows, group)
      .map(({ id }) => id)
      .join('');
  expect([order(undefined), order('handler'), order('priority'), order('desk')]).toEqual([
    'abcd',
    'acbd',
    'adbc',
    'abcd',
  ]);
});
