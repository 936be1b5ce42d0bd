import type { Actor } from '../../platform/actor.js';
import type { Tx } from '../../platform/database.js';
import type { Exported } from '../../platform/export/export.js';

/** What a module keeps of an organisation, as its administrator may read it. */
export type OrganisationExportPart = (tx: Tx, actor: Actor, organisationId: string) => Promise<Exported>;

const parts = new Map<string, OrganisationExportPart>();

export function registerOrganisationExport(name: string, part: OrganisationExportPart): void {
  parts.set(name, part);
}

export const organisationExportParts = (): ReadonlyMap<string, OrganisationExportPart> => parts;
