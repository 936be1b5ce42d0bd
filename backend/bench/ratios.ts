import autocannon from 'autocannon';

/** Requests per second and the 99th percentile of their latency in ms. */
export interface Speed {
  perSecond: number;
  p99: number;
}

export interface Target {
  name: string;
  url: string;
  headers?: Record<string, string>;
}

const connections = 16;

/** One measurement of `seconds`; throws when any answer was not 2xx, because an error is quick to give. */
export async function measure(target: Target, seconds: number): Promise<Speed> {
  const result = await autocannon({
    url: target.url,
    connections,
    duration: seconds,
    ...(target.headers ? { headers: target.headers } : {}),
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${target.name}: ${result.non2xx} answers were not 2xx, ${result.errors} failed`);
  return { perSecond: result.requests.average, p99: result.latency.p99 };
}

export interface Comparison {
  /** Median over the pairs of (requests per second of the subject / of the reference). */
  ratio: number;
  /** Median over the pairs of (p99 of the subject / of the reference). */
  p99Ratio: number;
  subject: Speed;
  reference: Speed;
}

/** A B A B, so that what slows the machine for a while slows both; medians over `pairs`. */
export async function compare(subject: Target, reference: Target, pairs = 5, seconds = 3): Promise<Comparison> {
  await measure(subject, 1);
  await measure(reference, 1);
  const seen: { a: Speed; b: Speed }[] = [];
  for (let pair = 0; pair < pairs; pair += 1)
    seen.push({ a: await measure(subject, seconds), b: await measure(reference, seconds) });
  const pick = (value: (one: { a: Speed; b: Speed }) => number) => median(seen.map(value));
  return {
    ratio: pick(({ a, b }) => a.perSecond / b.perSecond),
    p99Ratio: pick(({ a, b }) => a.p99 / Math.max(b.p99, 1)),
    subject: { perSecond: pick(({ a }) => a.perSecond), p99: pick(({ a }) => a.p99) },
    reference: { perSecond: pick(({ b }) => b.perSecond), p99: pick(({ b }) => b.p99) },
  };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** One line of the report: the figure, its bar, and whether it stands. */
export interface Figure {
  id: string;
  what: string;
  value: string;
  bar: string;
  holds: boolean | null;
}
