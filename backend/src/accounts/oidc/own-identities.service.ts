import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { Database } from '../../platform/database.js';
import { recordAudit } from '../../platform/events.js';
import { notFound, Refusal } from '../../platform/refusal.js';
import { tellOfSecurity } from '../security-letters.js';
import { hasOtherWayIn } from '../sign-in/ways-in.js';
import { ProviderConnections } from './provider-connections.js';

const lastWayIn = new Refusal(409, 'last-way-in', {
  nl: 'Dit is uw enige manier om in te loggen. Voeg eerst een passkey of een wachtwoord toe.',
  en: 'This is your only way to sign in. Add a passkey or a password first.',
});

/** Taking an account elsewhere off one's own; linking one is `OidcService`. */
@Injectable()
export class OwnIdentities {
  constructor(
    private readonly db: Database,
    private readonly connections: ProviderConnections,
  ) {}

  async unlink(actor: Actor, id: string): Promise<void> {
    await this.db.inTransaction(actor, async (tx) => {
      const otherWay = await hasOtherWayIn(tx, actor.personId ?? '', id, this.connections.all);
      const [[unlinked]]: [{ provider: string }[], number] = await tx.query(
        'delete from identity where id = $1 and person_id = $2 returning provider',
        [id, actor.personId],
      );
      if (!unlinked) throw notFound();
      if (!otherWay) throw lastWayIn;
      await recordAudit(tx, actor, 'identity.unlinked', actor.personId, { provider: unlinked.provider });
      await tellOfSecurity(tx, actor, 'identity_unlinked');
    });
  }
}
