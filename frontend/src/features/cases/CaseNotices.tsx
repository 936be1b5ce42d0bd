import { IconArrowForwardUp, IconLock, IconMessageCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../ui/format';
import { Notice } from '../../ui/Notice';
import classes from './CasePage.module.css';
import type { CaseView } from './cases.api';
import { isOpen } from './inbox-counts';

/** What matters first: held back, waiting for the submitter, or the submitter has just replied. */
export function CaseNotices({ view }: { view: CaseView }) {
  const { t } = useTranslation('cases');
  const { text, date } = useFormats();
  const said = view.history.find(({ type }) => type === 'asked' || type === 'replied');
  if (view.status === 'on_hold' && view.item === null)
    return (
      <Notice tone="soon" icon={IconLock}>
        {t('page.heldText', { reason: text(view.routing.reason) })}
      </Notice>
    );
  if (view.handover && view.can.accept)
    return (
      <Notice tone="soon" icon={IconArrowForwardUp}>
        {t('page.handedOver', { desk: text(view.handover.from.name), date: date(view.handover.acceptBy) })}
      </Notice>
    );
  if (view.question)
    return (
      <Notice tone="calm">
        <strong>{t('page.waiting')}</strong>
        <p className={classes.said}>{view.question}</p>
      </Notice>
    );
  if (said?.type !== 'replied' || !said.text || !isOpen(view)) return null;
  return (
    <Notice tone="calm" icon={IconMessageCircle}>
      <strong>{t('page.replied', { name: said.actor?.name ?? t('history.someone'), date: date(said.at) })}</strong>
      <p className={classes.said}>{said.text}</p>
    </Notice>
  );
}
