import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me } from '../../api/types';
import { Notice } from '../../ui/Notice';
import { Problem } from '../../ui/Problem';
import { TextButton } from '../../ui/TextButton';
import { BatchDialog } from './BatchDialog';
import classes from './BatchWork.module.css';
import { type BatchAct, type BatchEntry, type BatchResult, useUndoBatch } from './batches.api';
import { EntryList } from './EntryList';
import type { Chosen } from './use-chosen';

/** What can be done with the chosen rows at once, and afterwards what came of it and the way back. */
export function BatchWork({ chosen, desks }: { chosen: Chosen; desks: Me['desks'] }) {
  const { t } = useTranslation('cases');
  const [doing, setDoing] = useState<BatchAct | null>(null);
  const [result, setResult] = useState<(BatchResult & { act: BatchAct }) | null>(null);
  const undo = useUndoBatch();
  const count = chosen.rows.length;
  const [desk, ...others] = new Set(chosen.rows.map((row) => row.desk.code));
  const coordinates = desks.some(({ code, role }) => code === desk && role === 'coordinator');
  const acts = (['take', 'assign', 'transfer'] as const).filter(
    (act) => act !== 'assign' || (coordinates && others.length === 0),
  );
  const finish = (done: BatchResult, act: BatchAct) => {
    undo.reset();
    setDoing(null);
    setResult({ ...done, act });
    chosen.clear();
  };
  return (
    <>
      {count > 0 && (
        <section className={classes.bar} aria-label={t('batch.label')}>
          <p role="status">{t('batch.chosen', { count })}</p>
          {acts.map((act) => (
            <Button key={act} size="sm" variant="default" onClick={() => setDoing(act)}>
              {t(`action.${act}`)}
            </Button>
          ))}
          <span className={classes.links}>
            <TextButton onClick={chosen.all}>{t('batch.all')}</TextButton>
            <TextButton onClick={chosen.clear}>{t('batch.clear')}</TextButton>
          </span>
        </section>
      )}
      <div role="status" className={classes.told}>
        {result && !undo.data && (
          <Notice tone="calm">
            <p>{t(`batch.did.${result.act}`, { count: done(result.items) })}</p>
            <EntryList entries={result.items.filter(({ problem }) => problem)} />
            {done(result.items) > 0 && (
              <Button size="sm" variant="default" loading={undo.isPending} onClick={() => undo.mutate(result.id)}>
                {t('batch.undo')}
              </Button>
            )}
          </Notice>
        )}
        {undo.data && (
          <Notice tone="calm">
            <p>{t('batch.undone', { count: done(undo.data.items) })}</p>
            <EntryList entries={undo.data.items.filter(({ problem }) => problem)} />
          </Notice>
        )}
        <Problem error={undo.error} />
      </div>
      {doing && (
        <BatchDialog
          act={doing}
          rows={chosen.rows}
          onDone={(found) => finish(found, doing)}
          onClose={() => setDoing(null)}
        />
      )}
    </>
  );
}

const done = (entries: readonly BatchEntry[]): number => entries.filter(({ problem }) => problem === null).length;
