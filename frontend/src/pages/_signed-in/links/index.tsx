import { createFileRoute } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../../../api/session';
import type { LinkStatus } from '../../../features/ecosystems/ecosystems.api';
import { LinkFilter } from '../../../features/ecosystems/LinkFilter';
import { LinksTable } from '../../../features/ecosystems/LinksTable';
import { linkStatuses } from '../../../features/ecosystems/link-statuses';
import { ButtonLink } from '../../../ui/links';
import { PageTitle } from '../../../ui/PageTitle';

export const Route = createFileRoute('/_signed-in/links/')({
  validateSearch: ({ status }: Record<string, unknown>): { status?: LinkStatus } =>
    linkStatuses.some((one) => one === status) ? { status: status as LinkStatus } : {},
  component: LinksPage,
});

function LinksPage() {
  const { t } = useTranslation('ecosystems');
  const { can } = useSignedIn();
  const { status } = Route.useSearch();
  const navigate = Route.useNavigate();
  const begin = can.seeRegion && <ButtonLink to="/links/new">{t('propose.title')}</ButtonLink>;
  return (
    <>
      <PageTitle title={t('links.title')} lead={t('links.lead')} actions={begin} />
      <LinkFilter
        value={status}
        onChange={(chosen) => void navigate({ search: chosen ? { status: chosen } : {}, replace: true })}
      />
      <LinksTable status={status} begin={begin} />
    </>
  );
}
