import type { CDPSession, Page } from 'playwright-core';
import type { Visit } from './browser';
import { newPerson } from './made';
import { expectGood, password, unique } from './people';
import { at } from './portal';

/** A passkey is tied to a name; the address in numbers has none. */
const named = (path = '/'): string => at(path).replace('127.0.0.1', 'localhost');

/** Chromium's own authenticator, with a user who is there and whom it knows. */
const device = {
  protocol: 'ctap2',
  ctap2Version: 'ctap2_1',
  transport: 'internal',
  hasResidentKey: true,
  hasUserVerification: true,
  isUserVerified: true,
  automaticPresenceSimulation: true,
} as const;

/** Someone new, signed in: a passkey of one of the demo people would stand in the way of other tests. */
async function someoneWithDevice(
  expected: readonly RegExp[] = [],
): Promise<Visit & { cdp: CDPSession; authenticatorId: string; email: string }> {
  const email = `${unique()}@passkey.example`;
  const opened = await newPerson('Pim Sleutel', email, {
    expected: [/^401 \/api\/v1\/sessions\/passkey$/, ...expected],
  });
  const cdp = await opened.context.newCDPSession(opened.page);
  await cdp.send('WebAuthn.enable');
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', { options: device });
  await opened.page.goto(named());
  expect((await send(opened.page, 'POST', '/sessions', { email, password })).status).toBe(201);
  return { ...opened, cdp, authenticatorId, email };
}

const send = (page: Page, method: string, path: string, body?: unknown): Promise<{ status: number; body: unknown }> =>
  page.evaluate(
    async ([method, path, body]) => {
      const headers = { 'Content-Type': 'application/json' };
      const answer = await fetch(`/api/v1${path}`, { method, headers, ...(body ? { body } : {}) });
      const text = await answer.text();
      return { status: answer.status, body: text ? JSON.parse(text) : null };
    },
    [method, path, body === undefined ? '' : JSON.stringify(body)] as const,
  );

/** What the account page does: asks, lets the browser make a passkey, and hands it in. */
const addPasskey = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const headers = { 'Content-Type': 'application/json' };
    const asked = await (await fetch('/api/v1/me/passkeys/options', { method: 'POST' })).json();
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(asked.options);
    const made = (await navigator.credentials.create({ publicKey })) as PublicKeyCredential;
    const body = JSON.stringify({ name: 'Chromium', challengeId: asked.challengeId, response: made.toJSON() });
    return (await fetch('/api/v1/me/passkeys', { method: 'POST', headers, body })).status;
  });

/** What the sign-in page does; `verification` is what a page of an attacker would ask for in place of ours. */
const signInByPasskey = (page: Page, verification?: 'discouraged'): Promise<number> =>
  page.evaluate(async (verification) => {
    const headers = { 'Content-Type': 'application/json' };
    const asked = await (await fetch('/api/v1/sessions/passkey-options', { method: 'POST' })).json();
    const options = verification ? { ...asked.options, userVerification: verification } : asked.options;
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options);
    const used = (await navigator.credentials.get({ publicKey })) as PublicKeyCredential;
    const body = JSON.stringify({ challengeId: asked.challengeId, response: used.toJSON() });
    return (await fetch('/api/v1/sessions/passkey', { method: 'POST', headers, body })).status;
  }, verification);

/** What the question for a second proof does. */
const prove = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const headers = { 'Content-Type': 'application/json' };
    const asked = await (await fetch('/api/v1/sessions/current/passkey-options', { method: 'POST' })).json();
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(asked.options);
    const used = (await navigator.credentials.get({ publicKey })) as PublicKeyCredential;
    const body = JSON.stringify({ passkey: { challengeId: asked.challengeId, response: used.toJSON() } });
    return (await fetch('/api/v1/sessions/current/step-up', { method: 'POST', headers, body })).status;
  });

