import { useQueryClient } from '@tanstack/react-query';
import { createFileRoute, Navigate, Outlet, redirect, useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';
import { listenForChanges } from '../api/events';
import { meQuery, useMe } from '../api/session';
import { followLanguageOf } from '../app/language';
import { SignedInFrame } from '../app/SignedInFrame';
import { NotificationBell } from '../features/notifications/NotificationBell';

export const Route = createFileRoute('/_signed-in')({
  beforeLoad: async ({ context, location }) => {
    const me = await context.queries.ensureQueryData(meQuery);
    if (!me) throw redirect({ to: '/sign-in', search: { next: location.href } });
    await followLanguageOf(me);
  },
  component: SignedIn,
});

function SignedIn() {
  const me = useMe();
  const queries = useQueryClient();
  const here = useLocation({ select: ({ href }) => href });
  const signedIn = Boolean(me);
  useEffect(() => (signedIn ? listenForChanges(queries) : undefined), [queries, signedIn]);
  if (!me) return <Navigate to="/sign-in" search={{ next: here }} />;
  return (
    <SignedInFrame me={me} bell={<NotificationBell pathTo={({ kind, id }) => `/${kind}/${id}`} />}>
      <Outlet />
    </SignedInFrame>
  );
}
