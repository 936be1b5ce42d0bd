import { idempotent, ifMatch, newIdempotencyKey, ProblemError, unwrap } from './client';

const answer = (status: number, body: object) => {
  const response = { ok: status < 400, status } as Response;
  return Promise.resolve(response.ok ? { data: body, response } : { error: body, response });
};

describe('an answer of the API', () => {
  it('is its body when all is well', async () => {
    await expect(unwrap(answer(201, { id: '1' }))).resolves.toEqual({ id: '1' });
  });

  it('is thrown with code, detail and fields when it is refused', async () => {
    const errors = [{ field: 'title', code: 'too-short', detail: 'Schrijf ten minste 10 tekens' }];
    const refused = unwrap(
      answer(400, { code: 'invalid', detail: 'Er klopt iets niet', errors, join: { name: 'Werf' } }),
    );
    await expect(refused).rejects.toMatchObject({
      status: 400,
      code: 'invalid',
      detail: 'Er klopt iets niet',
      errors,
      members: { join: { name: 'Werf' } },
    });
    await expect(refused).rejects.toBeInstanceOf(ProblemError);
  });

  it('says so when there is none', async () => {
    const cut = unwrap(Promise.reject(new TypeError('Failed to fetch')));
    await expect(cut).rejects.toMatchObject({ status: 0, code: 'unreachable' });
  });
});

describe('headers', () => {
  it('carry the version as an entity tag, and a key that is never the same', () => {
    expect(ifMatch(3)).toEqual({ 'If-Match': '"3"' });
    expect(idempotent('a')).toEqual({ 'Idempotency-Key': 'a' });
    expect(newIdempotencyKey()).toMatch(/^[0-9a-f]{32}$/);
    expect(newIdempotencyKey()).not.toBe(newIdempotencyKey());
  });
});
