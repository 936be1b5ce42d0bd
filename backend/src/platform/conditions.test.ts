import { Conditions } from './conditions.js';

describe('the conditions of a list', () => {
  it('hold what was asked for, numbered after the parameters that are always there', () => {
    const asked = new Conditions('desk', 25)
      .when('status', 'c.status = ?1', 'assigned')
      .when('kind', 'c.kind = ?1', undefined)
      .when('after', '(c.due, c.id) > (?1::date, ?2::uuid) or c.due > ?1', '2026-11-24', 'id');
    expect(asked.sql).toBe(' and c.status = $3 and (c.due, c.id) > ($4::date, $5::uuid) or c.due > $4');
    expect(asked.params).toEqual(['desk', 25, 'assigned', '2026-11-24', 'id']);
    expect(asked.nameAfter('inbox')).toBe('inbox-status-after');
  });

  it('are nothing when nothing was asked for', () => {
    const asked = new Conditions(1).when('mine', 'x = ?1', null);
    expect([asked.sql, asked.params, asked.nameAfter('inbox')]).toEqual(['', [1], 'inbox']);
  });

  it('tell an empty text and a zero from a missing value', () => {
    expect(new Conditions().when('q', 'x = ?1', '').when('n', 'n = ?1', 0).params).toEqual(['', 0]);
  });
});
