import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DotLine } from '../../ui/DotLine';
import { useFormats } from '../../ui/format';
import type { Need } from './ecosystems.api';
import classes from './Needs.module.css';
import { useWords } from './use-words';

interface NeedCardProps {
  need: Need;
  /** The level of its title: one below what stands above the list. */
  level: 2 | 3;
  /** What the reader can do with it. */
  action?: ReactNode;
}

/** A need in a list: what, for whom, where. */
export function NeedCard({ need, level, action }: NeedCardProps) {
  const { t } = useTranslation('ecosystems');
  const { date, text } = useFormats();
  const words = useWords();
  const Heading = `h${level}` as const;
  const marks = [
    text(need.desk.name),
    words.region(need.region),
    words.area(need.nldArea),
    t('needs.since', { date: date(need.publishedAt) }),
  ];
  return (
    <li className={classes.need}>
      <div className={classes.words}>
        <Heading className={classes.title}>
          <Link to="/needs/$id" params={{ id: need.id }}>
            {need.title}
          </Link>
        </Heading>
        <p className={classes.text}>{need.description}</p>
        <p className={classes.marks}>
          <DotLine parts={marks} />
        </p>
      </div>
      {action && <div className={classes.action}>{action}</div>}
    </li>
  );
}
