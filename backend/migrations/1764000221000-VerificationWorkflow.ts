import type { MigrationInterface, QueryRunner } from 'typeorm';

const seenBy = (table: string, subject: string, and = '') => `
  alter table ${table} enable row level security;
  create policy seen on ${table} using (exists (
    select from audience a where a.subject_id = ${subject} and a.until is null and a.why <> 'published'
    and a.principal = any(my_principals()) ${and})) with check (true);`;

/** A verification as a workflow: what was checked, decisions that wait for a second person, the talk about it, and letters. */
export class VerificationWorkflow1764000221000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(checklist);
    await runner.query(proposals);
    await runner.query(thread);
    await runner.query(letters);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop table verification_letter; drop table answer_deadline; drop table verification_message;
       alter table verification_decision drop column confirmed_by; drop table decision_proposal;
       alter table organisation drop column ownership_asked_at; drop table verification_item`,
    );
  }
}

/** How the desk weighs an organisation is for the desk and its auditor, not for the organisation. */
const checklist = `
  create table verification_item (
    organisation_id uuid not null references organisation, code text not null, verdict text not null,
    evidence text, expires_on date, assessed_by uuid not null references person, assessed_at timestamptz not null default now(),
    primary key (organisation_id, code)
  );
  ${seenBy('verification_item', 'organisation_id', `and a.why in ('handles', 'auditor')`)}
  alter table organisation add column ownership_asked_at timestamptz;`;

/** Its own subject: the organisation must not learn of a decision that nobody took yet. */
const proposals = `
  create table decision_proposal (
    id uuid primary key, organisation_id uuid not null references organisation, decision text not null, reason text,
    proposed_by uuid not null references person, proposed_at timestamptz not null default now(), desk text not null,
    organisation_version int not null, settled_at timestamptz, settled_by uuid references person, outcome text check (outcome in ('agreed', 'declined', 'overtaken')),
    settle_reason text
  );
  create unique index decision_proposal_open on decision_proposal (organisation_id) where settled_at is null;
  ${seenBy('decision_proposal', 'id')}
  alter table verification_decision add column confirmed_by uuid references person;`;

const thread = `
  create table verification_message (
    id uuid primary key, organisation_id uuid not null references organisation, kind text not null check (kind in ('question', 'answer', 'ownership_change')),
    text text not null, document_ids uuid[] not null default '{}', author_name text not null, author_desk text, at timestamptz not null default now()
  );
  create index verification_message_by_organisation on verification_message (organisation_id, at, id);
  revoke update, delete on verification_message from defport_app;
  ${seenBy('verification_message', 'organisation_id')}
  create table answer_deadline (
    id uuid primary key, organisation_id uuid not null references organisation, due_on date not null, expires_at timestamptz not null,
    opened_at timestamptz not null default now(), settled_at timestamptz, outcome text check (outcome in ('answered', 'expired', 'overtaken'))
  );
  create unique index answer_deadline_open on answer_deadline (organisation_id) where settled_at is null;
  create index answer_deadline_due on answer_deadline (expires_at) where settled_at is null;`;

const letters = `
  create table verification_letter (
    event_id uuid primary key, organisation_id uuid not null references organisation, decision text not null, text jsonb not null,
    at timestamptz not null default now()
  );
  create index verification_letter_by_organisation on verification_letter (organisation_id, at desc);
  revoke update, delete on verification_letter from defport_app;
  ${seenBy('verification_letter', 'organisation_id')}`;
