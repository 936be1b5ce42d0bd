import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../ui/format';
import type { Need } from './ecosystems.api';
import classes from './Needs.module.css';
import { useWords } from './use-words';

interface NeedCardProps {
  need: Need;
  /** What the reader can do with it. */
  action?: ReactNode;
}

/** A need in a list: what, for whom, where. */
export function NeedCard({ need, action }: NeedCardProps) {
  const { t } = useTranslation('ecosystems');
  const { date, text } = useFormats();
  const words = useWords();
  const marks = [
    text(need.desk.name),
    words.region(need.region),
    words.area(need.nldArea),
    t('needs.since', { date: date(need.publishedAt) }),
  ];
  return (
    <li className={classes.need}>
      <div className={classes.words}>
        <h3 className={classes.title}>
          <Link to="/needs/$id" params={{ id: need.id }}>
            {need.title}
          </Link>
        </h3>
        <p className={classes.text}>{need.description}</p>
        <p className={classes.marks}>{marks.join(' · ')}</p>
      </div>
      {action && <div className={classes.action}>{action}</div>}
    </li>
  );
}
