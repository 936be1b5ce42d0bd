import { z } from 'zod';
import type { Bilingual } from '../platform/actor.js';
import { readDataFile } from '../platform/data-file.js';

const Label = z.object({ label: z.string() });
const { departments, roms } = z
  .object({
    departments: z.array(z.object({ code: z.string(), nl: Label, en: Label })),
    roms: z.array(z.object({ code: z.string(), provinces: z.array(z.string()) })),
  })
  .parse(readDataFile('reference.json'));

const names = new Map<string, Bilingual>(departments.map(({ code, nl, en }) => [code, { nl: nl.label, en: en.label }]));

export const deskCodes: readonly string[] = [...names.keys()];

export const isDesk = (code: string): boolean => names.has(code);

export const deskName = (code: string): Bilingual => names.get(code) ?? { nl: code, en: code };

/** The regional development agency of a province, which is a desk too. */
export const romOf = (region: string | null): string | null =>
  roms.find((rom) => region !== null && rom.provinces.includes(region))?.code ?? null;

export const regionsOf = (rom: string): readonly string[] => roms.find(({ code }) => code === rom)?.provinces ?? [];
