import type { OrgVerification, RegistrationStatus } from '../organisation.entity.js';
import {
  awaitsDecision,
  type Decidable,
  decisionCodes,
  mayBeDecided,
  mayReportOwnership,
  needsFourEyes,
  needsReason,
  participation,
  type Standing,
  standingAfter,
  statusOf,
} from './verification.rules.js';

const standings: Record<string, Standing> = {
  submitted: { status: 'submitted', verification: 'none' },
  'KVK check': { status: 'kvk_check', verification: 'none' },
  'ownership review': { status: 'ownership_review', verification: 'ownership_pending' },
  'more information': { status: 'more_info', verification: 'ownership_pending' },
  'KVK verified': { status: 'verified', verification: 'kvk_verified' },
  screened: { status: 'verified', verification: 'screened' },
  suspended: { status: 'suspended', verification: 'blocked' },
  rejected: { status: 'rejected', verification: 'none' },
  archived: { status: 'archived', verification: 'none' },
};

const registration = (standing: string, changes: Partial<Decidable> = {}): Decidable => ({
  ...(standings[standing] as Standing),
  orgType: 'sme',
  before: null,
  ...changes,
});

describe('the decisions that a company can get', () => {
  it.each([
    ['submitted', ['kvk_correct', 'ownership_review', 'screened', 'refuse', 'block']],
    ['KVK check', ['kvk_correct', 'ownership_review', 'screened', 'refuse', 'block']],
    ['ownership review', ['screened', 'refuse', 'block']],
    ['more information', ['screened', 'refuse', 'block']],
    ['KVK verified', ['ownership_review', 'screened', 'block']],
    ['screened', ['ownership_review', 'block']],
    ['suspended', ['unblock']],
    ['rejected', []],
    ['archived', []],
  ])('%s: %p', (standing, allowed) => {
    expect(decisionCodes.filter((decision) => mayBeDecided(registration(standing), decision))).toEqual(allowed);
  });
});

test.each(['ministry', 'defence_unit', 'rom', 'province', 'municipality', 'branch_organisation'])(
  'the owner of a %s is known, so that step is skipped',
  (orgType) => {
    expect(mayBeDecided(registration('KVK check', { orgType }), 'ownership_review')).toBe(false);
    expect(mayBeDecided(registration('KVK check', { orgType }), 'kvk_correct')).toBe(true);
  },
);

describe('where a decision leads', () => {
  it.each([
    ['kvk_correct', 'KVK check', 'KVK verified'],
    ['ownership_review', 'KVK verified', 'ownership review'],
    ['screened', 'ownership review', 'screened'],
    ['refuse', 'KVK check', 'rejected'],
    ['block', 'screened', 'suspended'],
  ] as const)('%s from %s: %s', (decision, from, to) => {
    expect(standingAfter(registration(from), decision)).toEqual(standings[to]);
  });

  it.each([
    ['KVK check', 'KVK check'],
    ['ownership review', 'ownership review'],
    ['KVK verified', 'KVK verified'],
    ['screened', 'screened'],
  ])('unblock returns to %s', (before, to) => {
    const blocked = registration('suspended', { before: standings[before] as Standing });
    expect(standingAfter(blocked, 'unblock')).toEqual(standings[to]);
  });

  it('unblock gives full trust where nobody knows what came before', () => {
    expect(standingAfter(registration('suspended'), 'unblock')).toEqual(standings['screened']);
  });
});

test.each<[OrgVerification, string, RegistrationStatus, boolean]>([
  ['none', 'take', 'kvk_check', true],
  ['ownership_pending', 'leave', 'ownership_review', true],
  ['kvk_verified', 'give', 'verified', false],
  ['screened', 'give', 'verified', false],
  ['blocked', 'take', 'suspended', false],
])('%s: participation %s, status %s, waits %s', (verification, change, status, waits) => {
  expect(participation(verification)).toBe(change);
  expect(statusOf[verification]).toBe(status);
  expect(awaitsDecision(statusOf[verification])).toBe(waits);
});

test('only a door that closes needs a reason', () => {
  expect(decisionCodes.filter(needsReason)).toEqual(['refuse', 'block']);
});

test('what shuts out for good, or lets in again, takes two people', () => {
  expect(decisionCodes.filter(needsFourEyes)).toEqual(['refuse', 'unblock']);
});

test.each([
  ['verified', 'sme', true],
  ['verified', 'municipality', false],
  ['ownership_review', 'sme', false],
  ['suspended', 'sme', false],
] as const)('%s, %s: tells of a new owner %s', (status, orgType, may) => {
  expect(mayReportOwnership({ status, orgType })).toBe(may);
});
