import { VisuallyHidden } from '@mantine/core';
import { Fragment, type ReactNode } from 'react';

/** Short facts after one another: a dot between them for the eye, a comma for the ear. What is empty is left out. */
export function DotLine({ parts }: { parts: readonly ReactNode[] }) {
  return parts.filter(Boolean).map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a part has nothing else to go by, and holds no state
    <Fragment key={index}>
      {index > 0 && <Dot />}
      {part}
    </Fragment>
  ));
}

/** Its first space does not break: the dot stays at the end of a line. */
function Dot() {
  return (
    <>
      <VisuallyHidden>, </VisuallyHidden>
      <span aria-hidden="true">{'\u00A0· '}</span>
    </>
  );
}
