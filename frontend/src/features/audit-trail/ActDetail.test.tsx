import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { screen } from '@testing-library/react';
import i18next from 'i18next';
import { show } from '../../../test/show';
import { ActDetail } from './ActDetail';
import { actGroups } from './audit-filters';
import type { AuditEntry } from './audit-trail.api';

const backend = join(__dirname, '../../../../backend/src');

/** The names of acts in a file that records any: quoted, in two parts with a dot between them. */
function namesIn(source: string): string[] {
  if (!/\b(defineEvent|caseFact|recordAudit)\b/.test(source)) return [];
  const whole = [...source.matchAll(/'([a-z]{3,}\.[a-z]+(?:[-_][a-z]+)*)'/g)].flatMap(([, name]) => name ?? []);
  const made = [...source.matchAll(/`([a-z]{3,}\.)\$\{(\w+)\}`/g)].flatMap(([, noun, variable]) =>
    valuesOf(`${variable}`, source).map((verb) => `${noun}${verb}`),
  );
  return [...whole, ...made];
}

/** What a parameter may be, such as `what: 'set' | 'renewed'`. */
function valuesOf(variable: string, source: string): string[] {
  const type = new RegExp(`\\b${variable}: ([^,)]+)`).exec(source)?.[1] ?? '';
  return [...type.matchAll(/'([a-z_-]+)'/g)].flatMap(([, value]) => value ?? []);
}

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
    // an event, a fact about a case, an act without work to do, and names that are passed on or made
    expect(recorded).toEqual(
      expect.arrayContaining([
        'item.submitted',
        'case.taken',
        'session.opened',
        'access.refused',
        'job.discarded',
        'person.totp_set',
      ]),
    );
  });

  it.each(['nl', 'en'])('has words in %s', async (language) => {
    await i18next.changeLanguage(language);
    const wordless = recorded.filter((action) => !i18next.exists(`audit-trail:acts.${action}`));
    expect(wordless).toEqual([]);
  });

  it('is in a group of the filter', () => {
    const beginnings = Object.values(actGroups).flat();
    expect(recorded.filter((action) => !beginnings.some((beginning) => action.startsWith(beginning)))).toEqual([]);
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

  it('shows a code that has no words only to who asks for everything', () => {
    show(
      <ActDetail entry={entry('notification.created', { type: 'membership-requested', method: 'password_totp' })} />,
    );
    expect(screen.getByText('Manier: wachtwoord en code uit een app')).toBeVisible();
    expect(screen.queryByText(/Soort: membership-requested/)).toBeNull();
    expect(screen.getByText('membership-requested')).not.toBeVisible();
  });
});
