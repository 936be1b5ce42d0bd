import { regionsOf, romOf } from '../desks/index.js';
import { type Actor, heldIn } from '../platform/actor.js';

export const verifiedStates: readonly string[] = ['kvk_verified', 'screened'];

/** The regional development agencies that a person advises for. */
const agenciesOf = (actor: Actor): string[] => heldIn(actor, 'desk:', 'rom_adviser');

export const regionPolicy = {
  regions: (actor: Actor): string[] => agenciesOf(actor).flatMap((rom) => [...regionsOf(rom)]),
  /**
   * The agency through which an adviser knows an organisation: verified, and in its provinces. Only its name, type
   * and areas; what it wrote in its registration stays between the organisation and the verification desk.
   */
  agencyFor: (actor: Actor, organisation: { region: string | null; verification: string }): string | null => {
    const rom = romOf(organisation.region);
    return rom && agenciesOf(actor).includes(rom) && verifiedStates.includes(organisation.verification) ? rom : null;
  },
};
