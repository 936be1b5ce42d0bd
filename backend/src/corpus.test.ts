import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { barrierFacts, barrierForm } from './barriers/barrier.contract.js';
import { RoutingFacts, type RoutingOrganisation } from './items/index.js';
import { findMarking } from './platform/marking/marking-scan.js';
import { proposalFacts, proposalForm } from './proposals/proposal.contract.js';
import { questionFacts, questionForm } from './questions/question.contract.js';
import { forbiddenConfidentiality } from './reference/index.js';
import { deliveredRuleSet } from './routing/delivered-rule-set.js';
import { decide } from './routing/routing.rules.js';

interface CorpusItem {
  id: string;
  itemType: 'proposal' | 'barrier' | 'question';
  organisation: RoutingOrganisation;
  form: Record<string, unknown>;
  expectedRouting: Record<string, unknown>;
}

const corpus = readFileSync(join(import.meta.dirname, '../test/data/corpus.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as CorpusItem);

/** Files and the answer to the duplicate check are no fields of a form here. */
const fieldsOf = ({ form: { attachments, duplicateAcknowledged, ...fields } }: CorpusItem) => fields;

const forms = { proposal: proposalForm, barrier: barrierForm, question: questionForm };

const factsOf = {
  proposal: (form: unknown, by: RoutingOrganisation) => proposalFacts(proposalForm.Complete.parse(form), by),
  barrier: (form: unknown, by: RoutingOrganisation) => barrierFacts(barrierForm.Complete.parse(form), by),
  question: (form: unknown, by: RoutingOrganisation) => questionFacts(questionForm.Complete.parse(form), by),
};

const ruleSet = deliveredRuleSet();

describe.each(corpus)('corpus item $id', (item) => {
  it('is a draft that keeps what was entered, and complete', () => {
    const fields = fieldsOf(item);
    expect(forms[item.itemType].Draft.parse(fields)).toEqual(fields);
    expect(forms[item.itemType].Complete.parse(fields)).toMatchObject(fields);
  });

  it('carries no marking', () => {
    expect(findMarking(item.form, { confidentiality: forbiddenConfidentiality })).toBeNull();
  });

  it('arrives where it belongs', () => {
    const facts = factsOf[item.itemType](fieldsOf(item), item.organisation);
    expect(decide(ruleSet, RoutingFacts.parse(facts))).toMatchObject(item.expectedRouting);
  });
});
