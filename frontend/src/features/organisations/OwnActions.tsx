import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/links';

/** For members: to what belongs to their organisation beside its registration. */
export function OwnActions({ id }: { id: string }) {
  const { t } = useTranslation('organisations');
  return (
    <>
      <ButtonLink to="/organisations/$id/profile" params={{ id }} variant="default">
        {t('page.profile')}
      </ButtonLink>
      <ButtonLink to="/organisations/$id/members" params={{ id }} variant="default">
        {t('page.members')}
      </ButtonLink>
    </>
  );
}
