interface Told {
  type: string;
  message: string;
  stack?: string | undefined;
  code?: string | undefined;
  table?: string | undefined;
  column?: string | undefined;
  constraint?: string | undefined;
  /** With placeholders: the values travel apart. */
  query?: string | undefined;
  cause?: unknown;
  errors?: unknown[];
}

interface PostgresError extends Error {
  code: string;
  severity: string;
  table?: string;
  column?: string;
  constraint?: string;
}

/** What may be kept of an error. Postgres quotes the value that it stumbled over in message, detail and where. */
export function loggedError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const postgres = postgresErrorIn(error);
  const { code, cause, errors, query } = error as {
    code?: unknown;
    cause?: unknown;
    errors?: unknown;
    query?: unknown;
  };
  const told: Told = {
    type: error.constructor.name,
    message: tellableMessage(error),
    stack: framesOf(error),
    query: typeof query === 'string' ? query : undefined,
  };
  if (postgres) return { ...told, ...placeOf(postgres) };
  if (code !== undefined) told.code = String(code);
  if (cause !== undefined) told.cause = loggedError(cause);
  if (Array.isArray(errors)) told.errors = errors.map(loggedError);
  return told;
}

/** The message of an error, or what can be told in its place. */
export function tellableMessage(error: Error): string {
  const postgres = postgresErrorIn(error);
  if (!postgres) return error.message;
  const { code, table, constraint } = placeOf(postgres);
  return ['Postgres refused:', code, table, constraint].filter((part) => part !== undefined).join(' ');
}

function postgresErrorIn(error: Error): PostgresError | undefined {
  const { driverError } = error as { driverError?: unknown };
  return [error, driverError].find(isPostgresError);
}

const isPostgresError = (error: unknown): error is PostgresError =>
  error instanceof Error && 'severity' in error && 'code' in error;

const placeOf = ({ code, table, column, constraint }: PostgresError) => ({ code, table, column, constraint });

/** Where it happened, without the first lines: they repeat the message. */
export const framesOf = ({ stack }: Error): string | undefined =>
  stack
    ?.split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');
