import { Global, Module } from '@nestjs/common';
import { PassportModule } from '@nestjs/passport';
import { ActorSource } from '../platform/access.js';
import { AccountsController } from './accounts.controller.js';
import { AccountsService } from './accounts.service.js';
import { Sessions } from './sessions.service.js';
import { LocalStrategy } from './sign-in.guard.js';

@Global()
@Module({
  imports: [PassportModule],
  controllers: [AccountsController],
  providers: [AccountsService, Sessions, LocalStrategy, { provide: ActorSource, useExisting: Sessions }],
  exports: [ActorSource],
})
export class AccountsModule {}
