/** Kinds of acts, by the names of acts (`item.created`) or what these begin with (`session.`); each act is in one at least. */
export const actGroups = {
  signIn: ['session.', 'sessions.', 'person.', 'recovery.', 'passkey.', 'identity.'],
  refusals: ['access.'],
  items: ['item.', 'need.', 'link.'],
  cases: ['case.', 'declarations.', 'interest.', 'review.', 'advice.'],
  organisations: ['organisation.', 'verification.'],
  roles: ['grant.', 'access-review.', 'membership.', 'invitation.', 'seat.'],
  rules: ['rule-set.', 'routing.'],
  files: ['document.'],
  exports: ['audit.exported', 'organisation.exported', 'person.exported'],
  system: ['mail.', 'notification.', 'job.', 'operations.', 'encryption-key.', 'portal.'],
} as const satisfies Record<string, readonly string[]>;
export type ActGroup = keyof typeof actGroups;

/** What the address of the audit trail says; what is left out narrows nothing. */
export interface AuditSearch {
  group?: ActGroup | undefined;
  /** Who did it. */
  person?: string | undefined;
  /** What it was done to. */
  subject?: string | undefined;
  from?: string | undefined;
  until?: string | undefined;
}

const matching = (pattern: RegExp, value: unknown): string | undefined =>
  typeof value === 'string' && pattern.test(value) ? value : undefined;

const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const day = (value: unknown): string | undefined => {
  const text = matching(/^20\d{2}-\d{2}-\d{2}$/, value);
  return text && !Number.isNaN(Date.parse(text)) ? text : undefined;
};

/** Anything else is no filter. */
export function readAuditSearch(search: Record<string, unknown>): AuditSearch {
  const { group, person, subject, from, until } = search;
  const read: AuditSearch = {
    group: typeof group === 'string' && Object.hasOwn(actGroups, group) ? (group as ActGroup) : undefined,
    person: matching(id, person),
    subject: matching(id, subject),
    from: day(from),
    until: day(until),
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}

/** The same as the API asks for it. */
export const queryOf = ({ group, person, subject, from, until }: AuditSearch) => ({
  ...(group && { action: actGroups[group].join() }),
  ...(person && { personId: person }),
  ...(subject && { subjectId: subject }),
  ...(from && { from }),
  ...(until && { until }),
});
