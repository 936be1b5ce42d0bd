import { Inject, Injectable } from '@nestjs/common';
import nodemailer, { type Transporter } from 'nodemailer';
import { systemActor } from '../actor.js';
import type { RunConfig } from '../config.js';
import { CONFIG } from '../config-token.js';
import { Database } from '../database.js';
import { EventConsumer } from '../queue/event-consumer.js';
import { MailQueued } from './mail.js';

interface MailRow {
  id: string;
  recipient: string;
  subject: string;
  text: string;
}

/** Delivers each mail row; the Message-ID follows from the row, so that a repeat in the gap can be recognised. */
@Injectable()
export class MailProcessor extends EventConsumer {
  private readonly transport: Transporter | undefined;

  constructor(
    private readonly db: Database,
    @Inject(CONFIG) private readonly config: RunConfig,
  ) {
    super('mail');
    this.transport = config.smtpUrl ? nodemailer.createTransport({ url: config.smtpUrl }) : undefined;
    this.onOutside(
      MailQueued,
      async ({ mailId }) => this.deliver(mailId),
      async ({ mailId }, tx) => {
        // without a mail server the text stays: the demo's mail page shows it
        const text = this.transport ? `''` : 'text';
        await tx.query(`update mail set sent_at = now(), text = ${text} where id = $1 and sent_at is null`, [mailId]);
      },
    );
  }

  private async deliver(mailId: string): Promise<void> {
    if (!this.transport) return;
    const [mail] = await this.db.readAs<MailRow>(
      systemActor('mail'),
      'mail-to-send',
      'select id, recipient, subject, text from mail where id = $1 and sent_at is null',
      [mailId],
    );
    if (!mail) return;
    await this.transport.sendMail({
      from: this.config.mailFrom,
      to: mail.recipient,
      subject: mail.subject,
      text: mail.text,
      messageId: `<${mail.id}@defport>`,
    });
  }
}
