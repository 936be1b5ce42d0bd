import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDownload } from '../../../api/download';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { ButtonLink } from '../../../ui/links';
import { Problem } from '../../../ui/Problem';
import { type RuleSetView, ruleSetFile, useCancelPlanning, useCheck, useDiscard } from '../rule-sets.api';
import { DraftDialog } from './DraftDialog';
import { PublishDialog } from './PublishDialog';
import classes from './Versions.module.css';

interface VersionActionsProps {
  view: RuleSetView;
  /** What it is compared with unless someone chooses another. */
  other: string | undefined;
  onDrafted: (version: string) => void;
  onGone: () => void;
}

type Asked = 'check' | 'publish' | 'cancel' | 'discard' | 'draft';

/** What this person may do with this version; everything that others notice is asked first. */
export function VersionActions({ view, other, onDrafted, onGone }: VersionActionsProps) {
  const { t } = useTranslation('rule-sets');
  const [asked, setAsked] = useState<Asked>();
  const close = () => setAsked(undefined);
  const check = useCheck(close);
  const cancel = useCancelPlanning(view.version, close);
  const discard = useDiscard(view.version, onGone);
  const download = useDownload();
  const { version, can, phase } = view;
  const search = other ? { with: other } : {};
  const acts = { check: can.check, publish: can.publish, draft: can.draft, cancel: can.cancel, discard: can.discard };
  const possible = (Object.keys(acts) as Asked[]).filter((act) => acts[act]);
  const label = (act: Asked) => {
    if (act === 'draft') return t('draftOf.action');
    return t(act === 'publish' && phase === 'superseded' ? 'actions.back' : `actions.${act}`);
  };
  return (
    <>
      <div className={classes.bar}>
        {possible.length > 0 && (
          <div className={classes.acts}>
            {possible.map((act, turn) => (
              <Button key={act} {...(turn > 0 && { variant: 'default' })} onClick={() => setAsked(act)}>
                {label(act)}
              </Button>
            ))}
          </div>
        )}
        <div className={classes.ways}>
          {phase !== 'in_force' && (
            <ButtonLink to="/routing/$version/what-if" params={{ version }} variant="outline" size="sm">
              {t('actions.whatIf')}
            </ButtonLink>
          )}
          <ButtonLink to="/routing/$version/compare" params={{ version }} search={search} variant="outline" size="sm">
            {t('actions.compare')}
          </ButtonLink>
          <Button
            variant="outline"
            size="sm"
            loading={download.isPending}
            onClick={() => download.mutate(ruleSetFile(version))}
          >
            {t('actions.export')}
          </Button>
        </div>
      </div>
      <Problem error={download.error} />
      <PublishDialog view={view} opened={asked === 'publish'} onClose={close} />
      <DraftDialog basedOn={asked === 'draft' ? version : null} onClose={close} onDrafted={onDrafted} />
      {(
        [
          ['check', check.isPending, check.error, () => check.mutate(view)],
          ['cancel', cancel.isPending, cancel.error, () => cancel.mutate()],
          ['discard', discard.isPending, discard.error, () => discard.mutate()],
        ] as const
      ).map(([act, busy, error, go]) => (
        <ConfirmDialog
          key={act}
          opened={asked === act}
          title={t(`${act}.title`, { version })}
          confirmLabel={t(`${act}.confirm`)}
          danger={act === 'discard'}
          busy={busy}
          onClose={close}
          onConfirm={go}
        >
          <p>{t(`${act}.text`)}</p>
          <Problem error={error} />
        </ConfirmDialog>
      ))}
    </>
  );
}
