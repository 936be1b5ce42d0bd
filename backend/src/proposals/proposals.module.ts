import { Module, type OnModuleInit } from '@nestjs/common';
import { registerKind } from '../items/index.js';
import { proposalKind } from './proposal.kind.js';
import { ProposalsController } from './proposals.controller.js';

@Module({ controllers: [ProposalsController] })
export class ProposalsModule implements OnModuleInit {
  onModuleInit(): void {
    registerKind(proposalKind);
  }
}
