/** What a business register says of an organisation, as far as a check needs it. */
export interface RegisterRecord {
  kvkNumber: string;
  /** The statutory name first, then every trade name. */
  names: readonly string[];
  /** Null when the register shields it: then it may not be used, and is not compared. */
  address: { street: string; number: string; postcode: string; town: string } | null;
  shielded: boolean;
  /** Whether the register asks not to use its details for advertising; kept so that nobody does. */
  nonMailing: boolean;
  /** The date on which the organisation ended, if it did. */
  endedOn: string | null;
}

/** A register of organisations. It answers null for a number that it does not know, and throws when it cannot answer. */
export abstract class BusinessRegister {
  abstract lookUp(kvkNumber: string): Promise<RegisterRecord | null>;
}
