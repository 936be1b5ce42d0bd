import { UnstyledButton } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../ui/format';
import type { RuleSetView } from '../rule-sets.api';
import classes from './Editor.module.css';

interface FaultSummaryProps {
  faults: RuleSetView['faults'];
  onGo: (ruleId: string) => void;
}

/** What keeps this version from beginning; each line leads to its rule. */
export function FaultSummary({ faults, onGo }: FaultSummaryProps) {
  const { t } = useTranslation('rule-sets');
  const { text } = useFormats();
  return (
    <div role="status">
      {faults.length > 0 && (
        <div className={classes.faults}>
          <IconAlertTriangle size={22} aria-hidden="true" />
          <div>
            <h2 className={classes.faultsTitle}>{t('faults.title', { count: faults.length })}</h2>
            <p>{t('faults.text')}</p>
            <ul>
              {faults.map(({ ruleId, code, detail }) => (
                <li key={`${ruleId} ${code}`}>
                  {ruleId ? (
                    <UnstyledButton className={classes.faultLink} onClick={() => onGo(ruleId)}>
                      {t('faults.go', { rule: ruleId, what: text(detail) })}
                    </UnstyledButton>
                  ) : (
                    text(detail)
                  )}
                </li>
              ))}
            </ul>
          </div>
        </div>
      )}
    </div>
  );
}
