import { useTranslation } from 'react-i18next';
import type { Bilingual } from '../../api/types';
import { useFormats } from '../../ui/format';
import type { CaseView, TimelineEntry } from './cases.api';

const isBilingual = (value: unknown): value is Bilingual =>
  typeof value === 'object' && value !== null && 'nl' in value && 'en' in value;

/** One sentence for each thing that happened. */
export function useHistoryTitle(outcomes: CaseView['outcomes']): (entry: TimelineEntry) => string {
  const { t } = useTranslation('cases');
  const { text } = useFormats();
  return ({ type, actor, detail }) => {
    const name = actor?.name ?? t('history.someone');
    const nameOf = (value: unknown) => (isBilingual(value) ? text(value) : '');
    const desk = nameOf(detail['deskName']);
    const label = outcomes.find(({ code }) => code === detail['outcome'])?.label;
    switch (type) {
      case 'submitted':
        return actor ? t('history.submitted', { name }) : t('history.submittedAlone');
      case 'routed':
        return t(detail['status'] === 'on_hold' ? 'history.held' : 'history.routed', { desk });
      case 'released':
        return t(detail['status'] === 'on_hold' ? 'history.held' : 'history.released', { desk });
      case 'taken':
        return t(detail['byAnother'] === true ? 'history.assigned' : 'history.taken', { name });
      case 'transferred':
        return t('history.transferred', { from: nameOf(detail['fromName']), desk });
      case 'answered':
        return label ? t('history.answered', { outcome: text(label) }) : t('history.answeredAlone');
      case 'created':
      case 'asked':
      case 'replied':
        return t(`history.${type}`, { name });
      case 'closed':
      case 'withdrawn':
      case 'published':
      case 'unpublished':
      case 'decided':
      case 'advised':
        return t(`history.${type}`);
      default:
        return t('history.other');
    }
  };
}
