import { IconBuilding, IconBuildingBank, IconEye, IconEyeOff, IconUser, IconWorld } from '@tabler/icons-react';
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
}

/** Who can see this, each with the reason. Also says who cannot. */
export function AudiencePanel({ title, readers }: { title: string; readers: readonly Reader[] }) {
  return (
    <Panel title={title} icon={IconEye}>
      <ul className={classes.list}>
        {readers.map(({ id, sort, name, why }) => {
          const Mark = icons[sort];
          return (
            <li key={id} className={classes.reader}>
              <Mark size={20} stroke={1.6} aria-hidden="true" />
              <div>
                <div className={classes.name}>{name}</div>
                <div className={classes.why}>{why}</div>
              </div>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
