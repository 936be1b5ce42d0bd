import type { ApiClient } from '../api-client.js';
import type { World } from '../world.js';

const password = 'een-lange-wachtzin-voor-proeven';

/** Someone who signed up and followed the link in the mail: signed in, in no organisation. */
export async function aNewcomer(world: World, email: string, name = 'Nieuwe Gebruiker'): Promise<ApiClient> {
  const client = world.visitor();
  await client.post('/registrations', { email, password, name, language: 'nl' });
  const [letter] = await world.sql<{ text: string }>(
    'select text from mail where recipient = $1 order by at desc limit 1',
    [email],
  );
  const token = /token=(\S+)/.exec(letter?.text ?? '')?.[1];
  const confirmed = await client.post('/registrations/confirmations', { token });
  if (confirmed.status !== 201) throw new Error(`${email} could not sign up: ${JSON.stringify(confirmed.body)}`);
  return client;
}
