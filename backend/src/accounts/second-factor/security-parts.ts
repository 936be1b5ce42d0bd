import type { Database } from '../../platform/database.js';
import type { SecurityView } from './security.contract.js';

type PartName = 'passkeys' | 'identities';

/** What another part of accounts adds to `GET /me/security`. */
export type SecurityPart<Name extends PartName> = (db: Database, personId: string) => Promise<SecurityView[Name]>;

const parts = new Map<PartName, SecurityPart<PartName>>();

export function registerSecurityPart<Name extends PartName>(name: Name, part: SecurityPart<Name>): void {
  parts.set(name, part as SecurityPart<PartName>);
}

export async function securityPart<Name extends PartName>(
  name: Name,
  db: Database,
  personId: string,
): Promise<SecurityView[Name]> {
  const part = parts.get(name);
  return part ? ((await part(db, personId)) as SecurityView[Name]) : ([] as unknown as SecurityView[Name]);
}
