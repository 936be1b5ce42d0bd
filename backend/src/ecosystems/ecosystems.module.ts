import { Module, type OnModuleInit } from '@nestjs/common';
import { registerKind } from '../items/index.js';
import { registerOrganisationExport } from '../organisations/index.js';
import { linkageKind } from './linkage.kind.js';
import { LinkagesController } from './linkages.controller.js';
import { LinksController } from './links/links.controller.js';
import { linksOfOrganisation } from './links/links.export.js';
import { LinksQueries } from './links/links.queries.js';
import { LinksService } from './links/links.service.js';
import { RegionController } from './region.controller.js';
import { RegionQueries } from './region.queries.js';

@Module({
  controllers: [LinkagesController, RegionController, LinksController],
  providers: [RegionQueries, LinksService, LinksQueries],
})
export class EcosystemsModule implements OnModuleInit {
  onModuleInit(): void {
    registerKind(linkageKind);
    registerOrganisationExport('links', linksOfOrganisation);
  }
}
