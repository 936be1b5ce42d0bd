import { createFileRoute, redirect } from '@tanstack/react-router';

export const Route = createFileRoute('/_signed-in/proposals/')({
  beforeLoad: () => {
    throw redirect({ to: '/items', search: { kind: 'proposals' } });
  },
});
