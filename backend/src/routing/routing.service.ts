import { Injectable } from '@nestjs/common';
import { ItemDirectory, type RoutingFacts } from '../items/index.js';
import { type OrganisationCard, OrganisationDirectory } from '../organisations/index.js';
import { systemActor } from '../platform/actor.js';
import { reach } from '../platform/crash-points.js';
import type { Tx } from '../platform/database.js';
import { recordEvent } from '../platform/events.js';
import { uuidv7 } from '../platform/ids.js';
import { Refusal } from '../platform/refusal.js';
import { ItemRouted } from './routing.events.js';
import { type Decision, decide } from './routing.rules.js';
import { keepFault } from './rule-sets/faults.js';
import { ruleSetOf } from './rule-sets/published.js';

const router = systemActor('routing');

/** What is routed: an item, or a registration that one desk always handles. */
export interface Subject {
  itemId: string;
  kind: string;
  itemType: string;
  organisationId: string | null;
}

/** `tookUs`: how long the rules took; none when no rule was asked. */
type MadeDecision = Decision & { ruleSetVersion: string; tookUs: number | null };

/** Makes, keeps and announces decisions; each lives in the transaction of the event that asked for it. */
@Injectable()
export class RoutingService {
  /** Rules read the organisation's verification as it is now, under lock: it may have changed since submission. */
  async route(tx: Tx, eventId: string, subject: Subject, given: RoutingFacts): Promise<void> {
    if (await this.withdrawn(tx, subject.itemId)) return;
    const organisation = await OrganisationDirectory.lockedCard(tx, subject.organisationId);
    const facts = withOrganisation(given, organisation);
    await this.keep(tx, eventId, subject, facts, await this.decide(tx, facts));
  }

  /** A desk that always handles this kind; the decision says so, like any other. */
  async routeToDesk(
    tx: Tx,
    eventId: string,
    subject: Subject,
    desk: { code: string; slaWorkingDays: number },
    facts: RoutingFacts | null,
  ): Promise<void> {
    await this.keep(tx, eventId, subject, facts, {
      ruleId: 'FIXED',
      action: 'route',
      department: desk.code,
      cc: [],
      priority: 'P3',
      slaWorkingDays: desk.slaWorkingDays,
      reason: {
        nl: 'Dit soort aanvragen behandelt altijd dezelfde afdeling.',
        en: 'Requests of this kind are always handled by the same department.',
      },
      runnerUp: null,
      fault: null,
      trace: [],
      ruleSetVersion: 'fixed',
      tookUs: null,
    });
  }

  /** What could not be routed goes to the single contact point: no submitted item is ever without an owner. */
  async routeToContactPoint(tx: Tx, eventId: string, itemId: string): Promise<void> {
    const item = await ItemDirectory.card(tx, itemId);
    if (!item || (await this.isRouted(tx, itemId))) return;
    await this.routeToDesk(tx, eventId, { ...item, itemId }, { code: 'DEF_SPOC', slaWorkingDays: 5 }, null);
  }

  async isRouted(tx: Tx, itemId: string): Promise<boolean> {
    const decided: unknown[] = await tx.query(
      'select 1 from routing_decision where item_id = $1 and superseded_at is null',
      [itemId],
    );
    return decided.length > 0;
  }

  /** Evaluates what was held again, from the first rule, with the stored facts and the new verification. */
  async release(tx: Tx, eventId: string, organisationId: string): Promise<void> {
    const held: {
      id: string;
      item_id: string;
      kind: string;
      item_type: string;
      facts: RoutingFacts;
      rule_id: string;
    }[] = await tx.query(
      `select d.id, d.item_id, i.kind, d.item_type, d.facts, d.rule_id from routing_decision d join item i on i.id = d.item_id
         where d.organisation_id = $1 and d.superseded_at is null and d.action = 'hold' order by d.decided_at for update of d`,
      [organisationId],
    );
    const organisation = await OrganisationDirectory.lockedCard(tx, organisationId);
    for (const row of held) {
      const facts = withOrganisation(row.facts, organisation);
      const decision = await this.decide(tx, facts);
      if (decision.ruleId === row.rule_id) continue;
      const subject = { itemId: row.item_id, kind: row.kind, itemType: row.item_type, organisationId };
      await this.keep(tx, eventId, subject, facts, decision);
    }
  }

