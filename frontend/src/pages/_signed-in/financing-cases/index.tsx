import { createFileRoute, redirect } from '@tanstack/react-router';

export const Route = createFileRoute('/_signed-in/financing-cases/')({
  beforeLoad: () => {
    throw redirect({ to: '/items', search: { kind: 'financing-cases' } });
  },
});
