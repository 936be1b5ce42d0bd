import { IconMenu2, IconX } from '@tabler/icons-react';
import { useRouterState } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me } from '../api/types';
import { useFormats } from '../ui/format';
import { AccountMenu } from './AccountMenu';
import { ActingOrganisation } from './ActingOrganisation';
import { Brand } from './Brand';
import { SideNav } from './SideNav';
import classes from './SignedInFrame.module.css';
import { contentId, SkipLink } from './SkipLink';

interface SignedInFrameProps {
  me: Me;
  bell: ReactNode;
  children: ReactNode;
}

/** The pages behind the sign-in: bar, menu at the left (behind a button on small screens), content. */
export function SignedInFrame({ me, bell, children }: SignedInFrameProps) {
  const { t } = useTranslation();
  const { text } = useFormats();
  const here = useRouterState({ select: (state) => state.location.pathname });
  const [openedAt, setOpenedAt] = useState<string | null>(null);
  // Opened on one page, the menu is closed on the next.
  const opened = openedAt === here;
  const desk = me.desks[0];
  return (
    <div className={classes.frame}>
      <SkipLink />
      <header className={classes.bar}>
        <button
          type="button"
          className={classes.burger}
          aria-expanded={opened}
          aria-controls="side-nav"
          aria-label={opened ? t('nav.close') : t('nav.open')}
          onClick={() => setOpenedAt(opened ? null : here)}
        >
          {opened ? <IconX size={24} aria-hidden="true" /> : <IconMenu2 size={24} aria-hidden="true" />}
        </button>
        <Brand to="/home" />
        <span className={classes.actsFor}>{desk ? text(desk.name) : <ActingOrganisation />}</span>
        {bell}
        <AccountMenu me={me} />
      </header>
      <div className={classes.body}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the menu from anywhere in it */}
        <div
          id="side-nav"
          className={classes.side}
          data-opened={opened || undefined}
          onKeyDown={(event) => event.key === 'Escape' && setOpenedAt(null)}
        >
          <SideNav me={me} />
        </div>
        <main id={contentId} tabIndex={-1} className={classes.main}>
          {children}
        </main>
      </div>
    </div>
  );
}
