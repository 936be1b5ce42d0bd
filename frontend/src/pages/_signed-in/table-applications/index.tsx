import { createFileRoute, redirect } from '@tanstack/react-router';

export const Route = createFileRoute('/_signed-in/table-applications/')({
  beforeLoad: () => {
    throw redirect({ to: '/items', search: { kind: 'table-applications' } });
  },
});
