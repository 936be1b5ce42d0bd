/** How well the best single threshold tells two sets of times apart: 0.5 is a guess, 1 is certainty. */
export function separation(one: readonly number[], other: readonly number[]): number {
  const all = [
    ...one.map((time) => ({ time, step: 1 / one.length })),
    ...other.map((time) => ({ time, step: -1 / other.length })),
  ];
  let [difference, widest] = [0, 0];
  for (const { step } of all.sort((a, b) => a.time - b.time)) {
    difference += step;
    widest = Math.max(widest, Math.abs(difference));
  }
  return 0.5 + widest / 2;
}

/** Times both calls in turns, so that what else the machine does falls on both alike. */
export async function timedInTurns(
  count: number,
  calls: readonly [() => Promise<unknown>, () => Promise<unknown>],
  prepare: () => Promise<unknown>,
): Promise<readonly [number[], number[]]> {
  const times: [number[], number[]] = [[], []];
  for (let index = 0; index < count; index++) {
    await prepare();
    for (const which of index % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)) {
      const begun = performance.now();
      await calls[which]();
      times[which].push(performance.now() - begun);
    }
  }
  return times;
}
