import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Pool, QueryResultRow } from 'pg';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from './actor.js';
import type { RunConfig } from './config.js';
import { SnakeNaming } from './snake-naming.js';

export type Tx = EntityManager;

/** What a read-only look-up needs: it can run inside a transaction or on its own. */
export interface Reader {
  query<T>(sql: string, params?: unknown[]): Promise<T>;
}

export const DATA_SOURCE = Symbol('DataSource');

/** Opens the pool of one process; it acts as `defport_app`, which owns nothing and cannot bypass row level security. */
export async function openDataSource(config: RunConfig, entities: readonly (new () => object)[]): Promise<DataSource> {
  const source = new DataSource({
    type: 'postgres',
    url: config.appDatabaseUrl ?? config.databaseUrl,
    entities: [...entities],
    namingStrategy: new SnakeNaming(),
    poolSize: 12,
    extra: {
      options: config.appDatabaseUrl ? '' : '-c role=defport_app',
      idleTimeoutMillis: 0,
      connectionTimeoutMillis: 8_000,
      statement_timeout: 10_000,
      idle_in_transaction_session_timeout: 20_000,
    },
    poolErrorHandler: () => undefined,
  });
  return source.initialize();
}

const principalsOf = (actor: Actor): string => actor.principals.join(',');

/** The only two ways to the database: `inTransaction` for every write, `readAs` for reads. */
@Injectable()
export class Database implements OnModuleDestroy {
  /** For look-ups on index tables outside a transaction. */
  readonly reader: Reader;
  private readonly pool: Pool;
  private wakePending = false;

  constructor(@Inject(DATA_SOURCE) private readonly source: DataSource) {
    this.pool = (source.driver as unknown as { master: Pool }).master;
    this.reader = {
      query: async <T>(sql: string, params?: unknown[]) => (await this.pool.query(sql, params)).rows as T,
    };
  }

  /** One transaction with the actor's principals set; wakes the relay after commit when it recorded an event. */
  async inTransaction<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
    let recorded = false;
    const result = await this.source.transaction(async (tx) => {
      await tx.query(`select set_config('app.principals', $1, true)`, [principalsOf(actor)]);
      const done = await work(tx);
      recorded = tx.queryRunner?.data['recordedEvent'] === true;
      return done;
    });
    if (recorded) this.wakeRelay();
    return result;
  }

  /** One named, prepared statement on index tables; pass the principals to `visibleTo` as a parameter. */
  async readAs<Row extends QueryResultRow>(
    _actor: Actor,
    name: string,
    sql: string,
    params: unknown[],
  ): Promise<Row[]> {
    return (await this.pool.query<Row>({ name, text: sql, values: params })).rows;
  }

  /** The rows of a content table that the actor's principals may read, in one trip under row level security. */
  async contentAs<Body>(actor: Actor, table: string, ids: readonly string[]): Promise<Map<string, Body>> {
    if (ids.length === 0) return new Map();
    const rows = await this.readAs<{ id: string; body: Body }>(
      actor,
      'content-as',
      'select id, body from content_as($1, $2::regclass, $3::uuid[])',
      [principalsOf(actor), table, ids],
    );
    return new Map(rows.map((row) => [row.id, row.body]));
  }

  async onModuleDestroy(): Promise<void> {
    await this.source.destroy();
  }

  /** Coalesced and outside every transaction: a NOTIFY inside one halves throughput. */
  private wakeRelay(): void {
    if (this.wakePending) return;
    this.wakePending = true;
    setImmediate(() => {
      this.wakePending = false;
      this.pool.query(`select pg_notify('outbox', '')`).catch(() => undefined); // polling is the guarantee
    });
  }
}
