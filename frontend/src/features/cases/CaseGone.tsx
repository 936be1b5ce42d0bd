import { IconArrowForwardUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/links';
import { PageTitle } from '../../ui/PageTitle';
import { EmptyState } from '../../ui/states';
import type { InboxSearch } from './inbox-search';

/** Transferred while one was looking, or never one's own. */
export function CaseGone({ search }: { search: InboxSearch }) {
  const { t } = useTranslation('cases');
  return (
    <>
      <PageTitle title={t('page.gone')} />
      <EmptyState
        icon={IconArrowForwardUp}
        title={t('page.goneText')}
        action={
          <ButtonLink to="/cases" search={search}>
            {t('page.toInbox')}
          </ButtonLink>
        }
      />
    </>
  );
}
