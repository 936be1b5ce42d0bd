import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { screen } from '@testing-library/react';
import { serve } from '../../../test/server';
import { show } from '../../../test/show';
import { RoutingTrace } from './RoutingTrace';
import type { Trace } from './routing.api';

function begin(trace: Trace, chosen: string, tookUs: number | null = null) {
  serve({});
  show(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <RoutingTrace trace={trace} chosen={chosen} tookUs={tookUs} />
    </QueryClientProvider>,
  );
}

describe('how routing chose', () => {
  it('names the rule that decided', () => {
    begin([{ ruleId: 'R999', hit: true, conditions: [] }], 'R999');
    expect(screen.getByText('Geen andere regel past. Dan geldt de laatste regel, R999.')).toBeVisible();
  });

  it('tells how long the rules took, where that was kept', () => {
    begin([{ ruleId: 'R999', hit: true, conditions: [] }], 'R999', 84);
    expect(screen.getByText('De regels deden er 84 microseconden over.')).toBeVisible();
  });

  it('speaks of no rule where none was tried', () => {
    begin([], 'FIXED');
    expect(screen.queryByRole('heading')).not.toBeInTheDocument();
    expect(screen.queryByText(/regel/i)).not.toBeInTheDocument();
  });
});
