import { type DynamicModule, Module } from '@nestjs/common';
import type { Logger } from 'pino';
import { AccountsModule } from './accounts/accounts.module.js';
import { Person } from './accounts/person.entity.js';
import { BarriersModule } from './barriers/barriers.module.js';
import { DeskCase } from './cases/case.entity.js';
import { CasesModule } from './cases/cases.module.js';
import { SavedView } from './cases/saved-views/saved-view.entity.js';
import { DesksModule } from './desks/desks.module.js';
import { DocumentsModule } from './documents/documents.module.js';
import { EcosystemsModule } from './ecosystems/ecosystems.module.js';
import { Link } from './ecosystems/links/link.entity.js';
import { FinancingTableModule } from './financing-table/financing-table.module.js';
import { InsightsModule } from './insights/insights.module.js';
import { Item } from './items/item.entity.js';
import { ItemsModule } from './items/items.module.js';
import { NotificationsModule } from './notifications/notifications.module.js';
import { OpportunitiesModule } from './opportunities/opportunities.module.js';
import { Organisation } from './organisations/organisation.entity.js';
import { OrganisationsModule } from './organisations/organisations.module.js';
import type { RunConfig } from './platform/config.js';
import { MailModule } from './platform/mail/mail.module.js';
import { PlatformModule } from './platform/platform.module.js';
import { ProposalsModule } from './proposals/proposals.module.js';
import { QuestionsModule } from './questions/questions.module.js';
import { forbiddenConfidentiality } from './reference/index.js';
import { ReferenceModule } from './reference/reference.module.js';
import { RoutingModule } from './routing/routing.module.js';
import { SearchModule } from './search/search.module.js';
import { DemoModule } from './seed/demo.module.js';

const entities = [Person, Organisation, Item, Link, DeskCase, SavedView];

/** The list of what exists. */
@Module({})
export class AppModule {
  static of(config: RunConfig, log: Logger): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.of({
          config,
          log,
          entities,
          forbiddenLabels: { field: 'confidentiality', codes: forbiddenConfidentiality },
        }),
        MailModule,
        AccountsModule,
        OrganisationsModule,
        DesksModule,
        ReferenceModule,
        DocumentsModule,
        ItemsModule,
        OpportunitiesModule,
        ProposalsModule,
        BarriersModule,
        QuestionsModule,
        FinancingTableModule,
        EcosystemsModule,
        RoutingModule,
        CasesModule,
        SearchModule,
        InsightsModule,
        NotificationsModule,
        DemoModule,
      ],
    };
  }
}
