import { IconMenu2, IconX } from '@tabler/icons-react';
import { useRouterState } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me } from '../api/types';
import { useFormats } from '../ui/format';
import { initials } from '../ui/PersonName';
import account from './AccountMenu.module.css';
import { Brand } from './Brand';
import { SideNav } from './SideNav';
import classes from './SignedInFrame.module.css';
import { contentId, SkipLink } from './SkipLink';

// The page need not wait for what a menu takes.
const ActingOrganisation = lazy(async () => ({ default: (await import('./ActingOrganisation')).ActingOrganisation }));
const AccountMenu = lazy(async () => ({ default: (await import('./AccountMenu')).AccountMenu }));

interface SignedInFrameProps {
  me: Me;
  search: ReactNode;
  bell: ReactNode;
  children: ReactNode;
}

/** The pages behind the sign-in: bar, menu at the left (behind a button on small screens), content. */
export function SignedInFrame({ me, search, bell, children }: SignedInFrameProps) {
  const { t } = useTranslation();
  const { text } = useFormats();
  const here = useRouterState({ select: (state) => state.location.pathname });
  const [openedAt, setOpenedAt] = useState<string | null>(null);
  // Opened on one page, the menu is closed on the next.
  const opened = openedAt === here;
  const desk = me.desks[0];
  const [only, ...others] = me.organisations;
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
        {search}
        <span className={classes.actsFor}>
          {desk ? (
            text(desk.name)
          ) : (
            <Suspense fallback={others.length === 0 && only?.name}>
              <ActingOrganisation />
            </Suspense>
          )}
        </span>
        {bell}
        <Suspense
          fallback={
            <span className={account.round} aria-hidden="true">
              {initials(me.person.name)}
            </span>
          }
        >
          <AccountMenu me={me} />
        </Suspense>
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
