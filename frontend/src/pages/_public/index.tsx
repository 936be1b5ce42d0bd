import { createFileRoute } from '@tanstack/react-router';
import { useMe } from '../../api/session';
import { Hero } from '../../features/welcome/Hero';
import { Process } from '../../features/welcome/Process';
import { Promises } from '../../features/welcome/Promises';

export const Route = createFileRoute('/_public/')({ component: WelcomePage });

function WelcomePage() {
  const me = useMe();
  return (
    <>
      <Hero />
      <Process />
      <Promises signedIn={Boolean(me)} />
    </>
  );
}
