import { screen } from '@testing-library/react';
import { show } from '../../test/show';
import { type ClockLine, Clocks } from './Clocks';

const clock: ClockLine = {
  kind: 'first_answer',
  state: 'running',
  dueDate: '2026-12-08',
  left: 10,
  extendedDays: 0,
  metAt: null,
  metInTime: null,
};

describe('a clock', () => {
  const metAt = '2026-12-01T10:00:00Z';
  const cases: [string, Partial<ClockLine>, string, string][] = [
    ['that runs', {}, 'Nog 10 werkdagen', 'uiterlijk 8 december 2026'],
    ['on its last day', { left: 0 }, 'Vandaag', 'uiterlijk 8 december 2026'],
    ['that is late', { state: 'late', left: -1 }, '1 werkdag te laat', 'uiterlijk 8 december 2026'],
    [
      'that stands still',
      { state: 'paused', left: 4 },
      'Staat stil',
      'wacht op antwoord of controle; daarna nog 4 werkdagen',
    ],
    ['that was met', { state: 'met', metAt, metInTime: true }, 'Gehaald', 'op 1 december 2026'],
    ['that was met too late', { state: 'met', metAt, metInTime: false }, 'Te laat gehaald', 'op 1 december 2026'],
    [
      'that an outage extended',
      { extendedDays: 2 },
      'Nog 10 werkdagen',
      'uiterlijk 8 december 2026. 2 werkdagen langer: Defport was niet bereikbaar',
    ],
  ];
  it.each(cases)('%s', (_, changes, standing, when) => {
    show(<Clocks clocks={[{ ...clock, ...changes }]} label="Termijnen" />);
    expect(screen.getByRole('region', { name: 'Termijnen' })).toBeVisible();
    expect(screen.getByText('Eerste antwoord')).toBeVisible();
    expect(screen.getByText(standing)).toBeVisible();
    expect(screen.getByText(when)).toBeVisible();
  });

  it('that is not there says nothing', () => {
    const { container } = show(<Clocks clocks={[]} label="Termijnen" />);
    expect(container).not.toHaveTextContent('Termijnen');
  });
});
