import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people are told: a row for the bell, a row for the mail, each once per event and person. */
export class Notifications1764000007000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table notification (
        id uuid primary key, event_id uuid not null, person_id uuid not null references person, type text not null,
        subject_id uuid not null, kind text, reference text, text jsonb not null,
        at timestamptz not null default now(), read_at timestamptz, unique (event_id, person_id)
      );
      create index notification_by_person on notification (person_id, at desc, id desc);
      create index notification_unread on notification (person_id) where read_at is null;
      create table mail (
        id uuid primary key, event_id uuid not null, recipient text not null, subject text not null, text text not null,
        at timestamptz not null default now(), sent_at timestamptz, unique (event_id, recipient)
      );
      create index mail_newest on mail (at desc, id desc);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table mail; drop table notification');
  }
}
