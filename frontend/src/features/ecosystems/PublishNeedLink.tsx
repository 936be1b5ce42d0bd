import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/links';
import { needsQuery } from './ecosystems.api';

/** For who may say what Defensie needs, which the list itself tells. */
export function PublishNeedLink() {
  const { t } = useTranslation('ecosystems');
  const { data } = useInfiniteQuery(needsQuery());
  return data?.pages[0]?.can.publish ? <ButtonLink to="/needs/new">{t('publish.button')}</ButtonLink> : null;
}
