import { Button } from '@mantine/core';
import { IconDeviceLaptop, IconDevices } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { DotLine } from '../../../ui/DotLine';
import { useFormats } from '../../../ui/format';
import { Notice } from '../../../ui/Notice';
import { Panel } from '../../../ui/Panel';
import { Problem } from '../../../ui/Problem';
import { StatusBadge } from '../../../ui/StatusBadge';
import { Loaded } from '../../../ui/states';
import classes from '../security/security.module.css';
import { type Session, sessionsQuery, useEndOtherSessions, useEndSession } from './sessions.api';

/** Where this person is signed in, and signing out there. */
export function SessionsPanel() {
  const { t } = useTranslation('security');
  const query = useQuery(sessionsQuery);
  const [told, setTold] = useState('');
  return (
    <Panel title={t('sessions.title')} icon={IconDevices}>
      <div className={classes.body}>
        <p>{t('sessions.text')}</p>
        <div role="status" className={classes.told}>
          {told && <Notice tone="good">{told}</Notice>}
        </div>
        <Loaded query={query} lines={3}>
          {({ items }) => (
            <>
              <ul className={classes.rows} aria-label={t('sessions.title')}>
                {items.map((session) => (
                  <SessionRow key={session.id} session={session} onEnded={() => setTold(t('sessions.ended'))} />
                ))}
              </ul>
              {items.length > 1 && <EndOthers onEnded={() => setTold(t('sessions.othersEnded'))} />}
            </>
          )}
        </Loaded>
      </div>
    </Panel>
  );
}

function SessionRow({ session, onEnded }: { session: Session; onEnded: () => void }) {
  const { id, current, browser, address, method, seenAt, openedAt } = session;
  const { t } = useTranslation('security');
  const { dateTime } = useFormats();
  const end = useEndSession();
  const name = browser || t('sessions.unknown');
  return (
    <li className={classes.row}>
      <div>
        <div className={classes.name}>
          {name}
          {current && (
            <StatusBadge tone="zee" icon={IconDeviceLaptop}>
              {t('sessions.current')}
            </StatusBadge>
          )}
        </div>
        <div className={classes.quiet}>
          <DotLine parts={[t(`sessions.method.${method}`), address]} />
        </div>
        <div className={classes.quiet}>
          <DotLine
            parts={[
              t('sessions.since', { moment: dateTime(openedAt) }),
              current ? '' : t('sessions.seen', { moment: dateTime(seenAt) }),
            ]}
          />
        </div>
        <Problem error={end.error} />
      </div>
      {!current && (
        <Button
          variant="default"
          size="sm"
          loading={end.isPending}
          aria-label={t('sessions.endWhich', { name, moment: dateTime(openedAt) })}
          onClick={() => end.mutate(id, { onSuccess: onEnded })}
        >
          {t('sessions.end')}
        </Button>
      )}
    </li>
  );
}

function EndOthers({ onEnded }: { onEnded: () => void }) {
  const { t } = useTranslation('security');
  const [asking, setAsking] = useState(false);
  const end = useEndOtherSessions();
  return (
    <>
      <Button variant="default" className={classes.act} loading={end.isPending} onClick={() => setAsking(true)}>
        {t('sessions.endOthers')}
      </Button>
      <Problem error={end.error} />
      <ConfirmDialog
        opened={asking}
        title={t('sessions.endOthersTitle')}
        confirmLabel={t('sessions.endOthersConfirm')}
        onClose={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          end.mutate(undefined, { onSuccess: onEnded });
        }}
      >
        <p>{t('sessions.endOthersText')}</p>
      </ConfirmDialog>
    </>
  );
}
