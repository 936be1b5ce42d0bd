import type { Destination, Move, WhatIfResult } from './what-if.contract.js';

/** Of more moves than this only the numbers are told. */
export const movesListed = 1_000;

export interface Considered extends Omit<Move, 'from' | 'to'> {
  /** The desk that has the case now: not what the rules said when a person moved it. */
  deskNow: string | null;
}

/** Counts what a table of rules would change, one item after another. */
export class Tally {
  private items = 0;
  private moved = 0;
  private readonly otherTerm = { earlier: 0, later: 0 };
  private readonly routes = new Map<string, { from: string; to: string; items: number }>();
  private readonly desks = new Map<string, { before: number; after: number }>();
  private readonly moves: Move[] = [];

  /** `from` and `to`: what the rules in force and the other rules say of the same facts. */
  add({ deskNow, ...item }: Considered, from: Destination, to: Destination): void {
    this.items += 1;
    const moves = from.desk !== to.desk || from.action !== to.action;
    if (moves) this.count({ ...item, from, to });
    else if (from.slaWorkingDays !== to.slaWorkingDays)
      this.otherTerm[to.slaWorkingDays < from.slaWorkingDays ? 'earlier' : 'later'] += 1;
    if (!item.open || deskNow === null) return;
    this.work(deskNow, 'before');
    this.work(moves && !item.movedByHand ? to.desk : deskNow, 'after');
  }

  result(version: string, inForce: string): WhatIfResult {
    const byRoute = [...this.routes.values()].sort((one, other) => other.items - one.items);
    const workload = [...this.desks].map(([desk, counts]) => ({ desk, ...counts }));
    workload.sort((one, other) => Math.abs(other.after - other.before) - Math.abs(one.after - one.before));
    const { items, moved, otherTerm, moves } = this;
    return { version, inForce, items, moved, otherTerm, byRoute, workload, moves };
  }

  private count(move: Move): void {
    this.moved += 1;
    if (this.moves.length < movesListed) this.moves.push(move);
    const key = `${move.from.desk}>${move.to.desk}`;
    const route = this.routes.get(key) ?? { from: move.from.desk, to: move.to.desk, items: 0 };
    route.items += 1;
    this.routes.set(key, route);
  }

  private work(desk: string, when: 'before' | 'after'): void {
    const counts = this.desks.get(desk) ?? { before: 0, after: 0 };
    counts[when] += 1;
    this.desks.set(desk, counts);
  }
}
