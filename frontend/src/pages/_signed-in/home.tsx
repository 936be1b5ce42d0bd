import { createFileRoute } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../../api/session';
import { AuditPanel } from '../../features/audit-trail/AuditPanel';
import { DeskWork } from '../../features/cases/DeskWork';
import { MyRegionPanel } from '../../features/ecosystems/MyRegionPanel';
import { OpenLinksPanel } from '../../features/ecosystems/OpenLinksPanel';
import { MyTablePanel } from '../../features/financing-table/MyTablePanel';
import { MyItemsPanels } from '../../features/items/list/MyItemsPanels';
import { HomePanel } from '../../features/organisations/HomePanel';
import { StartPanel } from '../../features/overview/StartPanel';
import { PageTitle } from '../../ui/PageTitle';

export const Route = createFileRoute('/_signed-in/home')({ component: HomePage });

function HomePage() {
  const { t } = useTranslation('overview');
  const me = useSignedIn();
  return (
    <>
      <PageTitle title={t('title')} lead={t('lead', { name: me.person.name })} />
      {me.can.submitItems && <StartPanel />}
      <HomePanel />
      <OpenLinksPanel />
      {me.can.seeTable && <MyTablePanel />}
      {me.can.submitItems && <MyItemsPanels />}
      {me.can.seeInbox && <DeskWork desks={me.desks} />}
      {me.can.seeAudit && <AuditPanel />}
      {me.can.seeRegion && <MyRegionPanel />}
    </>
  );
}