describe('a passkey in a real browser', () => {
  it('is made by someone signed in, and lets them in without a name or password', async () => {
    const { page, cdp, authenticatorId, email, end } = await someoneWithDevice();
    expect(await addPasskey(page)).toBe(201);
    const { credentials } = await cdp.send('WebAuthn.getCredentials', { authenticatorId });
    expect(credentials).toMatchObject([{ isResidentCredential: true, rpId: 'localhost' }]);
    expect((await send(page, 'DELETE', '/sessions/current')).status).toBe(204);
    expect((await send(page, 'GET', '/me')).status).toBe(401);

    expect(await signInByPasskey(page)).toBe(201);
    expect(await send(page, 'GET', '/me')).toMatchObject({ body: { person: { email } } });
    await end();
  });

  it('is not made twice on one device', async () => {
    const { page, end } = await someoneWithDevice([/^403 \/api\/v1\/me\/passkeys\//]);
    expect(await addPasskey(page)).toBe(201);
    expect((await send(page, 'POST', '/me/passkeys/options')).status).toBe(403);
    expect(await prove(page)).toBe(201);
    await expect(addPasskey(page)).rejects.toThrow('InvalidStateError');
    await end();
  });

  it('opens nothing when the device did not check its user, or was copied before it was used', async () => {
    const { page, cdp, authenticatorId, end } = await someoneWithDevice();
    expect(await addPasskey(page)).toBe(201);
    await send(page, 'DELETE', '/sessions/current');
    expect(await signInByPasskey(page)).toBe(201);
    await send(page, 'DELETE', '/sessions/current');

    await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
    await expect(signInByPasskey(page)).rejects.toThrow('NotAllowedError');
    expect(await signInByPasskey(page, 'discouraged')).toBe(401);
    await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: true });

    const { credentials } = await cdp.send('WebAuthn.getCredentials', { authenticatorId });
    for (const credential of credentials) {
      await cdp.send('WebAuthn.removeCredential', { authenticatorId, credentialId: credential.credentialId });
      await cdp.send('WebAuthn.addCredential', { authenticatorId, credential: { ...credential, signCount: 0 } });
    }
    expect(await signInByPasskey(page)).toBe(401);
    expect((await send(page, 'GET', '/me')).status).toBe(401);
    await end();
  });
});

describe('the screens for passkeys', () => {
  it('add one under a name, sign in with it, prove with it, and remove it', async () => {
    const { page, end } = await someoneWithDevice([/^403 \/api\/v1\/me\/passkeys\//, /^401 \/api\/v1\/sessions$/]);
    await page.goto(named('/account'));
    await page.getByRole('button', { name: 'Passkey toevoegen' }).click();
    await page.getByLabel('Naam van de passkey').fill('Laptop van het werk');
    await expectGood(page);
    await page.getByRole('button', { name: 'Passkey maken' }).click();
    await page.getByText('De passkey Laptop van het werk is toegevoegd.').waitFor();
    await expectGood(page);
    // once more on the same device is refused in words
    await page.getByRole('button', { name: 'Passkey toevoegen' }).click();
    await page.getByLabel('Naam van de passkey').fill('Nog een');
    await page.getByRole('button', { name: 'Passkey maken' }).click();
    const proof = page.getByRole('dialog', { name: 'Bevestig dat u het bent' });
    await proof.getByRole('button', { name: 'Gebruik uw passkey' }).click();
    await page.getByText('Dit apparaat heeft al een passkey voor dit account.').waitFor();
    await expectGood(page);

    await send(page, 'DELETE', '/sessions/current');
    await page.goto(named('/sign-in'));
    await page.getByRole('button', { name: 'Inloggen met een passkey' }).click();
    await page.waitForURL(/\/home$/);
    await page.goto(named('/account'));
    await page.getByText('Met passkey').waitFor();
    await page.getByRole('button', { name: 'Verwijderen: Laptop van het werk' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Verwijderen' }).click();
    await proof.getByRole('button', { name: 'Gebruik uw passkey' }).waitFor();
    await expectGood(page);
    await proof.getByRole('button', { name: 'Gebruik uw passkey' }).click();
    await page.getByText('De passkey Laptop van het werk is verwijderd.').waitFor();
    await expectGood(page);
    await end();
  });

  it('take a passkey for the second step after the password', async () => {
    const { page, email, cdp, authenticatorId, end } = await someoneWithDevice([/^401 \/api\/v1\/sessions$/]);
    expect(await addPasskey(page)).toBe(201);
    await send(page, 'DELETE', '/sessions/current');
    await page.goto(named('/sign-in'));
    await page.getByLabel('E-mailadres').fill(email);
    await page.getByRole('textbox', { name: 'Wachtwoord' }).fill(password);
    await page.getByRole('button', { name: 'Inloggen', exact: true }).click();
    await page.getByRole('heading', { name: 'Bevestig dat u het bent' }).waitFor();
    await expectGood(page);
    await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
    await page.getByRole('button', { name: 'Gebruik uw passkey' }).click();
    await page.getByText(/^Er is geen passkey gebruikt/).waitFor();
    await expectGood(page);
    await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: true });
    await page.getByRole('button', { name: 'Gebruik uw passkey' }).click();
    await page.waitForURL(/\/home$/);
    await end();
  });
});
