import { Button } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../api/client';
import { KeyHint } from '../../ui/KeyHint';
import { Notice } from '../../ui/Notice';
import { Problem } from '../../ui/Problem';
import classes from './ActionFrame.module.css';
import type { FormAction } from './actions';
import type { CaseView } from './cases.api';

interface ActionFrameProps {
  action: FormAction;
  view: CaseView;
  work: { isPending: boolean; isSuccess: boolean; error: unknown };
  onSend: () => void;
  onCancel: () => void;
  children: ReactNode;
}

const stale = (error: unknown) => error instanceof ProblemError && error.status === 412;

/** Around the fields of every action: what it does, whether the case changed meanwhile, and the two buttons. */
export function ActionFrame(props: ActionFrameProps) {
  const { action, view, work, onSend, onCancel, children } = props;
  const { t } = useTranslation('cases');
  const [openedAt] = useState(view.version);
  const busy = work.isPending || work.isSuccess;
  const possible = view.can[action];
  const changed = !busy && view.version !== openedAt;
  const status = t(`status.${view.status}`);
  const sendOnEnter = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.currentTarget.requestSubmit();
  };
  return (
    <form
      className={classes.form}
      noValidate
      onKeyDown={sendOnEnter}
      onSubmit={(event) => {
        event.preventDefault();
        if (possible && !busy) onSend();
      }}
    >
      <p className={classes.intro}>{t(`${action}.intro`)}</p>
      <div role="alert" className={classes.alert}>
        {changed && (
          <Notice tone="soon">
            {possible
              ? t('action.changed', { status, handler: view.handler?.name ?? t('page.nobodyShort') })
              : t('action.tooLate', { status })}
          </Notice>
        )}
      </div>
      {!stale(work.error) && <Problem error={work.error} />}
      {children}
      <div className={classes.buttons}>
        <Button
          type="submit"
          loading={busy}
          disabled={!possible && !busy}
          rightSection={<KeyHint keys={t('action.sendKeys')} />}
          aria-keyshortcuts="Control+Enter"
        >
          {t(`${action}.send`)}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('action.cancel')}
        </Button>
      </div>
    </form>
  );
}
