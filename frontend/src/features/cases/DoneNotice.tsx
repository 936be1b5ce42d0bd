import { useTranslation } from 'react-i18next';
import { useFormats } from '../../ui/format';
import { Notice } from '../../ui/Notice';
import type { Done } from './actions';

interface DoneNoticeProps {
  done: Done;
  /** Where one is now. */
  after?: 'next' | 'nextChosen' | 'none' | undefined;
}

/** Says what was just done, and that the next case stands ready. */
export function DoneNotice({ done, after }: DoneNoticeProps) {
  const { t } = useTranslation('cases');
  const { text } = useFormats();
  const title = done.title ?? t('inbox.noTitle');
  const desk = done.desk ? text(done.desk) : '';
  const what = done.did === 'transferred' && done.elsewhere ? 'transferredElsewhere' : done.did;
  return (
    <Notice tone="good">
      {t(`done.${what}`, { title, name: done.name ?? '', desk })} {after && t(`done.${after}`)}
    </Notice>
  );
}
