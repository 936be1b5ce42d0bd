import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { choicesIn, referenceQuery } from '../../api/forms';
import { useFormats } from '../../ui/format';
import { LoadingState } from '../../ui/states';
import type { Organisation } from './organisations.api';
import classes from './organisations.module.css';

const JoinForm = lazy(async () => ({ default: (await import('./JoinForm')).JoinForm }));

/** What participants see of one another. */
export function Profile({ organisation }: { organisation: Organisation }) {
  const { t } = useTranslation('organisations');
  const { text } = useFormats();
  const { data: lists } = useQuery(referenceQuery);
  const areas = lists
    ? choicesIn(lists, 'nldAreas').filter(({ code }) => organisation.nldAreas?.includes(code as never))
    : [];
  return (
    <div className={classes.main}>
      <dl className={classes.profile}>
        {areas.length > 0 && (
          <div>
            <dt>{t('page.areas')}</dt>
            <dd>{areas.map(({ label }) => text(label)).join(', ')}</dd>
          </div>
        )}
        {organisation.capabilities && organisation.capabilities.length > 0 && (
          <div>
            <dt>{t('page.capabilities')}</dt>
            <dd>{organisation.capabilities.join(', ')}</dd>
          </div>
        )}
      </dl>
      <p className={classes.quiet}>{t('page.profileNote')}</p>
      {organisation.can.join && <Join id={organisation.id} name={organisation.legalName} />}
    </div>
  );
}

/** Most who read a profile work elsewhere, so the form waits until it is asked for. */
function Join(organisation: { id: string; name: string }) {
  const { t } = useTranslation('organisations');
  const [asking, setAsking] = useState(false);
  if (asking)
    return (
      <Suspense fallback={<LoadingState />}>
        <JoinForm organisation={organisation} />
      </Suspense>
    );
  return (
    <div>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t('page.join')}
      </Button>
    </div>
  );
}
