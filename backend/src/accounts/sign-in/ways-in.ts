import type { Tx } from '../../platform/database.js';

/** Holds the person, and says whether they can still sign in when this passkey or identity has gone. */
export async function hasOtherWayIn(
  tx: Tx,
  personId: string,
  without: string,
  providers: readonly { code: string }[],
): Promise<boolean> {
  const [person]: { other_way: boolean }[] = await tx.query(
    `select password_hash is not null
       or exists (select from passkey k where k.person_id = p.id and k.id <> $2)
       or exists (select from identity i where i.person_id = p.id and i.id <> $2 and i.provider = any($3)) other_way
     from person p where id = $1 for update`,
    [personId, without, providers.map(({ code }) => code)],
  );
  return person?.other_way === true;
}
