import { Module, type OnModuleInit } from '@nestjs/common';
import { registerMePart, registerPersonPart } from '../accounts/index.js';
import { registerKind } from '../items/index.js';
import { AdviceController } from './advice/advice.controller.js';
import { AdviceService } from './advice/advice.service.js';
import { DeclarationsController } from './declarations/declarations.controller.js';
import { DeclarationsQueries } from './declarations/declarations.queries.js';
import { DeclarationsService } from './declarations/declarations.service.js';
import { financingCaseKind } from './financing-case.kind.js';
import { FinancingCasesController } from './financing-cases.controller.js';
import { FinancingTableProcessor } from './financing-table.processor.js';
import { ReviewsController } from './reviews/reviews.controller.js';
import { ReviewsService } from './reviews/reviews.service.js';
import { SeatsController } from './seats/seats.controller.js';
import { seatsOfActor } from './seats/seats.js';
import { SeatsQueries } from './seats/seats.queries.js';
import { SeatsService } from './seats/seats.service.js';
import { tableOfPerson } from './table.export.js';
import { tableApplicationKind } from './table-application.kind.js';
import { TableApplicationsController } from './table-applications.controller.js';
import { TableCasesService } from './table-cases/table-cases.service.js';

@Module({
  controllers: [
    FinancingCasesController,
    TableApplicationsController,
    DeclarationsController,
    ReviewsController,
    AdviceController,
    SeatsController,
  ],
  providers: [
    SeatsService,
    SeatsQueries,
    TableCasesService,
    DeclarationsService,
    DeclarationsQueries,
    ReviewsService,
    AdviceService,
    FinancingTableProcessor,
  ],
})
export class FinancingTableModule implements OnModuleInit {
  onModuleInit(): void {
    registerKind(financingCaseKind);
    registerKind(tableApplicationKind);
    registerMePart('seats', seatsOfActor);
    registerPersonPart('financing-table', tableOfPerson);
  }
}
