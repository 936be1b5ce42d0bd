import { VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';

interface TrailProps {
  /** A link to the list. */
  from: ReactNode;
  here: ReactNode;
}

/** From which list this page comes: a stroke between the two for the eye, a comma for the ear. */
export function Trail({ from, here }: TrailProps) {
  return (
    <>
      {from}
      <VisuallyHidden>, </VisuallyHidden>
      <span aria-hidden="true">{' / '}</span>
      {here}
    </>
  );
}
