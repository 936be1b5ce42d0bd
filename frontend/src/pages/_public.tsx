import { createFileRoute, Outlet } from '@tanstack/react-router';
import { PublicFrame } from '../app/PublicFrame';

export const Route = createFileRoute('/_public')({
  component: () => (
    <PublicFrame>
      <Outlet />
    </PublicFrame>
  ),
});
