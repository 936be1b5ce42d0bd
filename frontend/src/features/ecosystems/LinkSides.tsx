import { IconCheck, IconHourglass, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../ui/format';
import { StatusBadge } from '../../ui/StatusBadge';
import type { LinkDecision, LinkDetail } from './ecosystems.api';
import classes from './LinkView.module.css';

/** What each side said, with who and why. */
export function LinkSides({ link }: { link: LinkDetail }) {
  const { t } = useTranslation('ecosystems');
  const { text } = useFormats();
  return (
    <section aria-labelledby="link-sides" className={classes.section}>
      <h2 id="link-sides" className={classes.heading}>
        {t('link.sides')}
      </h2>
      <ul className={classes.sides}>
        <Side name={text(link.need.desk.name)} decision={link.needOwner} closed={link.status !== 'proposed'} />
        <Side name={link.organisation.name} decision={link.organisationDecision} closed={link.status !== 'proposed'} />
      </ul>
    </section>
  );
}

interface SideProps {
  name: string;
  decision: LinkDecision;
  /** Nothing is decided any more. */
  closed: boolean;
}

function Side({ name, decision, closed }: SideProps) {
  return (
    <li>
      <div className={classes.head}>
        <h3 className={classes.name}>{name}</h3>
        <Said decision={decision} closed={closed} />
      </div>
      {decision.reason && <p className={classes.said}>{decision.reason}</p>}
      <Signed decision={decision} />
    </li>
  );
}

function Said({ decision: { agree }, closed }: Omit<SideProps, 'name'>) {
  const { t } = useTranslation('ecosystems');
  if (agree === null)
    return (
      <StatusBadge tone="gray" icon={IconHourglass}>
        {t(closed ? 'link.notAsked' : 'link.notYet')}
      </StatusBadge>
    );
  return (
    <StatusBadge tone={agree ? 'green' : 'red'} icon={agree ? IconCheck : IconX}>
      {t(agree ? 'link.yes' : 'link.no')}
    </StatusBadge>
  );
}

function Signed({ decision: { by, at } }: { decision: LinkDecision }) {
  const { date } = useFormats();
  return by && at ? (
    <p className={classes.signed}>
      {by}, {date(at)}
    </p>
  ) : null;
}
