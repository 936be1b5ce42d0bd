import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { visibleTo } from '../../platform/audience.js';
import { Database } from '../../platform/database.js';
import type { FeedbackQuery, RuleFeedback, RuleFeedbackList } from './rule-feedback.contract.js';

/** What transfers say of the rules: a case that stands at another desk than its rule chose is a vote against that rule. */
@Injectable()
export class RuleFeedbackQueries {
  constructor(private readonly db: Database) {}

  async list(actor: Actor, { days }: FeedbackQuery): Promise<RuleFeedbackList> {
    const items = await this.db.readAs<RuleFeedback>(
      actor,
      'rule-feedback',
      `with decided as (
         select d.rule_id, d.rule_set_version, d.decided_at, c.id case_id, c.reference, c.desk,
           c.transfers > 0 and c.desk <> d.department and d.action in ('route', 'request_info') overruled
         from routing_decision d join desk_case c on c.item_id = d.item_id
         where d.superseded_at is null and d.rule_id <> 'FIXED' and d.decided_at > now() - make_interval(days => $1))
       select rule_id "ruleId", max(rule_set_version) "ruleSetVersion", count(*)::int decided,
         (count(*) filter (where overruled))::int overruled,
         (select json_agg(json_build_object('desk', desk, 'items', n) order by n desc, desk)
          from (select o.desk, count(*)::int n from decided o where o.rule_id = d.rule_id and o.overruled group by o.desk) x) "to",
         (select coalesce(json_agg(json_build_object('caseId', case_id, 'reference', reference, 'at', decided_at)), '[]')
          from (select * from decided o where o.rule_id = d.rule_id and o.overruled and ${visibleTo('o.case_id', '$2')}
            order by decided_at desc limit 3) x) examples
       from decided d group by rule_id having count(*) filter (where overruled) > 0
       order by count(*) filter (where overruled) desc, rule_id`,
      [days, actor.principals],
    );
    return { items, next: null };
  }
}
