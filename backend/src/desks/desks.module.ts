import { Module, type OnModuleInit } from '@nestjs/common';
import { registerMePart } from '../accounts/index.js';
import { DesksController } from './desks.controller.js';
import { deskName } from './desks.data.js';

@Module({ controllers: [DesksController] })
export class DesksModule implements OnModuleInit {
  onModuleInit(): void {
    registerMePart('desks', async (_db, actor) =>
      actor.grants
        .filter(
          ({ principal, role }) => principal.startsWith('desk:') && (role === 'handler' || role === 'coordinator'),
        )
        .map(({ principal, role }) => {
          const code = principal.slice('desk:'.length);
          return { code, name: deskName(code), role: role as 'handler' | 'coordinator' };
        }),
    );
  }
}
