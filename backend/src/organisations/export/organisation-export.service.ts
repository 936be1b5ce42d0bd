import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { Database } from '../../platform/database.js';
import { recordAudit } from '../../platform/events.js';
import { type Exported, exportArchive } from '../../platform/export/export.js';
import { authorise } from '../../platform/refusal.js';
import { organisationPolicy } from '../organisation.policy.js';
import { mustReadRegistration } from '../registration-readers.js';
import { organisationExportParts } from './organisation-export-parts.js';
import { collectOrganisation } from './organisation-rows.js';

/** Everything of an organisation in one archive, for those who administer it. */
@Injectable()
export class OrganisationExportService {
  constructor(private readonly db: Database) {}

  async export(actor: Actor, id: string): Promise<Readable> {
    const parts = new Map<string, Exported>();
    await this.db.inTransaction(actor, async (tx) => {
      await mustReadRegistration(tx, actor, id);
      authorise(organisationPolicy.administers(actor, { id }));
      parts.set('organisation', await collectOrganisation(tx, id));
      for (const [name, collect] of organisationExportParts()) parts.set(name, await collect(tx, actor, id));
      await recordAudit(tx, actor, 'organisation.exported', id);
    });
    return exportArchive(parts, readme);
  }
}

const readme = `De gegevens van uw organisatie bij Defport

Elk bestand met .json is leesbaar met een gewone tekstverwerker en met andere programma's.
files.json noemt de bestanden die erbij horen; included: false staat bij wat niet in dit archief paste.

The data of your organisation at Defport

Every .json file can be read with a plain text editor and by other programs.
files.json names the files that belong to it; included: false stands beside what did not fit in this archive.
`;
