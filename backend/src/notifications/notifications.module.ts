import { Module, type OnModuleInit } from '@nestjs/common';
import { registerPersonPart } from '../accounts/index.js';
import { daysAgo, removeByAge } from '../platform/retention/own-removals.js';
import { ClockNotices } from './clock-notices.js';
import { LinkNotices } from './link-notices.js';
import { LiveController } from './live.controller.js';
import { NotificationsController } from './notifications.controller.js';
import { noticesOfPerson } from './notifications.export.js';
import { NotificationsProcessor } from './notifications.processor.js';
import { NotificationsQueries } from './notifications.queries.js';
import { NotificationsService } from './notifications.service.js';
import { OrganisationNotices } from './organisation-notices.js';
import { RoutingNotices } from './routing-notices.js';
import { TableNotices } from './table-notices.js';

@Module({
  controllers: [NotificationsController, LiveController],
  providers: [
    NotificationsService,
    NotificationsQueries,
    LinkNotices,
    TableNotices,
    RoutingNotices,
    ClockNotices,
    OrganisationNotices,
    NotificationsProcessor,
  ],
})
export class NotificationsModule implements OnModuleInit {
  onModuleInit(): void {
    registerPersonPart('notices', noticesOfPerson);
    removeByAge('notification', 'notification', daysAgo('at'));
  }
}
