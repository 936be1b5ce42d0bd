import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDownload } from '../../../api/download';
import type { Schemas } from '../../../api/types';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { Download } from '../../../ui/Download';
import { useFormats } from '../../../ui/format';
import { Panel } from '../../../ui/Panel';
import { Problem } from '../../../ui/Problem';
import { Loaded } from '../../../ui/states';
import classes from './MyData.module.css';
import { erasureQuery, useEraseMe } from './my-data.api';

type Terms = Schemas['ErasureTerms'];

/** Everything the portal keeps of me: to take along, and to end. */
export function MyData({ onErased }: { onErased: () => void }) {
  const { t } = useTranslation('my-data');
  const download = useDownload();
  return (
    <div className={classes.page}>
      <Panel title={t('export.title')}>
        <div className={classes.part}>
          <p>{t('export.text')}</p>
          <Download label={t('export.button')} path="/api/v1/me/export" download={download} error={download.error} />
        </div>
      </Panel>
      <Panel title={t('erasure.title')}>
        <Erasure onErased={onErased} />
      </Panel>
    </div>
  );
}

function Erasure({ onErased }: { onErased: () => void }) {
  const { t } = useTranslation('my-data');
  const terms = useQuery(erasureQuery);
  const [asking, setAsking] = useState(false);
  const erase = useEraseMe(onErased);
  return (
    <div className={classes.part}>
      <p>{t('erasure.text')}</p>
      <Loaded query={terms} lines={6}>
        {({ erased, kept }) => (
          <>
            <What title={t('erasure.goes')} records={erased} />
            <What title={t('erasure.stays')} records={kept} withReason />
          </>
        )}
      </Loaded>
      <div>
        <Button color="red" onClick={() => setAsking(true)}>
          {t('erasure.button')}
        </Button>
      </div>
      {asking && (
        <ConfirmDialog
          opened
          danger
          title={t('erasure.sure')}
          confirmLabel={t('erasure.confirm')}
          busy={erase.isPending}
          onClose={() => setAsking(false)}
          onConfirm={() => erase.mutate()}
        >
          <p>{t('erasure.sureText')}</p>
          <Problem error={erase.error} />
        </ConfirmDialog>
      )}
    </div>
  );
}

interface WhatProps {
  title: string;
  records: Terms['kept'];
  withReason?: boolean;
}

function What({ title, records, withReason = false }: WhatProps) {
  const { text } = useFormats();
  return (
    <section aria-label={title} className={classes.what}>
      <h3>{title}</h3>
      <ul>
        {records.map(({ code, kind, term, why }) => (
          <li key={code}>
            {text(kind)}
            {withReason && (
              <p className={classes.why}>
                {text(term)}. {text(why)}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
