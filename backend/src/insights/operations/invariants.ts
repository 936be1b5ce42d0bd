/** Each finds the subjects for which a promise was broken: none is green. Ids and codes only, never content. */
export const invariants = {
  /** No submitted item without a desk: routing has had its time. */
  no_orphan: `select i.id subject_id from item i where i.status = 'submitted' and i.submitted_at < now() - interval '10 minutes'
     and not exists (select from desk_case c where c.item_id = i.id)`,
  /** No open case without its terms, and no reminder that was due an hour ago. */
  no_missed_clock: `select c.item_id subject_id from desk_case c where c.closed_at is null and c.status <> 'on_hold'
     and c.opened_at < now() - interval '1 hour' and not exists (select from case_clock k where k.case_id = c.id)
     union select c.item_id from case_clock k join desk_case c on c.id = k.case_id where k.next_at < now() - interval '1 hour'`,
  /** No letter that did not leave. */
  no_unsent_letter: `select m.id subject_id from mail m where m.sent_at is null and m.at < now() - interval '15 minutes'`,
  /** No work that neither ended nor was buried. */
  no_stuck_job: `select o.id subject_id from outbox o where o.settled_at is null and o.at < now() - interval '15 minutes'`,
  /** No job that failed for good and waits for a person. */
  no_dead_job: `select d.event_id subject_id from dead_job d where d.retried_at is null and d.discarded_at is null`,
  /** No row of the audit trail outside the chain. */
  no_unsealed_audit: `select a.subject_id from audit a where a.at < now() - interval '5 minutes'
     and (a.xid, a.id) > coalesce((select (s.xid, s.audit_id) from audit_seal s order by position desc limit 1), ('0'::xid8, 0))`,
} as const;

export type InvariantCode = keyof typeof invariants;
export const invariantCodes = Object.keys(invariants) as [InvariantCode, ...InvariantCode[]];
