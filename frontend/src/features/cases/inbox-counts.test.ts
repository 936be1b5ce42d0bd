import { anInboxRow } from '../../../test/builders/cases';
import { countInbox } from './inbox-counts';

/** A Tuesday. */
const today = '2026-11-24';
const due = (...dates: string[]) => dates.map((dueDate, at) => anInboxRow(`c${at}`, { dueDate }));

describe('the counts of an inbox', () => {
  it('are exact once every row was read', () => {
    const rows = due('2026-11-20', '2026-11-24', '2026-11-29', '2026-11-30');
    expect(countInbox(rows, true, true, today)).toMatchObject({ total: 4, complete: true, late: 1, thisWeek: 2 });
  });

  it('say what is late as soon as one row is not, oldest due first', () => {
    expect(countInbox(due('2026-11-20', '2026-11-25'), false, true, today)).toMatchObject({ late: 1, thisWeek: null });
    expect(countInbox(due('2026-11-20', '2026-12-25'), false, true, today)).toMatchObject({ late: 1, thisWeek: 0 });
  });

  it('do not guess: not while all rows read are late, and not when the newest come first', () => {
    expect(countInbox(due('2026-11-19', '2026-11-20'), false, true, today)).toMatchObject({ late: null });
    expect(countInbox(due('2026-11-19', '2026-12-20'), false, false, today)).toMatchObject({ late: null });
  });

  it('leave out what waits for the submitter or is done', () => {
    const [waiting, answered] = due('2026-11-20', '2026-11-20');
    const rows = [
      { ...waiting, status: 'waiting_submitter' as const },
      { ...answered, status: 'answered' as const },
    ].map((row) => anInboxRow('c', row));
    expect(countInbox(rows, true, true, today)).toMatchObject({ late: 0, thisWeek: 0 });
  });

  it('count a Sunday as the end of its own week', () => {
    expect(countInbox(due('2026-11-29', '2026-11-30'), true, true, '2026-11-29')).toMatchObject({ thisWeek: 1 });
  });
});
