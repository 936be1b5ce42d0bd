import { IconMail } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../ui/format';
import { Panel } from '../../../ui/Panel';
import type { Organisation } from '../organisations.api';
import classes from './verification.module.css';

/** The decision with its reasons, word for word as it was mailed. */
export function LetterPanel({ organisation: { letter } }: { organisation: Organisation }) {
  const { t } = useTranslation('organisations');
  const { text, date } = useFormats();
  if (!letter) return null;
  return (
    <Panel title={t(`letter.${letter.decision}`)} icon={IconMail}>
      <p className={classes.quiet}>{t('letter.date', { date: date(letter.at) })}</p>
      <div className={classes.letter}>{text(letter.text)}</div>
    </Panel>
  );
}
