import { Global, Module, type OnApplicationBootstrap } from '@nestjs/common';
import { refuseEmptySlots } from './item-parts.js';
import { ItemsController } from './items.controller.js';
import { ItemsQueries } from './items.queries.js';
import { ItemsService } from './items.service.js';

@Global()
@Module({ controllers: [ItemsController], providers: [ItemsService, ItemsQueries], exports: [ItemsService, ItemsQueries] })
export class ItemsModule implements OnApplicationBootstrap {
  onApplicationBootstrap(): void {
    refuseEmptySlots();
  }
}
