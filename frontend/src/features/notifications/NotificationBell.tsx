import '@mantine/core/styles/Popover.layer.css';
import { Popover, VisuallyHidden } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Notification } from '../../api/types';
import { DotLine } from '../../ui/DotLine';
import { useFormats } from '../../ui/format';
import { Loaded } from '../../ui/states';
import classes from './NotificationBell.module.css';
import { notificationsQuery, useRead } from './notifications.api';

interface NotificationBellProps {
  /** Where the page of a notification's subject is. */
  pathTo: (subject: Notification['subject']) => string;
}

export function NotificationBell({ pathTo }: NotificationBellProps) {
  const { t } = useTranslation('notifications');
  const query = useQuery(notificationsQuery);
  const read = useRead();
  const router = useRouter();
  const [opened, setOpened] = useState(false);
  const unread = query.data?.unread ?? 0;
  const open = (notification: Notification) => {
    setOpened(false);
    if (!notification.readAt) read.mutate(notification.id);
    router.history.push(pathTo(notification.subject));
  };
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      width={360}
      position="bottom-end"
      trapFocus
      returnFocus
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <button type="button" className={classes.bell} onClick={() => setOpened(!opened)}>
          <IconBell size={22} stroke={1.7} aria-hidden="true" />
          <VisuallyHidden>{unread > 0 ? t('unread', { count: unread }) : t('none')}</VisuallyHidden>
          {unread > 0 && (
            <span className={classes.count} aria-hidden="true">
              {unread > 99 ? '99+' : unread}
            </span>
          )}
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('title')} className={classes.drop}>
        <div className={classes.head}>
          <h2 className={classes.title}>{t('title')}</h2>
          {unread > 0 && (
            <button type="button" className={classes.readAll} onClick={() => read.mutate(null)}>
              {t('readAll')}
            </button>
          )}
        </div>
        <div className={classes.body}>
          <Loaded query={query}>
            {({ items }) =>
              items.length > 0 ? (
                <ul className={classes.list}>
                  {items.map((notification) => (
                    <li key={notification.id}>
                      <Row
                        notification={notification}
                        href={pathTo(notification.subject)}
                        onOpen={() => open(notification)}
                      />
                    </li>
                  ))}
                </ul>
              ) : (
                <p className={classes.empty}>{t('empty')}</p>
              )
            }
          </Loaded>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

interface RowProps {
  notification: Notification;
  href: string;
  onOpen: () => void;
}

function Row({ notification, href, onOpen }: RowProps) {
  const { t } = useTranslation('notifications');
  const formats = useFormats();
  return (
    <a
      href={href}
      className={classes.row}
      data-unread={!notification.readAt || undefined}
      onClick={(event) => {
        event.preventDefault();
        onOpen();
      }}
    >
      <span className={classes.text}>{formats.text(notification.text)}</span>
      <span className={classes.when}>
        <DotLine
          parts={[
            !notification.readAt && <strong key="new">{t('new')}</strong>,
            <time key="at" dateTime={notification.at}>
              {formats.dateTime(notification.at)}
            </time>,
          ]}
        />
      </span>
    </a>
  );
}
