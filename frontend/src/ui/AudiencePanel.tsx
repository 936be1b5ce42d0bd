import { IconBuilding, IconBuildingBank, IconEye, IconEyeOff, IconUser, IconWorld } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './AudiencePanel.module.css';
import { Panel } from './Panel';

const icons = {
  person: IconUser,
  organisation: IconBuilding,
  government: IconBuildingBank,
  everyone: IconWorld,
  nobody: IconEyeOff,
};

export interface Reader {
  id: string;
  sort: keyof typeof icons;
  name: string;
  why: string;
  /** What can be done about this reader. */
  action?: ReactNode;
}

interface AudiencePanelProps {
  title: string;
  readers: readonly Reader[];
  /** Under the readers. */
  children?: ReactNode;
}

/** Who can see this, each with the reason. Also says who cannot. */
export function AudiencePanel({ title, readers, children }: AudiencePanelProps) {
  return (
    <Panel title={title} icon={IconEye}>
      <ul className={classes.list}>
        {readers.map(({ id, sort, name, why, action }) => {
          const Mark = icons[sort];
          return (
            <li key={id} className={classes.reader}>
              <Mark size={20} stroke={1.6} aria-hidden="true" />
              <div>
                <div className={classes.name}>{name}</div>
                <div className={classes.why}>{why}</div>
                {action && <div className={classes.action}>{action}</div>}
              </div>
            </li>
          );
        })}
      </ul>
      {children}
    </Panel>
  );
}
