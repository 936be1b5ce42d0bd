import { Module, type OnModuleInit } from '@nestjs/common';
import { registerMePart } from '../accounts/index.js';
import { heldIn } from '../platform/actor.js';
import { organisationsOfActor } from './organisations.queries.js';

@Module({})
export class OrganisationsModule implements OnModuleInit {
  onModuleInit(): void {
    registerMePart('organisations', (db, actor) => organisationsOfActor(db, actor, heldIn(actor, 'org:')));
  }
}
