import { IconMail } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DemoMail } from '../../api/types';
import { DotLine } from '../../ui/DotLine';
import { useFormats } from '../../ui/format';
import { EmptyState } from '../../ui/states';
import classes from './MailList.module.css';

export function MailList({ mails }: { mails: readonly DemoMail[] }) {
  const { t } = useTranslation('demo');
  if (mails.length === 0) {
    return (
      <EmptyState icon={IconMail} title={t('empty')}>
        {t('emptyText')}
      </EmptyState>
    );
  }
  return (
    <ul className={classes.list}>
      {mails.map((mail) => (
        <li key={mail.id}>
          <Mail mail={mail} />
        </li>
      ))}
    </ul>
  );
}

function Mail({ mail }: { mail: DemoMail }) {
  const { t } = useTranslation('demo');
  const { dateTime } = useFormats();
  const at = <time dateTime={mail.at}>{dateTime(mail.at)}</time>;
  return (
    <article className={classes.mail}>
      <h2 className={classes.subject}>{mail.subject}</h2>
      <p className={classes.to}>
        <DotLine parts={[t('to', { to: mail.to }), at]} />
      </p>
      <p className={classes.text}>{withLinks(mail.text)}</p>
    </article>
  );
}

/** Plain text with its addresses made clickable; those of this site open here. */
function withLinks(text: string) {
  return text.split(/(https?:\/\/[^\s<>"]+)/).map((part, index) => {
    if (index % 2 === 0) return part;
    const url = new URL(part);
    const local = url.pathname + url.search + url.hash;
    return (
      <a key={part} href={isOurs(url) ? local : part} rel="noreferrer">
        {part}
      </a>
    );
  });
}

/** The portal may be reached by another name or port than the one it writes in mail. */
function isOurs(url: URL): boolean {
  const here = ['localhost', '127.0.0.1', window.location.hostname];
  return url.host === window.location.host || here.includes(url.hostname);
}
