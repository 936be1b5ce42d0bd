import { Button, VisuallyHidden } from '@mantine/core';
import { IconListCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../ui/format';
import { Panel } from '../../../ui/Panel';
import { StatusBadge, type Tone } from '../../../ui/StatusBadge';
import { Loaded } from '../../../ui/states';
import { AssessForm } from './AssessForm';
import { RegisterFindings } from './RegisterFindings';
import { type Checklist, type ChecklistItem, checklistQuery, type Verdict } from './verification.api';
import classes from './verification.module.css';

const tones: Record<Verdict, Tone> = { open: 'yellow', pass: 'green', fail: 'red', not_applicable: 'gray' };

/** What the desk looks at before it lets an organisation in, item by item. */
export function ChecklistPanel({ organisationId }: { organisationId: string }) {
  const { t } = useTranslation('organisations');
  const query = useQuery(checklistQuery(organisationId));
  // one form at a time: two would have the same fields
  const [open, setOpen] = useState<ChecklistItem['code'] | null>(null);
  return (
    <Panel title={t('checklist.title')} icon={IconListCheck}>
      <Loaded query={query} lines={5}>
        {(checklist) => (
          <>
            <ul className={classes.items}>
              {checklist.items.map((item) => (
                <Item
                  key={item.code}
                  organisationId={organisationId}
                  item={item}
                  checklist={checklist}
                  assessing={open === item.code}
                  onAssess={(wanted) => setOpen(wanted ? item.code : null)}
                />
              ))}
            </ul>
            <AbroStatements said={checklist.abroStatements} />
          </>
        )}
      </Loaded>
    </Panel>
  );
}

interface ItemProps {
  organisationId: string;
  item: ChecklistItem;
  checklist: Pick<Checklist, 'register' | 'can'>;
  assessing: boolean;
  onAssess: (wanted: boolean) => void;
}

function Item({ organisationId, item, checklist: { register, can }, assessing, onAssess }: ItemProps) {
  const { t } = useTranslation('organisations');
  const { text } = useFormats();
  const button = useRef<HTMLButtonElement>(null);
  const assessed = useRef(false);
  useEffect(() => {
    // the form has made place for its button again
    if (assessed.current && !assessing) button.current?.focus();
    assessed.current = assessing;
  }, [assessing]);
  const applies = item.verdict !== 'not_applicable' || item.mayNotApply;
  const label = text(item.label);
  return (
    <li className={classes.item}>
      <div className={classes.line}>
        <strong>{label}</strong>
        <StatusBadge tone={tones[item.verdict]}>{t(`checklist.verdicts.${item.verdict}`)}</StatusBadge>
      </div>
      {item.code === 'register' && <RegisterFindings check={register} />}
      {assessing ? (
        <>
          <Ground item={item} />
          <AssessForm organisationId={organisationId} item={item} onClose={() => onAssess(false)} />
        </>
      ) : (
        <div className={classes.groundLine}>
          <Ground item={item} />
          {can.assess && applies && (
            <Button ref={button} variant="default" size="sm" onClick={() => onAssess(true)}>
              {t(item.at ? 'checklist.again' : 'checklist.assess')}
              <VisuallyHidden>: {label}</VisuallyHidden>
            </Button>
          )}
        </div>
      )}
    </li>
  );
}

/** Who gave the verdict, when and on what; also when it does not count any more. */
function Ground({ item: { verdict, assessor, at, evidence, expiresOn } }: { item: ChecklistItem }) {
  const { t } = useTranslation('organisations');
  const { dateTime, date } = useFormats();
  if (!assessor || !at) return null;
  return (
    <div className={classes.ground}>
      {verdict === 'open' && <p>{t('checklist.lapsed')}</p>}
      {evidence && <p className={classes.said}>{evidence}</p>}
      <p className={classes.small}>
        {t('checklist.by', { name: assessor.name, when: dateTime(at) })}
        {expiresOn && ` ${t('checklist.until', { date: date(expiresOn) })}`}
      </p>
    </div>
  );
}

/** What no other desk reads of a proposal. */
function AbroStatements({ said }: { said: Checklist['abroStatements'] }) {
  const { t } = useTranslation('organisations');
  const { date } = useFormats();
  if (said.length === 0) return null;
  return (
    <section aria-labelledby="abro-statements" className={classes.item}>
      <strong id="abro-statements">{t('checklist.abroTitle')}</strong>
      <p className={classes.quiet}>{t('checklist.abroIntro')}</p>
      <dl className={classes.quiet}>
        {said.map(({ itemId, reference, abroStatus, submittedAt }) => (
          <div key={itemId}>
            <dt>{`${reference}, ${date(submittedAt)}`}</dt>
            <dd>{t(`checklist.abro.${abroStatus}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
