import { z } from 'zod';
import { findPerson } from '../accounts/index.js';
import type { ItemsService } from '../items/items.service.js';
import { kindNamed } from '../items/kinds.js';
import { readDataFile } from '../platform/data-file.js';
import type { Database } from '../platform/database.js';
import { uuidv7 } from '../platform/ids.js';

const { items: demoItems } = z
  .object({
    items: z.array(
      z.object({
        by: z.string(),
        kind: z.string(),
        submitted: z.boolean(),
        fields: z.record(z.string(), z.unknown()),
      }),
    ),
  })
  .parse(readDataFile('demo-items.json'));

/** Drafts and submits the invented items as the people who made them; the worker routes them once it runs. */
export async function seedItems(db: Database, items: ItemsService): Promise<void> {
  for (const { by, kind: name, submitted, fields } of demoItems) {
    const actor = await findPerson(db.reader, `${by}@defport.example`);
    if (!actor) throw new Error(`${by} is not one of the demo people`);
    const kind = kindNamed(name);
    const id = await items.draft(actor, kind, fields);
    if (submitted) await items.submit(actor, kind, id, uuidv7());
  }
}
