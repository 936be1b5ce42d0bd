import { createFileRoute, redirect } from '@tanstack/react-router';

export const Route = createFileRoute('/_signed-in/barriers/')({
  beforeLoad: () => {
    throw redirect({ to: '/items', search: { kind: 'barriers' } });
  },
});
