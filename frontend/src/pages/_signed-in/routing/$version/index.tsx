import { useQuery } from '@tanstack/react-query';
import { createFileRoute, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Part, RuleSetEditor, RuleSetReader } from '../../../../features/routing/editor/RuleSetParts';
import { ruleSetQuery, ruleSetsQuery } from '../../../../features/routing/rule-sets.api';
import { PhaseBadge } from '../../../../features/routing/versions/PhaseBadge';
import { VersionActions } from '../../../../features/routing/versions/VersionActions';
import { VersionNotices } from '../../../../features/routing/versions/VersionNotices';
import classes from '../../../../features/routing/versions/Versions.module.css';
import { DotLine } from '../../../../ui/DotLine';
import { PageTitle } from '../../../../ui/PageTitle';
import { Loaded } from '../../../../ui/states';

const parts = ['rules', 'copies', 'lookups', 'history'] as const;

interface Search {
  part?: Part;
  rule?: string;
}

export const Route = createFileRoute('/_signed-in/routing/$version/')({
  validateSearch: (search: Record<string, unknown>): Search => {
    const part = parts.find((one) => one === search['part']);
    return { ...(part && { part }), ...(typeof search['rule'] === 'string' && { rule: search['rule'] }) };
  },
  component: RuleSetPage,
});

function RuleSetPage() {
  const { t } = useTranslation('rule-sets');
  const { version } = Route.useParams();
  const { part = 'rules', rule } = Route.useSearch();
  const navigate = Route.useNavigate();
  const query = useQuery(ruleSetQuery(version));
  const inForce = useQuery(ruleSetsQuery).data?.items.find(({ phase }) => phase === 'in_force')?.version;
  return (
    <Loaded query={query} lines={10}>
      {(view) => (
        <>
          <PageTitle
            title={t('one', { version })}
            trail={<Link to="/routing">{t('title')}</Link>}
            status={<PhaseBadge phase={view.phase} />}
            lead={<DotLine parts={[view.note, view.basedOn && t('basedOn', { version: view.basedOn })]} />}
          />
          <VersionActions
            key={version}
            view={view}
            other={inForce === version ? (view.basedOn ?? undefined) : inForce}
            onDrafted={(made) => void navigate({ to: '/routing/$version', params: { version: made }, search: {} })}
            onGone={() => void navigate({ to: '/routing' })}
          />
          <VersionNotices view={view} />
          <nav aria-label={t('tabs.label')} className={classes.tabs}>
            {parts.map((one) => (
              <Link
                key={one}
                from={Route.fullPath}
                search={one === 'rules' ? {} : { part: one }}
                activeOptions={{ exact: true, includeSearch: true }}
                replace
              >
                {t(`tabs.${one}`)}
              </Link>
            ))}
          </nav>
          {view.can.edit ? (
            <RuleSetEditor key={version} view={view} part={part} rule={rule} />
          ) : (
            <RuleSetReader key={version} view={view} part={part} rule={rule} />
          )}
        </>
      )}
    </Loaded>
  );
}
