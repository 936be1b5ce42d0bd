import { Module } from '@nestjs/common';
import { LinkNotices } from './link-notices.js';
import { LiveController } from './live.controller.js';
import { NotificationsController } from './notifications.controller.js';
import { NotificationsProcessor } from './notifications.processor.js';
import { NotificationsQueries } from './notifications.queries.js';
import { NotificationsService } from './notifications.service.js';
import { OrganisationNotices } from './organisation-notices.js';
import { TableNotices } from './table-notices.js';

@Module({
  controllers: [NotificationsController, LiveController],
  providers: [
    NotificationsService,
    NotificationsQueries,
    LinkNotices,
    TableNotices,
    OrganisationNotices,
    NotificationsProcessor,
  ],
})
export class NotificationsModule {}
