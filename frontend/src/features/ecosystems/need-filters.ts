import type { NeedArea } from './ecosystems.api';

/** An area that does not exist is no filter. */
const areas: Record<NeedArea, true> = {
  intelligent_systems: true,
  sensors: true,
  space: true,
  quantum: true,
  smart_materials: true,
  none: true,
};

export interface NeedFilters {
  nldArea?: NeedArea;
}

export function needFilters({ nldArea }: Record<string, unknown>): NeedFilters {
  return typeof nldArea === 'string' && Object.hasOwn(areas, nldArea) ? { nldArea: nldArea as NeedArea } : {};
}
