import { Module } from '@nestjs/common';
import { DemoMailsController } from './demo-mails.controller.js';
import { MailProcessor } from './mail.processor.js';

@Module({ controllers: [DemoMailsController], providers: [MailProcessor] })
export class MailModule {}
