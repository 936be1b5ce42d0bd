import { randomUUID } from 'node:crypto';
import type { ApiClient } from '../api-client.js';
import * as forms from './forms.js';

type Form = Record<string, unknown>;

/** A complete scale-up proposal that rule R105 sends to DEFPORT_OFFICE. */
export const aProposal = (change: Form = {}): Form =>
  forms.aProposal({ nldArea: 'none', subArea: null, primaryDomain: 'land', region: 'zuid_holland', ...change });

/** A complete barrier about permits, which rule R064 sends to NPRD_DESK. */
export const aBarrier = (change: Form = {}): Form =>
  forms.aBarrier({
    title: 'Vergunning voor testopstelling duurt zeven maanden',
    category: 'regulation_permits',
    subcategory: 'environment_permit',
    nldArea: 'none',
    subArea: null,
    primaryDomain: 'land',
    ...change,
  });

/** A complete question about the portal, which rule R999 leaves to DEF_SPOC. */
export const aQuestion = (change: Form = {}): Form =>
  forms.aQuestion({ topic: 'platform_help', nldArea: 'none', subArea: null, primaryDomain: 'land', ...change });

export const key = () => ({ 'Idempotency-Key': randomUUID() });

/** Drafts and submits; gives the item's id and the receipt. */
export async function submitted(client: ApiClient, kind: string, fields: object) {
  const draft = await client.post(`/${kind}`, fields);
  if (draft.status !== 201) throw new Error(`draft refused: ${JSON.stringify(draft.body)}`);
  const receipt = await client.post(`/${kind}/${draft.body.id}/submission`, undefined, key());
  if (receipt.status !== 201) throw new Error(`submission refused: ${JSON.stringify(receipt.body)}`);
  return { id: draft.body.id as string, reference: receipt.body.reference as string };
}
