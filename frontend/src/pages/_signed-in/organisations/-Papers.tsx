import { useTranslation } from 'react-i18next';
import { Attachments } from '../../../features/documents/Attachments';
import type { Organisation } from '../../../features/organisations/organisations.api';

/** The owner's extract and other proof: there while a check runs, thrown away afterwards. */
export function Papers({ organisation: { id } }: { organisation: Organisation }) {
  const { t } = useTranslation('organisations');
  return <Attachments itemId={id} title={t('papers.title')} note={t('papers.note')} />;
}
