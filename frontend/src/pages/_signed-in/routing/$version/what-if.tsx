import { createFileRoute, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { WhatIf } from '../../../../features/routing/what-if/WhatIf';
import { PageTitle } from '../../../../ui/PageTitle';

export const Route = createFileRoute('/_signed-in/routing/$version/what-if')({ component: WhatIfPage });

function WhatIfPage() {
  const { t } = useTranslation(['what-if', 'rule-sets']);
  const { version } = Route.useParams();
  return (
    <>
      <PageTitle
        title={t('title', { version })}
        lead={t('lead')}
        trail={
          <Link to="/routing/$version" params={{ version }}>
            {t('rule-sets:one', { version })}
          </Link>
        }
      />
      <WhatIf key={version} version={version} />
    </>
  );
}
