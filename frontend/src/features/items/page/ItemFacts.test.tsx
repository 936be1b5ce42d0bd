import { screen } from '@testing-library/react';
import i18next from 'i18next';
import { anItem, aSubmittedItem } from '../../../../test/builders/items';
import { show } from '../../../../test/show';
import type { Item, TimelineFact } from '../../../api/types';
import { ItemFacts } from './ItemFacts';

const fact = (type: string, detail: Record<string, unknown>, text: string | null = null): TimelineFact => ({
  id: type,
  at: '2026-11-24T09:00:00Z',
  type,
  actor: { name: 'Olga de Ruiter', desk: null },
  detail,
  text,
});

function facts(item: Item, timeline: TimelineFact[] = []) {
  show(<ItemFacts item={item} timeline={timeline} />);
  return ['Wie heeft het', 'Waarom', 'Tot wanneer'].map(
    (label) => screen.getByText(label).parentElement?.textContent?.slice(label.length) ?? '',
  );
}

describe('who has it, why, until when', () => {
  it('says that the desk is being found', () => {
    const [who] = facts(anItem('i1', { status: 'submitted' }));
    expect(who).toContain('Wij zoeken het juiste loket');
  });

  it('names the desk, the reason of the rule, and the date', () => {
    const [who, why, until] = facts(aSubmittedItem('i1', 'assigned'));
    expect(who).toBe('Programmabureau DefportEr is nog geen behandelaar');
    expect(why).toBe('Het programmabureau behandelt dit.Regel R105');
    expect(until).toContain('8 december 2026');
  });

  it('has words, and no id, for a route that no rule chose', () => {
    const item = aSubmittedItem('i1', 'assigned');
    const routing = { ...item.case?.routing, ruleId: 'FIXED' };
    const [, why] = facts({ ...item, case: { ...item.case, routing } } as Item);
    expect(why).toBe('Het programmabureau behandelt dit.Vaste route');
  });

  it('says that the clock stands still while it waits for the submitter', () => {
    const [, , until] = facts(aSubmittedItem('i1', 'waiting_submitter'));
    expect(until).toContain('De klok staat stil');
    expect(until).not.toContain('december');
  });

  it('says what is checked while it is on hold', () => {
    const [, why] = facts(aSubmittedItem('i1', 'on_hold'));
    expect(why).toContain('De verificatiedesk ziet nu alleen dat uw stuk er is');
  });

  it('gives the words of the desk that passed it on, and no longer those of the rule', () => {
    const passed = fact(
      'transferred',
      { fromName: { nl: 'Aanspreekpunt', en: 'Contact point' } },
      'Dit is een voorstel.',
    );
    const [, why] = facts(aSubmittedItem('i1', 'assigned'), [passed, fact('routed', {})]);
    expect(why).toBe('Dit is een voorstel.Doorgegeven door Aanspreekpunt');
  });

  it('speaks English too', async () => {
    await i18next.changeLanguage('en');
    show(<ItemFacts item={aSubmittedItem('i1', 'assigned')} timeline={[]} />);
    expect(screen.getByText('The programme office handles this.')).toBeVisible();
    expect(screen.getByText('8 December 2026')).toBeVisible();
  });
});
