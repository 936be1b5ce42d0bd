import { act, render, screen } from '@testing-library/react';
import type { ReviewLine } from './access-reviews.api';
import { useLineChoice } from './use-line-choice';

const line = (grantId: string) => ({ grantId }) as ReviewLine;

function Lines({ lines }: { lines: ReviewLine[] }) {
  const { propsOf } = useLineChoice(lines);
  return (
    <ul>
      {lines.map((one) => (
        <li key={one.grantId} tabIndex={-1} {...propsOf(one)}>
          <button type="button">{one.grantId}</button>
        </li>
      ))}
    </ul>
  );
}

describe('the line that the keyboard is at', () => {
  it('hands the focus to the line that takes its place', () => {
    const { rerender } = render(<Lines lines={['a', 'b', 'c'].map(line)} />);
    act(() => screen.getByRole('button', { name: 'b' }).focus());
    rerender(<Lines lines={['a', 'c'].map(line)} />);
    expect(screen.getByText('c').closest('li')).toHaveFocus();
  });

  it('takes no focus from what is done elsewhere', () => {
    const { rerender } = render(<Lines lines={['a', 'b'].map(line)} />);
    rerender(<Lines lines={['b'].map(line)} />);
    expect(document.body).toHaveFocus();
  });
});
