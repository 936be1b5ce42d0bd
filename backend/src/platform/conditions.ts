/**
 * The optional conditions of a list. What was not asked for is left out of the statement, instead of `$n is null or …`:
 * Postgres keeps one plan per prepared statement, and with every filter inside, that plan fits no question (measured on
 * the inbox of a million cases: 15 ms instead of 0.7).
 */
export class Conditions {
  readonly params: unknown[];
  private readonly texts: string[] = [];
  private readonly names: string[] = [];

  /** The parameters that the statement always has, from `$1` on. */
  constructor(...params: unknown[]) {
    this.params = params;
  }

  /** Adds a condition, in which `?1`, `?2` stand for the values, unless a value is missing. */
  when(name: string, text: string, ...values: readonly unknown[]): this {
    if (values.some((value) => value === null || value === undefined)) return this;
    const before = this.params.length;
    this.params.push(...values);
    this.texts.push(` and ${text.replace(/\?(\d)/g, (_, place) => `$${before + Number(place)}`)}`);
    this.names.push(name);
    return this;
  }

  /** Adds a value that stands elsewhere in the statement; gives its placeholder. */
  add(name: string, value: unknown): string {
    this.names.push(name);
    return `$${this.params.push(value)}`;
  }

  /** ` and … and …`, or nothing. */
  get sql(): string {
    return this.texts.join('');
  }

  /** What a prepared statement with these conditions is called, after the name of its list. */
  nameAfter(list: string): string {
    return [list, ...this.names].join('-');
  }
}

/** The pattern of `ilike` for a text that stands anywhere, with the pattern's own signs taken literally. */
export const containing = (text: string | undefined): string | undefined =>
  text ? `%${text.replace(/[\\%_]/g, '\\$&')}%` : undefined;
