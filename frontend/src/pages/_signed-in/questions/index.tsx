import { createFileRoute, redirect } from '@tanstack/react-router';

export const Route = createFileRoute('/_signed-in/questions/')({
  beforeLoad: () => {
    throw redirect({ to: '/items', search: { kind: 'questions' } });
  },
});
