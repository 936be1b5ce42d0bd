import { Module, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { registerMePart } from '../accounts/index.js';
import { heldIn } from '../platform/actor.js';
import { MembershipsController } from './members/memberships.controller.js';
import { MembershipsQueries } from './members/memberships.queries.js';
import { MembershipsService } from './members/memberships.service.js';
import { refuseEmptySlots } from './organisation-parts.js';
import { OrganisationsController } from './organisations.controller.js';
import { OrganisationsQueries, organisationsOfActor } from './organisations.queries.js';
import { OrganisationsService } from './organisations.service.js';
import { VerificationService } from './verification/verification.service.js';

@Module({
  controllers: [OrganisationsController, MembershipsController],
  providers: [OrganisationsService, OrganisationsQueries, VerificationService, MembershipsService, MembershipsQueries],
})
export class OrganisationsModule implements OnModuleInit, OnApplicationBootstrap {
  onModuleInit(): void {
    registerMePart('organisations', (db, actor) => organisationsOfActor(db, actor, heldIn(actor, 'org:')));
  }

  onApplicationBootstrap(): void {
    refuseEmptySlots();
  }
}
