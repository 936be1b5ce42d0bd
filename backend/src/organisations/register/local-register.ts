import { z } from 'zod';
import { readDataFile } from '../../platform/data-file.js';
import { BusinessRegister, type RegisterRecord } from './business-register.js';

const Records = z.array(
  z.object({
    kvkNumber: z.string().regex(/^00\d{6}$/, 'invented numbers begin with 00'),
    names: z.array(z.string()).min(1),
    address: z.object({ street: z.string(), number: z.string(), postcode: z.string(), town: z.string() }).nullable(),
    shielded: z.boolean().default(false),
    nonMailing: z.boolean().default(false),
    endedOn: z.iso.date().nullable().default(null),
  }),
);

/** Invented records that ship with the portal: for the demo, for tests, and where no register is connected. */
export class LocalRegister extends BusinessRegister {
  private readonly records = new Map(
    Records.parse(readDataFile('register-records.json')).map((record) => [record.kvkNumber, record]),
  );

  async lookUp(kvkNumber: string): Promise<RegisterRecord | null> {
    return this.records.get(kvkNumber) ?? null;
  }
}
