import { erasedName, type PersonPart } from '../accounts/index.js';
import type { Tx } from '../platform/database.js';

/** What others were told of this person names them; only in what is about them, because a name may be a common word. */
async function forgetName(tx: Tx, personId: string, name: string): Promise<void> {
  const about = `event_id in (select event_id from audit where event_id is not null and (actor = 'person:' || $1 or detail ->> 'personId' = $1))`;
  await tx.query(
    `update notification set text = jsonb_build_object('nl', replace(text ->> 'nl', $2, $3), 'en', replace(text ->> 'en', $2, $3)) where ${about}`,
    [personId, name, erasedName],
  );
  await tx.query(`update mail set subject = replace(subject, $2, $3), text = replace(text, $2, $3) where ${about}`, [
    personId,
    name,
    erasedName,
  ]);
}

/** What a person was told; it goes with them. */
export const noticesOfPerson: PersonPart = {
  async collect(tx, { personId, email }) {
    return {
      rows: {
        notifications: await tx.query(
          'select type, kind, reference, text, at, read_at from notification where person_id = $1 order by at',
          [personId],
        ),
        mails: await tx.query('select subject, at, sent_at from mail where lower(recipient) = lower($1) order by at', [
          email,
        ]),
      },
    };
  },
  async erase(tx, { personId, name, email }) {
    await tx.query('delete from notification where person_id = $1', [personId]);
    await tx.query('delete from mail where lower(recipient) = lower($1)', [email]);
    await forgetName(tx, personId ?? '', name);
  },
};
