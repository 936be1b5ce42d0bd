import { Module, type OnModuleInit } from '@nestjs/common';
import { registerPersonPart } from '../accounts/index.js';
import { registerItemPart } from '../items/index.js';
import { registerOrganisationExport, registerOrganisationPart } from '../organisations/index.js';
import { onOutage } from '../platform/outages.js';
import { RoutingModule } from '../routing/index.js';
import { BatchUndo } from './batches/batch-undo.js';
import { BatchesController } from './batches/batches.controller.js';
import { BatchesService } from './batches/batches.service.js';
import { CaseQueries, casesOfItems } from './case.queries.js';
import { CaseOpening } from './case-opening.js';
import { CasesController } from './cases.controller.js';
import { casesOfOrganisation, messagesOfPerson } from './cases.export.js';
import { CasesProcessor } from './cases.processor.js';
import { CasesService } from './cases.service.js';
import { ClockSweep } from './clocks/clock-sweep.js';
import { extendTerms } from './clocks/outage-extensions.js';
import { HandoversController } from './handovers/handovers.controller.js';
import { HandoversService } from './handovers/handovers.service.js';
import { FacetsQueries } from './inbox/facets.queries.js';
import { InboxQueries } from './inbox.queries.js';
import { Recusals } from './recusals.js';
import { RegistrationCases } from './registration-cases.js';
import { SavedViewsController } from './saved-views/saved-views.controller.js';
import { savedViewsOfPerson } from './saved-views/saved-views.export.js';
import { SavedViewsQueries } from './saved-views/saved-views.queries.js';
import { SavedViewsService } from './saved-views/saved-views.service.js';
import { TimelineQueries } from './timeline.queries.js';

@Module({
  imports: [RoutingModule],
  controllers: [CasesController, HandoversController, SavedViewsController, BatchesController],
  providers: [
    CasesService,
    CaseQueries,
    InboxQueries,
    FacetsQueries,
    TimelineQueries,
    SavedViewsService,
    BatchesService,
    BatchUndo,
    SavedViewsQueries,
    CaseOpening,
    RegistrationCases,
    Recusals,
    HandoversService,
    ClockSweep,
    CasesProcessor,
  ],
})
export class CasesModule implements OnModuleInit {
  onModuleInit(): void {
    onOutage('cases', extendTerms);
    registerItemPart('case', casesOfItems);
    registerOrganisationPart('case', casesOfItems);
    registerOrganisationExport('cases', casesOfOrganisation);
    registerPersonPart('messages', messagesOfPerson);
    registerPersonPart('saved-views', savedViewsOfPerson);
  }
}
