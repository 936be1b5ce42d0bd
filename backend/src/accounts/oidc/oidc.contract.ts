import { z } from 'zod';
import { BilingualText } from '../../platform/bilingual.js';

export const SignInOptions = z
  .object({ providers: z.array(z.object({ code: z.string(), label: BilingualText })), demo: z.boolean() })
  .meta({ id: 'SignInOptions' });
export type SignInOptions = z.infer<typeof SignInOptions>;

export const ProviderCode = z.string().max(40);

export const StartAtProvider = z.object({ next: z.string().max(2_000).optional() }).meta({ id: 'StartAtProvider' });
export type StartAtProvider = z.infer<typeof StartAtProvider>;

export const LinkIdentity = z.strictObject({ provider: ProviderCode }).meta({ id: 'LinkIdentity' });
export type LinkIdentity = z.infer<typeof LinkIdentity>;

/** Where the browser goes next: to the provider, or to the page that tells why not. */
export const WayToProvider = z.object({ location: z.string() }).meta({ id: 'WayToProvider' });
export type WayToProvider = z.infer<typeof WayToProvider>;