  /** The rules as they are now, asked again by a person: also for what someone had moved by hand. */
  async again(tx: Tx, itemId: string): Promise<void> {
    const [row]: { kind: string; item_type: string; organisation_id: string | null; facts: RoutingFacts }[] =
      await tx.query(
        `select i.kind, d.item_type, d.organisation_id, d.facts from routing_decision d join item i on i.id = d.item_id
       where d.item_id = $1 and d.superseded_at is null and d.rule_id <> 'FIXED' for update of d`,
        [itemId],
      );
    if (!row) throw notByRules;
    const organisation = await OrganisationDirectory.lockedCard(tx, row.organisation_id);
    const facts = withOrganisation(row.facts, organisation);
    const subject = { itemId, kind: row.kind, itemType: row.item_type, organisationId: row.organisation_id };
    await this.keep(tx, uuidv7(), subject, facts, await this.decide(tx, facts));
  }

  /** A withdrawn item is no longer held, so a later verification does not route it. */
  async forget(tx: Tx, itemId: string): Promise<void> {
    await tx.query('update routing_decision set superseded_at = now() where item_id = $1 and superseded_at is null', [
      itemId,
    ]);
  }

  private async decide(tx: Tx, facts: RoutingFacts): Promise<MadeDecision> {
    const ruleSet = await ruleSetOf(tx);
    if (!ruleSet) throw new Error('no rule set is published');
    const began = performance.now();
    const decision = decide(ruleSet, facts);
    const tookUs = Math.round((performance.now() - began) * 1000);
    return { ...decision, ruleSetVersion: ruleSet.meta.version, tookUs };
  }

  private async withdrawn(tx: Tx, itemId: string): Promise<boolean> {
    return (await ItemDirectory.card(tx, itemId))?.status === 'withdrawn';
  }

  private async keep(
    tx: Tx,
    eventId: string,
    subject: Subject,
    facts: RoutingFacts | null,
    decision: MadeDecision,
  ): Promise<void> {
    const [previous]: [{ action: string }[], number] = await tx.query(
      'update routing_decision set superseded_at = now() where item_id = $1 and superseded_at is null returning action',
      [subject.itemId],
    );
    const id = uuidv7();
    await tx.query(
      `insert into routing_decision (id, item_id, item_type, organisation_id, event_id, action, department, cc, priority,
         sla_working_days, rule_id, rule_set_version, facts, reason, runner_up, trace, took_us)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13::jsonb, $14::jsonb, $15, $16::jsonb, $17)`,
      [
        id,
        subject.itemId,
        subject.itemType,
        subject.organisationId,
        eventId,
        decision.action,
        decision.department,
        decision.cc,
        decision.priority,
        decision.slaWorkingDays,
        decision.ruleId,
        decision.ruleSetVersion,
        JSON.stringify(facts ?? {}),
        JSON.stringify(decision.reason),
        decision.runnerUp?.ruleId ?? null,
        JSON.stringify(decision.trace),
        decision.tookUs,
      ],
    );
    if (decision.fault) await keepFault(tx, router, decision.ruleSetVersion, decision.fault);
    reach('routing:decided');
    const { itemId, kind, itemType } = subject;
    const wasHeld = previous[0]?.action === 'hold';
    await recordEvent(tx, router, ItemRouted, itemId, { ...decision, itemId, kind, itemType, decisionId: id, wasHeld });
  }
}

const notByRules = new Refusal(409, 'not-routed-by-rules', {
  nl: 'Dit soort stukken gaat altijd naar dezelfde afdeling. De regels gaan er niet over.',
  en: 'Items of this kind always go to the same department. The rules do not decide on them.',
});

const withOrganisation = (facts: RoutingFacts, organisation: OrganisationCard | null): RoutingFacts =>
  organisation ? { ...facts, orgType: organisation.orgType, orgVerification: organisation.verification } : facts;
