import { createFileRoute } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../../../api/session';
import { NeedFilter } from '../../../features/ecosystems/NeedFilter';
import { NeedsList } from '../../../features/ecosystems/NeedsList';
import { needFilters } from '../../../features/ecosystems/need-filters';
import { ProposeForNeed } from '../../../features/ecosystems/ProposeForNeed';
import { PublishNeedLink } from '../../../features/ecosystems/PublishNeedLink';
import { PageTitle } from '../../../ui/PageTitle';

export const Route = createFileRoute('/_signed-in/needs/')({ validateSearch: needFilters, component: NeedsPage });

function NeedsPage() {
  const { t } = useTranslation('ecosystems');
  const { can } = useSignedIn();
  const { nldArea } = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <>
      <PageTitle title={t('needs.title')} lead={t('needs.lead')} actions={<PublishNeedLink />} />
      <NeedFilter
        value={nldArea}
        onChange={(area) => void navigate({ search: area ? { nldArea: area } : {}, replace: true })}
      />
      <NeedsList
        label={t('needs.title')}
        level={2}
        nldArea={nldArea}
        actionOf={(need) => can.seeRegion && <ProposeForNeed need={need} />}
      />
    </>
  );
}
