import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { screen } from '@testing-library/react';
import i18next from 'i18next';
import { show } from '../../../test/show';
import { ActDetail } from './ActDetail';
import { actGroups } from './audit-filters';
import type { AuditEntry } from './audit-trail.api';

const backend = join(__dirname, '../../../../backend/src');

/** The names of acts in a file that records any: quoted, and in two parts with a dot between them. */
const namesIn = (source: string): string[] =>
  /\b(defineEvent|caseFact|recordAudit)\b/.test(source)
    ? [...source.matchAll(/'([a-z]+(?:-[a-z]+)*\.[a-z]+(?:-[a-z]+)*)'/g)].flatMap(([, name]) => name ?? [])
    : [];

const recorded = [
  ...new Set(
    readdirSync(backend, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .flatMap((file) => namesIn(readFileSync(join(backend, file), 'utf8'))),
  ),
].sort();

const entry = (action: string, detail: AuditEntry['detail'] = {}): AuditEntry => ({
  id: '1',
  at: '2026-11-21T13:03:00Z',
  action,
  actor: { principal: 'visitor', name: null },
  subject: null,
  detail,
  position: null,
});

describe('what the back end records', () => {
  it('is found in its source', () => {
    // an event, a fact about a case, an act without work to do, and one whose name is passed on
    expect(recorded).toEqual(
      expect.arrayContaining(['item.submitted', 'case.taken', 'session.opened', 'access.refused', 'job.discarded']),
    );
  });

  it.each(['nl', 'en'])('has words in %s', async (language) => {
    await i18next.changeLanguage(language);
    const wordless = recorded.filter((action) => !i18next.exists(`audit-trail:acts.${action}`));
    expect(wordless).toEqual([]);
  });

  it('is in one group of the filter', () => {
    const groupsOf = (action: string) =>
      Object.values(actGroups).filter((beginnings) => beginnings.some((beginning) => action.startsWith(beginning)));
    expect(recorded.filter((action) => groupsOf(action).length !== 1)).toEqual([]);
  });

  it('is shown by its code when there are no words for it yet, with everything that it tells', () => {
    show(<ActDetail entry={entry('bridge.opened', { spans: 3, bridgeId: '0198f3c2-0000-7000-8000-000000000001' })} />);
    expect(screen.getByText('bridge.opened')).toBeInTheDocument();
    expect(screen.getByText(/spans: 3/)).toBeInTheDocument();
    expect(screen.getByText('0198f3c2-0000-7000-8000-000000000001')).toBeInTheDocument();
  });

  it('says what was refused', () => {
    show(<ActDetail entry={entry('access.refused', { route: 'POST /api/v1/sessions', code: 'sign-in-refused' })} />);
    expect(screen.getByText('Toegang geweigerd')).toBeInTheDocument();
    expect(screen.getByText(/Reden: e-mailadres en wachtwoord/)).toBeInTheDocument();
  });
});
