/** A text in both languages of the portal. */
export interface Bilingual {
  nl: string;
  en: string;
}

export type Language = keyof Bilingual;

/** What a person holds: a principal (`org:…`, `desk:…`, `role:…`, `participants`) and the role in it. */
export interface Grant {
  principal: string;
  role: string;
}

/** Who acts: a person with a session, a visitor, or a consumer of events. */
export interface Actor {
  personId: string | null;
  name: string;
  email: string | null;
  /** The language of their account, in which mail goes out. */
  language: Language;
  /** The language that this request asks for. */
  reads: Language;
  grants: readonly Grant[];
  /** Everything this actor may read as: the audience is matched against these. */
  principals: readonly string[];
}

const visitorPrincipals = ['public'] as const;

export function visitor(language: Language = 'nl'): Actor {
  return {
    personId: null,
    name: '',
    email: null,
    language,
    reads: language,
    grants: [],
    principals: visitorPrincipals,
  };
}

/** A consumer reads as `system:<consumer>`, which the audience holds for every subject it works on. */
export function systemActor(consumer: string): Actor {
  return { ...visitor(), name: consumer, principals: [`system:${consumer}`] };
}

export function personActor(person: {
  id: string;
  name: string;
  email: string;
  language: Language;
  grants: readonly Grant[];
}): Actor {
  const held = new Set(person.grants.map((grant) => grant.principal));
  if ([...held].some((principal) => /^(desk|needs):/.test(principal))) held.add('staff');
  return {
    personId: person.id,
    name: person.name,
    email: person.email,
    language: person.language,
    reads: person.language,
    grants: person.grants,
    principals: [`person:${person.id}`, ...held, ...visitorPrincipals],
  };
}

/** The name under which the audit trail knows the actor. */
export const auditName = (actor: Actor): string =>
  actor.personId
    ? `person:${actor.personId}`
    : (actor.principals.find((one) => one.startsWith('system:')) ?? 'visitor');

export const holds = (actor: Actor, principal: string, ...roles: string[]): boolean =>
  actor.grants.some((grant) => grant.principal === principal && (roles.length === 0 || roles.includes(grant.role)));

/** The identifiers that follow a prefix, such as the desks of `desk:` or the organisations of `org:`. */
export const heldIn = (actor: Actor, prefix: string, ...roles: string[]): string[] => [
  ...new Set(
    actor.grants
      .filter((grant) => grant.principal.startsWith(prefix) && (roles.length === 0 || roles.includes(grant.role)))
      .map((grant) => grant.principal.slice(prefix.length)),
  ),
];
