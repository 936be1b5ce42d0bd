import { readFileSync } from 'node:fs';
import { fastify } from 'fastify';
import { loadConfig } from '../src/platform/config.js';
import { uuidv7 } from '../src/platform/ids.js';
import { plainPool, replay, type Statement } from './replay.js';

/** Bare Fastify that answers a submission by sending the statements which the portal sent for its sample. */
const sample = JSON.parse(readFileSync(process.env['STATEMENTS'] ?? '', 'utf8')) as {
  statements: Statement[];
  itemId: string;
  key: string;
  reference: string;
};
const { DATABASE_URL: databaseUrl = '' } = process.env;
const pool = plainPool({ ...loadConfig({}), databaseUrl }, 12);
const eventIds = sample.statements
  .filter(({ text }) => text.includes('insert into outbox'))
  .map(({ values }) => String(values[0]));
const server = fastify();

server.get('/health/live', async () => ({ status: 'ok' }));

server.post<{ Params: { id: string } }>('/submission/:id', async (request, reply) => {
  const { id } = request.params;
  const exchange = new Map([
    [sample.itemId, id],
    [sample.key, uuidv7()],
    [sample.reference, `R-${id}`],
    ...eventIds.map((event) => [event, uuidv7()] as const),
  ]);
  await replay(pool, sample.statements, exchange);
  return reply.status(201).send({ id });
});

await server.listen({ port: Number(process.env['PORT']), host: '127.0.0.1' });
