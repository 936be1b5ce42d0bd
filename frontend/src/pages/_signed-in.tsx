import { useQueryClient } from '@tanstack/react-query';
import { createFileRoute, Navigate, Outlet, redirect, useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { listenForChanges } from '../api/events';
import { meQuery, useMe } from '../api/session';
import type { Me, Notification } from '../api/types';
import { followLanguageOf } from '../app/language';
import { navigation } from '../app/navigation';
import { SignedInFrame } from '../app/SignedInFrame';
import { StepUp } from '../features/accounts/proof/StepUp';
import { NotificationBell } from '../features/notifications/NotificationBell';
import { SearchBox } from '../features/search/SearchBox';

export const Route = createFileRoute('/_signed-in')({
  beforeLoad: async ({ context, location }) => {
    const me = await context.queries.ensureQueryData(meQuery);
    if (!me) throw redirect({ to: '/sign-in', search: { next: location.href } });
    await followLanguageOf(me);
  },
  component: SignedIn,
});

const begun = ['proposals', 'barriers', 'questions'] as const;

function SignedIn() {
  const me = useMe();
  const here = useLocation({ select: ({ href }) => href });
  useChanges(me);
  const { t } = useTranslation(['search', 'common']);
  if (!me) return <Navigate to="/sign-in" search={{ next: here }} />;
  const placesOf = () => [
    ...navigation.filter(({ shown }) => shown(me)).map(({ to, label }) => ({ to, label: t(`common:nav.${label}`) })),
    ...begun.filter(() => me.can.submitItems).map((kind) => ({ to: `/${kind}/new`, label: t(`begin.${kind}`) })),
    { to: '/account', label: t('begin.account') },
    { to: '/my-data', label: t('begin.myData') },
  ];
  return (
    <SignedInFrame me={me} search={<SearchBox placesOf={placesOf} />} bell={<NotificationBell pathTo={pathTo} />}>
      <StepUp />
      <Outlet />
    </SignedInFrame>
  );
}

/** A member who has to declare cannot open the case yet, and the programme office not another desk's: they go to what they can see. */
function pathTo({ kind, id, reference }: Notification['subject']): string {
  if (kind === 'rule-sets') return reference ? `/routing/${reference}` : '/routing';
  if (kind === 'escalations') return '/home';
  return kind === 'declarations' ? '/table' : `/${kind}/${id}`;
}

/** A stream tells what one could see when it began, so it begins anew when one joins or leaves something. */
function useChanges(me: Me | null | undefined): void {
  const queries = useQueryClient();
  const listened = useRef(false);
  const belongs = me && JSON.stringify([me.person.id, me.organisations, me.desks, me.seats, me.roles]);
  useEffect(() => {
    if (!belongs) return;
    const stop = listenForChanges(queries, listened.current);
    listened.current = true;
    return stop;
  }, [queries, belongs]);
}
