import { Inject, Injectable } from '@nestjs/common';
import { AccountsDirectory } from '../accounts/index.js';
import type { RunConfig } from '../platform/config.js';
import { CONFIG } from '../platform/config-token.js';
import type { Tx } from '../platform/database.js';
import type { PayloadOf } from '../platform/events.js';
import type { EventContext } from '../platform/queue/event-consumer.js';
import type { RuleFaulted } from '../routing/index.js';
import { NotificationsService } from './notifications.service.js';
import { withMail } from './texts.js';

/** Those who own the rules hear of a rule that failed: who published it, and the functional administrators. */
@Injectable()
export class RoutingNotices {
  private readonly site: string;

  constructor(
    private readonly notifications: NotificationsService,
    @Inject(CONFIG) config: RunConfig,
  ) {
    this.site = config.publicUrl ?? `http://localhost:${config.port}`;
  }

  async faulted(
    tx: Tx,
    { ruleId, ruleSetVersion, publishedBy }: PayloadOf<typeof RuleFaulted>,
    { eventId, subjectId }: EventContext,
  ): Promise<void> {
    const owner = publishedBy ? [...(await AccountsDirectory.namesOf(tx, [publishedBy])).values()] : [];
    const administrators = await AccountsDirectory.holdersOf(tx, ['role:portal_admin']);
    const people = new Map([...owner, ...administrators].map((person) => [person.id, person]));
    await this.notifications.tell(tx, [...people.values()], {
      eventId,
      type: 'routing.rule-faulted',
      subjectId,
      kind: 'rule-sets',
      reference: ruleSetVersion,
      ...withMail(
        {
          nl: `Regel ${ruleId} van de routering werkt niet.`,
          en: `Rule ${ruleId} of the routing does not work.`,
        },
        {
          nl: `Regel ${ruleId} van versie ${ruleSetVersion} kon niet worden toegepast. De stukken gaan naar het vangnet, er blijft niets liggen. Pas de regel aan of zet de vorige versie terug.`,
          en: `Rule ${ruleId} of version ${ruleSetVersion} could not be applied. The items go to the catch-all, nothing is left behind. Change the rule or take the previous version back.`,
        },
        `${this.site}/routing/${ruleSetVersion}`,
      ),
    });
  }
}
