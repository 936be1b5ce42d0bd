import { Module, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { registerMePart, registerPersonPart } from '../accounts/index.js';
import { heldIn } from '../platform/actor.js';
import type { RunConfig } from '../platform/config.js';
import { CONFIG } from '../platform/config-token.js';
import { onOutage } from '../platform/outages.js';
import { daysAgo, removeByAge } from '../platform/retention/own-removals.js';
import { DirectoryController } from './directory/directory.controller.js';
import { DirectoryQueries } from './directory/directory.queries.js';
import { membershipPart } from './export/membership-part.js';
import { OrganisationExportController } from './export/organisation-export.controller.js';
import { OrganisationExportService } from './export/organisation-export.service.js';
import { AcceptanceService } from './invitations/acceptance.service.js';
import { InvitationsController } from './invitations/invitations.controller.js';
import { InvitationsQueries } from './invitations/invitations.queries.js';
import { InvitationsService } from './invitations/invitations.service.js';
import { MembersController } from './members/members.controller.js';
import { MembersQueries } from './members/members.queries.js';
import { MembersService } from './members/members.service.js';
import { MembershipsController } from './members/memberships.controller.js';
import { MembershipsQueries } from './members/memberships.queries.js';
import { MembershipsService } from './members/memberships.service.js';
import { refuseEmptySlots } from './organisation-parts.js';
import { OrganisationsController } from './organisations.controller.js';
import { OrganisationsQueries, organisationsOfActor } from './organisations.queries.js';
import { OrganisationsService } from './organisations.service.js';
import { ProfileController } from './profile/profile.controller.js';
import { ProfileService } from './profile/profile.service.js';
import { BusinessRegister } from './register/business-register.js';
import { KvkRegister } from './register/kvk-register.js';
import { LocalRegister } from './register/local-register.js';
import { RegisterProcessor } from './register/register.processor.js';
import { RegisterSweep } from './register/register-sweep.js';
import { ChecklistService } from './verification/checklist/checklist.service.js';
import { extendDeadlines } from './verification/questions/answer-deadlines.js';
import { DeadlineSweep } from './verification/questions/deadline-sweep.js';
import { QuestionsService } from './verification/questions/questions.service.js';
import { TermSweep } from './verification/terms/term-sweep.js';
import { VerificationController } from './verification/verification.controller.js';
import { VerificationQueries } from './verification/verification.queries.js';
import { VerificationService } from './verification/verification.service.js';

const register = {
  provide: BusinessRegister,
  useFactory: ({ kvk }: RunConfig) => (kvk ? new KvkRegister(kvk) : new LocalRegister()),
  inject: [CONFIG],
};

@Module({
  controllers: [
    OrganisationsController,
    MembersController,
    MembershipsController,
    InvitationsController,
    ProfileController,
    DirectoryController,
    OrganisationExportController,
    VerificationController,
  ],
  providers: [
    OrganisationsService,
    OrganisationsQueries,
    VerificationService,
    MembershipsService,
    MembershipsQueries,
    MembersService,
    MembersQueries,
    InvitationsService,
    InvitationsQueries,
    AcceptanceService,
    ProfileService,
    DirectoryQueries,
    OrganisationExportService,
    VerificationQueries,
    QuestionsService,
    ChecklistService,
    DeadlineSweep,
    TermSweep,
    register,
    RegisterProcessor,
    RegisterSweep,
  ],
})
export class OrganisationsModule implements OnModuleInit, OnApplicationBootstrap {
  onModuleInit(): void {
    registerMePart('organisations', (db, actor) => organisationsOfActor(db, actor, heldIn(actor, 'org:')));
    registerPersonPart('memberships', membershipPart);
    onOutage('answers', extendDeadlines);
    removeByAge('invitation', 'invitation', daysAgo('least(ended_at, expires_at)'));
    removeByAge('membership_request', 'membership_request', daysAgo('decided_at'));
  }

  onApplicationBootstrap(): void {
    refuseEmptySlots();
  }
}
