import { Module, type OnModuleInit } from '@nestjs/common';
import { registerKind } from '../items/index.js';
import { barrierKind } from './barrier.kind.js';
import { BarriersController } from './barriers.controller.js';

@Module({ controllers: [BarriersController] })
export class BarriersModule implements OnModuleInit {
  onModuleInit(): void {
    registerKind(barrierKind);
  }
}
