import { useQuery } from '@tanstack/react-query';
import { createFileRoute, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../../../api/session';
import { needQuery } from '../../../features/ecosystems/ecosystems.api';
import { NeedDetails } from '../../../features/ecosystems/NeedDetails';
import { useFormats } from '../../../ui/format';
import { ButtonLink } from '../../../ui/links';
import { PageTitle } from '../../../ui/PageTitle';
import { Loaded } from '../../../ui/states';

export const Route = createFileRoute('/_signed-in/needs/$id')({ component: NeedPage });

function NeedPage() {
  const { t } = useTranslation('ecosystems');
  const { date } = useFormats();
  const { can } = useSignedIn();
  const { id } = Route.useParams();
  const query = useQuery({ ...needQuery(id), throwOnError: (_, { state }) => state.data === undefined });
  return (
    <Loaded query={query} lines={6}>
      {(need) => (
        <>
          <PageTitle
            title={need.title}
            lead={t('need.publishedOn', { date: date(need.publishedAt) })}
            trail={<Link to="/needs">{t('needs.title')}</Link>}
            actions={
              <>
                {can.seeRegion && (
                  <ButtonLink to="/links/new" search={{ need: id }}>
                    {t('propose.title')}
                  </ButtonLink>
                )}
                {can.submitItems && <ButtonLink to="/proposals/new">{t('need.submit')}</ButtonLink>}
              </>
            }
          />
          <NeedDetails need={need} />
        </>
      )}
    </Loaded>
  );
}
