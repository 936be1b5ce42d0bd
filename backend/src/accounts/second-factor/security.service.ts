import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { Database } from '../../platform/database.js';
import type { SecurityView } from './security.contract.js';
import { securityPart } from './security-parts.js';

interface Row {
  password: boolean;
  totp_since: Date | null;
  codes_left: string;
  pending_email: string | null;
}

/** How the person can sign in. */
@Injectable()
export class SecurityService {
  constructor(private readonly db: Database) {}

  async of(actor: Actor): Promise<SecurityView> {
    const personId = actor.personId ?? '';
    const [row] = await this.db.readAs<Row>(
      actor,
      'my-security',
      `select p.password_hash is not null password,
         (select confirmed_at from totp where person_id = p.id) totp_since,
         (select count(*) from recovery_code where person_id = p.id and used_at is null) codes_left,
         (select email from account_link where person_id = p.id and kind = 'email_change' and used_at is null
            and expires_at > now() order by created_at desc limit 1) pending_email
       from person p where p.id = $1`,
      [personId],
    );
    return {
      password: row?.password ?? false,
      totp: row?.totp_since ? { since: row.totp_since.toISOString() } : null,
      recoveryCodesLeft: Number(row?.codes_left ?? 0),
      passkeys: await securityPart('passkeys', this.db, personId),
      pendingEmail: row?.pending_email ?? null,
      identities: await securityPart('identities', this.db, personId),
    };
  }
}
