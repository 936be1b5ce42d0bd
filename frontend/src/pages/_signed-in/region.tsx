import { IconLock } from '@tabler/icons-react';
import { createFileRoute, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../../api/session';
import { NeedsList } from '../../features/ecosystems/NeedsList';
import { ProposeForNeed } from '../../features/ecosystems/ProposeForNeed';
import { RegionItems } from '../../features/ecosystems/RegionItems';
import { RegionOrganisations } from '../../features/ecosystems/RegionOrganisations';
import { RegionSection } from '../../features/ecosystems/RegionSection';
import { ButtonLink } from '../../ui/links';
import { PageTitle } from '../../ui/PageTitle';
import { EmptyState } from '../../ui/states';

export const Route = createFileRoute('/_signed-in/region')({ component: RegionPage });

function RegionPage() {
  const { t } = useTranslation('ecosystems');
  const { can } = useSignedIn();
  if (!can.seeRegion)
    return (
      <>
        <PageTitle title={t('region.title')} />
        <EmptyState icon={IconLock} title={t('region.notYours')} action={<Link to="/needs">{t('needs.title')}</Link>}>
          {t('region.notYoursText')}
        </EmptyState>
      </>
    );
  return (
    <>
      <PageTitle
        title={t('region.title')}
        lead={t('region.lead')}
        actions={
          <>
            <ButtonLink to="/links/new">{t('propose.title')}</ButtonLink>
            <ButtonLink to="/linkages/new" variant="default">
              {t('linkage.begin')}
            </ButtonLink>
          </>
        }
      />
      <RegionSection title={t('region.items')} intro={t('region.itemsText')}>
        <RegionItems />
      </RegionSection>
      <RegionSection title={t('region.needs')} intro={t('region.needsText')}>
        <NeedsList label={t('region.needs')} level={3} actionOf={(need) => <ProposeForNeed need={need} />} />
      </RegionSection>
      <RegionSection title={t('region.organisations')} intro={t('region.organisationsText')}>
        <RegionOrganisations />
      </RegionSection>
    </>
  );
}
