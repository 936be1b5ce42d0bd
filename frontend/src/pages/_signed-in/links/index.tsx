import { createFileRoute } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../../../api/session';
import type { LinkStatus } from '../../../features/ecosystems/ecosystems.api';
import { LinksTable } from '../../../features/ecosystems/LinksTable';
import { FilterChips } from '../../../ui/FilterChips';
import { ButtonLink } from '../../../ui/links';
import { PageTitle } from '../../../ui/PageTitle';

const statuses: readonly LinkStatus[] = ['proposed', 'agreed', 'declined'];

export const Route = createFileRoute('/_signed-in/links/')({
  validateSearch: ({ status }: Record<string, unknown>): { status?: LinkStatus } =>
    statuses.some((one) => one === status) ? { status: status as LinkStatus } : {},
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
      <FilterChips
        label={t('links.byStatus')}
        value={status ?? 'all'}
        onChange={(chosen) => void navigate({ search: chosen === 'all' ? {} : { status: chosen }, replace: true })}
        options={[
          { value: 'all' as const, label: t('links.all') },
          ...statuses.map((value) => ({ value, label: t(`links.${value}`) })),
        ]}
      />
      <LinksTable status={status} begin={begin} />
    </>
  );
}
