import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FactPanel } from '../../ui/FactPanel';
import { useFormats } from '../../ui/format';
import { Notice } from '../../ui/Notice';
import { PageTitle } from '../../ui/PageTitle';
import { Panel } from '../../ui/Panel';
import { StatusBadge } from '../../ui/StatusBadge';
import { Trail } from '../../ui/Trail';
import { DecideLinkForm } from './DecideLinkForm';
import type { LinkDetail } from './ecosystems.api';
import { LinkAudience } from './LinkAudience';
import { LinkSides } from './LinkSides';
import classes from './LinkView.module.css';
import { iconOf, standingOf, toneOf } from './link.labels';

/** One link for everyone in it: what with whom, why, what both sides say, and who can see it. */
export function LinkView({ link }: { link: LinkDetail }) {
  const { t } = useTranslation('ecosystems');
  const { date, text } = useFormats();
  const [told, setTold] = useState<'agreed' | 'declined' | null>(null);
  const message = useRef<HTMLDivElement>(null);
  const standing = standingOf(link);
  const finish = (agree: boolean) => {
    setTold(agree ? 'agreed' : 'declined');
    // The form is gone: the message takes the focus in its place.
    setTimeout(() => message.current?.focus());
  };
  return (
    <>
      <PageTitle
        title={link.need.title}
        trail={<Trail from={<Link to="/links">{t('links.title')}</Link>} here={link.organisation.name} />}
        status={
          <StatusBadge tone={toneOf[standing]} icon={iconOf[standing]}>
            {t(`standing.${standing}`)}
          </StatusBadge>
        }
        lead={t('link.proposedBy', { desk: text(link.desk.name), date: date(link.proposedAt) })}
      />
      <div ref={message} role="status" tabIndex={-1} className={classes.told}>
        {told && <Notice tone={told === 'agreed' ? 'good' : 'calm'}>{t(`link.told.${told}`)}</Notice>}
      </div>
      <FactPanel
        label={t('link.facts')}
        facts={[
          {
            label: t('link.need'),
            value: (
              <Link to="/needs/$id" params={{ id: link.need.id }}>
                {link.need.title}
              </Link>
            ),
            note: text(link.need.desk.name),
          },
          { label: t('link.organisation'), value: link.organisation.name },
          { label: t('link.now'), value: t(`standing.${standing}`), note: t(`link.meaning.${standing}`) },
        ]}
      />
      <div className={classes.columns}>
        <div className={classes.main}>
          <section aria-labelledby="link-why" className={classes.section}>
            <h2 id="link-why" className={classes.heading}>
              {t('link.why')}
            </h2>
            <blockquote className={classes.quote}>{link.reason}</blockquote>
            <p className={classes.signed}>
              {t('link.signed', { name: link.proposedBy, desk: text(link.desk.name), date: date(link.proposedAt) })}
            </p>
          </section>
          {link.can.decide && (
            <Panel title={t('decide.title')}>
              <DecideLinkForm link={link} onDecided={finish} />
            </Panel>
          )}
          <LinkSides link={link} />
        </div>
        <aside className={classes.side}>
          <LinkAudience link={link} />
        </aside>
      </div>
    </>
  );
}
