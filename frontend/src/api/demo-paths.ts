import type { Bilingual } from './types';

export interface DemoPerson {
  email: string;
  name: string;
  who: Bilingual;
}

/** Only in the demo world, and so not in the description of the API. */
export interface DemoPaths {
  '/api/v1/demo/people': {
    get: {
      parameters: object;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': { items: DemoPerson[]; password: string } };
        };
      };
    };
  };
}
