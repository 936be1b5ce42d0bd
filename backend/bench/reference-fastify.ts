import { fastify } from 'fastify';
import pg from 'pg';
import { inboxStatement } from '../src/cases/inbox.queries.js';

/** The reference of every HTTP figure: bare Fastify and pg with the portal's own SQL, and nothing else. */
const { DATABASE_URL: connectionString, PORT: port, ITEM: itemId, PRINCIPALS: principals = '' } = process.env;
const pool = new pg.Pool({ connectionString, options: '-c role=defport_app', max: 12, idleTimeoutMillis: 0 });
const inbox = inboxStatement({ desk: 'DEFPORT_OFFICE', status: 'open', sort: 'due', limit: 25 }, principals.split(','));
const server = fastify();

server.get('/health/live', async () => ({ status: 'ok' }));

server.get('/inbox', async (_request, reply) => {
  const { rows } = await pool.query({ name: inbox.name, text: inbox.sql, values: inbox.params });
  return reply.type('application/json').send(rows[0].page);
});

server.get('/item', async () => {
  const [index, content] = await Promise.all([
    pool.query({ name: 'item', text: 'select * from item where id = $1', values: [itemId] }),
    pool.query({
      name: 'content',
      text: `select body from content_as($1, 'question', $2)`,
      values: [principals, [itemId]],
    }),
  ]);
  return { ...index.rows[0], ...content.rows[0].body.fields };
});

await server.listen({ port: Number(port), host: '127.0.0.1' });
