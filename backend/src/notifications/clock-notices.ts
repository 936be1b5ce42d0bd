import { Inject, Injectable } from '@nestjs/common';
import { AccountsDirectory, type PersonName } from '../accounts/index.js';
import { type CaseCard, CaseDirectory, type CaseReminded, type CaseTransferred } from '../cases/index.js';
import type { RunConfig } from '../platform/config.js';
import { CONFIG } from '../platform/config-token.js';
import type { Tx } from '../platform/database.js';
import type { PayloadOf } from '../platform/events.js';
import type { EventContext } from '../platform/queue/event-consumer.js';
import { bouncedFor, reminded } from './clock-texts.js';
import { NotificationsService } from './notifications.service.js';
import type { Told } from './texts.js';

const office = 'DEFPORT_OFFICE';

/** Who hears that a term runs out: who handles it, then the coordinator, then the programme office. */
@Injectable()
export class ClockNotices {
  private readonly site: string;

  constructor(
    private readonly notifications: NotificationsService,
    @Inject(CONFIG) config: RunConfig,
  ) {
    this.site = config.publicUrl ?? `http://localhost:${config.port}`;
  }

  async reminded(tx: Tx, fact: PayloadOf<typeof CaseReminded>, event: EventContext): Promise<void> {
    const card = await CaseDirectory.card(tx, fact.itemId);
    if (!card) return;
    const told = reminded(card, fact, `${this.site}/cases/${card.id}`);
    if (fact.to === 'office') return this.toOffice(tx, card, event, 'case.reminded', told);
    const people =
      fact.to === 'handler'
        ? await this.notifications.atDesk(tx, card.desk, card.handlerId)
        : await this.coordinatorsOf(tx, card.desk);
    await this.notifications.tell(tx, people, { ...about(card, event, 'case.reminded'), kind: 'cases', ...told });
  }

  async bounced(tx: Tx, { itemId, from }: PayloadOf<typeof CaseTransferred>, event: EventContext): Promise<void> {
    const card = await CaseDirectory.card(tx, itemId);
    if (card) await this.toOffice(tx, card, event, 'case.bounced', bouncedFor(card, from));
  }

  /** The office hears that it is late and where; what is in it stays between the desk and the submitter. */
  private async toOffice(tx: Tx, card: CaseCard, event: EventContext, type: string, told: Told): Promise<void> {
    const kind = card.desk === office ? 'cases' : 'escalations';
    const people = await this.coordinatorsOf(tx, office);
    await this.notifications.tell(tx, people, { ...about(card, event, type), kind, ...told });
  }

  /** A desk without a coordinator is told as a whole. */
  private async coordinatorsOf(tx: Tx, desk: string): Promise<PersonName[]> {
    const coordinators = await AccountsDirectory.holdersOf(tx, [`desk:${desk}`], ['coordinator']);
    return coordinators.length > 0 ? coordinators : this.notifications.atDesk(tx, desk);
  }
}

const about = (card: CaseCard, event: EventContext, type: string) => ({
  eventId: event.eventId,
  type,
  subjectId: card.id,
  reference: card.reference,
});
