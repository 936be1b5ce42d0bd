import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ruleSetsQuery } from '../../../features/routing/rule-sets.api';
import { DraftDialog } from '../../../features/routing/versions/DraftDialog';
import { FeedbackPanel } from '../../../features/routing/versions/FeedbackPanel';
import { ImportDialog } from '../../../features/routing/versions/ImportDialog';
import { VersionList } from '../../../features/routing/versions/VersionList';
import classes from '../../../features/routing/versions/Versions.module.css';
import { ButtonLink } from '../../../ui/links';
import { PageTitle } from '../../../ui/PageTitle';
import { Loaded } from '../../../ui/states';

export const Route = createFileRoute('/_signed-in/routing/')({ component: RuleSetsPage });

function RuleSetsPage() {
  const { t } = useTranslation('rule-sets');
  const navigate = Route.useNavigate();
  const query = useQuery(ruleSetsQuery);
  const [asked, setAsked] = useState<'draft' | 'import'>();
  const inForce = query.data?.items.find(({ phase }) => phase === 'in_force')?.version ?? null;
  const open = (version: string) => void navigate({ to: '/routing/$version', params: { version } });
  const close = () => setAsked(undefined);
  return (
    <>
      <PageTitle
        title={t('title')}
        lead={t('lead')}
        actions={
          <>
            {query.data?.can.draft && (
              <>
                <Button onClick={() => setAsked('draft')}>{t('newDraft')}</Button>
                <Button variant="default" onClick={() => setAsked('import')}>
                  {t('import.action')}
                </Button>
              </>
            )}
            <ButtonLink to="/routing/try" variant="default">
              {t('tryOut')}
            </ButtonLink>
          </>
        }
      />
      <div className={classes.columns}>
        <div>
          <Loaded query={query} lines={6}>
            {({ items }) => <VersionList rows={items} />}
          </Loaded>
        </div>
        <FeedbackPanel />
      </div>
      <DraftDialog basedOn={asked === 'draft' ? inForce : null} onClose={close} onDrafted={open} />
      <ImportDialog opened={asked === 'import'} onClose={close} onImported={open} />
    </>
  );
}
