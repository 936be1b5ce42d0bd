import { Module, type OnModuleInit } from '@nestjs/common';
import { registerMePart } from '../accounts/index.js';
import { registerOrganisationPart } from '../organisations/index.js';
import { DelegationsController } from './delegations/delegations.controller.js';
import { DelegationsQueries } from './delegations/delegations.queries.js';
import { DelegationsService } from './delegations/delegations.service.js';
import { DesksController } from './desks.controller.js';
import { desksOfActor } from './desks-of-actor.js';
import { EndedGrants } from './staff/grant-notices.js';
import { StaffController } from './staff/staff.controller.js';
import { StaffQueries } from './staff/staff.queries.js';
import { StaffService } from './staff/staff.service.js';
import { workingCalendar } from './working-calendar.data.js';
import { dueDate } from './working-days.rules.js';

@Module({
  controllers: [DesksController, StaffController, DelegationsController],
  providers: [StaffQueries, StaffService, EndedGrants, DelegationsQueries, DelegationsService],
})
export class DesksModule implements OnModuleInit {
  onModuleInit(): void {
    registerOrganisationPart('dueDate', (from, workingDays) => dueDate(from, workingDays, workingCalendar));
    registerMePart('desks', async (_db, actor) => desksOfActor(actor));
  }
}
