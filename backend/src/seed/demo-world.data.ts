import { z } from 'zod';
import { RegisterOrganisation } from '../organisations/registration.form.js';
import { readDataFile } from '../platform/data-file.js';
import { NldArea, OperationalDomain, Region, SubArea } from '../reference/index.js';

const Bilingual = z.object({ nl: z.string(), en: z.string() });

const Seat = z.object({ organisation: z.string(), memberType: z.string() });

export const demoWorld = z
  .object({
    password: z.string(),
    organisations: z.array(
      z.object({
        key: z.string(),
        name: z.string(),
        kvkNumber: z.string().startsWith('00'),
        orgType: z.string(),
        region: z.string(),
        verification: z.enum(['none', 'ownership_pending', 'kvk_verified', 'screened', 'blocked']),
        registration: z.record(z.string(), z.unknown()),
      }),
    ),
    people: z.array(
      z.object({
        email: z.email(),
        name: z.string(),
        who: Bilingual,
        grants: z.array(z.string()),
        seat: Seat.optional(),
      }),
    ),
    needs: z.array(
      z.object({
        by: z.email(),
        desk: z.string(),
        title: z.string(),
        description: z.string(),
        region: Region,
        nldArea: NldArea,
        subArea: SubArea,
        primaryDomain: OperationalDomain,
      }),
    ),
  })
  .parse(readDataFile('demo-world.json'));

/** What each demo organisation filled in: as complete as the form demands of everyone. */
export const demoRegistration = ({
  name,
  kvkNumber,
  orgType,
  region,
  registration,
}: (typeof demoWorld.organisations)[number]) =>
  RegisterOrganisation.parse({
    ...registration,
    ...{ legalName: name, kvkNumber, orgType, region },
    sanctionsDeclaration: true,
    privacyConsent: true,
  });
