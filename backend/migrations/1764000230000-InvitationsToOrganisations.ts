import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Invitations to join an organisation: seen by that organisation, and by the portal when someone brings the token. */
export class InvitationsToOrganisations1764000230000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table invitation (
        id uuid primary key, organisation_id uuid not null references organisation, email text not null, role text not null,
        token_hash bytea not null unique, invited_by uuid not null references person, invited_at timestamptz not null default now(),
        expires_at timestamptz not null, outcome text check (outcome in ('accepted', 'withdrawn')), ended_at timestamptz,
        accepted_by uuid references person, check ((outcome is null) = (ended_at is null))
      );
      create index invitation_by_organisation on invitation (organisation_id, invited_at desc, id desc);
      create index invitation_open on invitation (organisation_id, lower(email)) where outcome is null;
      alter table invitation enable row level security;
      create policy seen on invitation using (exists (
        select from audience a where a.subject_id = invitation.id and a.until is null and a.principal = any(my_principals())))
        with check (true);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table invitation');
  }
}
