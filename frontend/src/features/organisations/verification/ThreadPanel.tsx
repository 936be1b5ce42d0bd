import { IconMessages } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../ui/format';
import { Panel } from '../../../ui/Panel';
import { Loaded } from '../../../ui/states';
import type { Organisation } from '../organisations.api';
import { threadQuery } from './verification.api';
import classes from './verification.module.css';

interface ThreadPanelProps {
  organisation: Organisation;
  /** Where the desk asks something new. */
  children?: ReactNode;
}

/** What the desk and the organisation asked and answered, oldest first. */
export function ThreadPanel({ organisation: { id }, children }: ThreadPanelProps) {
  const { t } = useTranslation('organisations');
  const { dateTime, text } = useFormats();
  const query = useQuery(threadQuery(id));
  if (query.data?.length === 0 && !children) return null;
  return (
    <Panel title={t('thread.title')} icon={IconMessages}>
      <Loaded query={query}>
        {(messages) =>
          messages.length > 0 && (
            <ol className={classes.items}>
              {messages.map((one) => (
                <li key={one.id} className={classes.item}>
                  <p>
                    <strong>{t(`thread.kinds.${one.kind}`)}</strong>
                  </p>
                  <p className={classes.said}>{one.text}</p>
                  {one.documents.length > 0 && (
                    <p className={classes.small}>
                      {t('thread.with', { names: one.documents.map(({ name }) => name).join(', ') })}
                    </p>
                  )}
                  <p className={classes.small}>
                    {[one.author.name, one.author.desk && text(one.author.desk), dateTime(one.at)]
                      .filter(Boolean)
                      .join(', ')}
                  </p>
                </li>
              ))}
            </ol>
          )
        }
      </Loaded>
      {children}
    </Panel>
  );
}
