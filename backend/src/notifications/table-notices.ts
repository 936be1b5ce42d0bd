import { Inject, Injectable } from '@nestjs/common';
import { AccountsDirectory } from '../accounts/index.js';
import type { DeclarationsAsked } from '../financing-table/index.js';
import { ItemDirectory } from '../items/index.js';
import type { RunConfig } from '../platform/config.js';
import { CONFIG } from '../platform/config-token.js';
import type { Tx } from '../platform/database.js';
import type { PayloadOf } from '../platform/events.js';
import type { EventContext } from '../platform/queue/event-consumer.js';
import { NotificationsService } from './notifications.service.js';
import { withMail } from './texts.js';

/** Members of the financing table hear that a case waits for their declaration: its number, and nothing else of it. */
@Injectable()
export class TableNotices {
  constructor(
    private readonly notifications: NotificationsService,
    @Inject(CONFIG) private readonly config: RunConfig,
  ) {}

  async asked(
    tx: Tx,
    { itemId, memberIds }: PayloadOf<typeof DeclarationsAsked>,
    { eventId }: EventContext,
  ): Promise<void> {
    const reference = (await ItemDirectory.card(tx, itemId))?.reference;
    if (!reference) return;
    const people = [...(await AccountsDirectory.namesOf(tx, memberIds)).values()];
    const link = `${this.config.publicUrl ?? `http://localhost:${this.config.port}`}/table`;
    const subject = { subjectId: itemId, kind: 'declarations', reference };
    await this.notifications.tell(tx, people, {
      eventId,
      type: 'declarations.asked',
      ...subject,
      ...words(reference, link),
    });
  }
}

const words = (reference: string, link: string) =>
  withMail(
    {
      nl: `${reference} ligt bij de financieringstafel. Geef aan of u een belang heeft.`,
      en: `${reference} is at the financing table. Say whether you have an interest.`,
    },
    {
      nl: 'U leest deze casus pas als u heeft verklaard dat u er geen belang bij heeft. Op de lijst van de tafel ziet u van welke organisatie de casus is en om hoeveel geld het ongeveer gaat.',
      en: 'You read this case only after you have declared that you have no interest in it. The list of the table shows which organisation it is from and roughly how much money it is about.',
    },
    link,
  );
