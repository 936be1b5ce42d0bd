import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database.js';
import { notFound } from '../platform/refusal.js';
import type { EvaluateRouting, RoutingEvaluation } from './routing.contract.js';
import { decide } from './routing.rules.js';
import { ruleSetOf } from './rule-sets/published.js';

/** "What would happen to this?", for those who own the rules. */
@Injectable()
export class RoutingEvaluator {
  constructor(private readonly db: Database) {}

  async evaluate(actor: Actor, { facts, ruleSetVersion }: EvaluateRouting): Promise<RoutingEvaluation> {
    const ruleSet = await this.db.inTransaction(actor, (tx) => ruleSetOf(tx, ruleSetVersion));
    if (!ruleSet) throw notFound();
    const { runnerUp: _runnerUp, fault: _fault, ...decision } = decide(ruleSet, facts);
    return { ...decision, ruleSetVersion: ruleSet.meta.version };
  }
}
