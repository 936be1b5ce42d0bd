import { Global, Module, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { registerPersonPart } from '../accounts/index.js';
import { registerDocumentSubject } from '../documents/index.js';
import { registerOrganisationExport, registerOrganisationPart } from '../organisations/index.js';
import { registerRemoval } from '../platform/retention/retention-rules.js';
import { whyNotAttach } from './attachments.js';
import { audienceOf } from './audience-words.js';
import { refuseEmptySlots } from './item-parts.js';
import { ItemsController } from './items.controller.js';
import { ItemsQueries } from './items.queries.js';
import { ItemsService } from './items.service.js';
import { DraftWarnings } from './keeping/draft-warnings.js';
import { itemsOfOrganisation, itemsOfPerson } from './keeping/items.export.js';
import { removeOldDrafts } from './keeping/unsubmitted.js';
import { keptApartOf } from './kept-apart.js';
import { Publications } from './publications.js';
import { SharingController } from './sharing/sharing.controller.js';
import { SharingQueries } from './sharing/sharing.queries.js';
import { SharingService } from './sharing/sharing.service.js';
import { SuggestionsController } from './suggestions/suggestions.controller.js';
import { SuggestionsService } from './suggestions/suggestions.service.js';

/** A draft is in the index, in the table of its kind, and what is kept apart goes with it. */
const draftTables = [
  'item',
  'proposal',
  'barrier',
  'question',
  'financing_case',
  'linkage',
  'table_application',
  'item_kept_apart',
];

@Global()
@Module({
  controllers: [ItemsController, SharingController, SuggestionsController],
  providers: [
    ItemsService,
    ItemsQueries,
    Publications,
    DraftWarnings,
    SharingService,
    SharingQueries,
    SuggestionsService,
  ],
  exports: [ItemsService, ItemsQueries],
})
export class ItemsModule implements OnModuleInit, OnApplicationBootstrap {
  onModuleInit(): void {
    registerOrganisationPart('audience', audienceOf);
    registerOrganisationPart('abroStatements', keptApartOf);
    registerDocumentSubject(whyNotAttach);
    registerOrganisationExport('items', itemsOfOrganisation);
    registerPersonPart('items', itemsOfPerson);
    registerRemoval('draft', draftTables, removeOldDrafts);
  }

  onApplicationBootstrap(): void {
    refuseEmptySlots();
  }
}
