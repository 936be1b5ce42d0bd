import { MantineProvider } from '@mantine/core';
import { type RenderResult, render } from '@testing-library/react';
import type { ReactNode } from 'react';

/** Renders with our provider, without transitions and portals. */
export function show(children: ReactNode): RenderResult {
  return render(children, {
    wrapper: ({ children: inside }) => <MantineProvider env="test">{inside}</MantineProvider>,
  });
}
