import { createFileRoute, redirect } from '@tanstack/react-router';

export const Route = createFileRoute('/_signed-in/linkages/')({
  beforeLoad: () => {
    throw redirect({ to: '/items', search: { kind: 'linkages' } });
  },
});
