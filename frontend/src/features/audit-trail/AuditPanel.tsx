import { IconListSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../ui/Panel';
import classes from './AuditPanel.module.css';

/** For the home page of an auditor. It asks for nothing: each look at the trail asks for a second proof first. */
export function AuditPanel() {
  const { t } = useTranslation('audit-trail');
  return (
    <div className={classes.panel}>
      <Panel title={t('home.title')} icon={IconListSearch} action={<Link to="/audit">{t('home.all')}</Link>}>
        <p className={classes.calm}>{t('home.text')}</p>
      </Panel>
    </div>
  );
}
