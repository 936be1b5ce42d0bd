import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { screen } from '@testing-library/react';
import { serve } from '../../../test/server';
import { show } from '../../../test/show';
import { RoutingTrace } from './RoutingTrace';
import type { Trace } from './routing.api';

function begin(trace: Trace, chosen: string) {
  serve({});
  show(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <RoutingTrace trace={trace} chosen={chosen} />
    </QueryClientProvider>,
  );
}

describe('how routing chose', () => {
  it('names the rule that decided', () => {
    begin([{ ruleId: 'R999', hit: true, conditions: [] }], 'R999');
    expect(screen.getByText('Geen andere regel past. Dan geldt de laatste regel, R999.')).toBeVisible();
  });

  it('speaks of no rule where none was tried', () => {
    begin([], 'FIXED');
    expect(screen.queryByRole('heading')).not.toBeInTheDocument();
    expect(screen.queryByText(/regel/i)).not.toBeInTheDocument();
  });
});
