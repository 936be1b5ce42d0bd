import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/links';
import type { Need } from './ecosystems.api';

/** Beside a need in a list, for who can propose a link. */
export function ProposeForNeed({ need }: { need: Need }) {
  const { t } = useTranslation('ecosystems');
  return (
    <ButtonLink to="/links/new" search={{ need: need.id }} size="sm" variant="default">
      {t('propose.title')}
      <VisuallyHidden>{` ${t('propose.forNeed', { title: need.title })}`}</VisuallyHidden>
    </ButtonLink>
  );
}
