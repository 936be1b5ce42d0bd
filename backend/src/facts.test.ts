import { aFinancingCase, aLinkage, aQuestion } from '../test/builders/forms.js';
import { linkageFacts, linkageForm } from './ecosystems/linkage.contract.js';
import { financingCaseFacts, financingCaseForm } from './financing-table/financing-case.contract.js';
import { RoutingFacts } from './items/index.js';
import { questionFacts, questionForm } from './questions/question.contract.js';
import { deliveredRuleSet } from './routing/delivered-rule-set.js';
import { decide } from './routing/routing.rules.js';

/** The kinds of item that the corpus lacks, and the facts that it never varies. */
const scaleup = { orgType: 'scaleup', orgVerification: 'screened' };
const ruleSet = deliveredRuleSet();

const caseFacts = (change = {}, by = scaleup) =>
  financingCaseFacts(financingCaseForm.Complete.parse(aFinancingCase(change)), by);
const linkFacts = (change = {}) => linkageFacts(linkageForm.Complete.parse(aLinkage(change)), scaleup);

describe('a financing case', () => {
  it('gives its own facts and those of its organisation', () => {
    expect(caseFacts({ international: 'bilateral', partnerCountries: ['DE', 'FR'] })).toEqual({
      itemType: 'financing_case',
      category: 'financing',
      nldArea: 'intelligent_systems',
      subArea: 'unmanned',
      trl: 8,
      amountAskedEur: 8_000_000,
      dualUse: true,
      orgType: 'scaleup',
      orgVerification: 'screened',
      region: 'limburg',
      domain: 'air',
      urgency: 'normal',
      ukraineRelevance: false,
      international: 'bilateral',
      partnerCountry: 'DE',
      confidentiality: 'business_confidential',
      markingDetected: false,
    });
  });

  it.each([
    [{}, 'R045', 'FIN_TABLE'],
    [{ amountAskedEur: 5_000_000 }, 'R043', 'SECFUND'],
    [{ amountAskedEur: 149_999 }, 'R044', 'LIOF'],
    [{ amountAskedEur: null }, 'R041', 'FIN_TABLE'],
    [{ amountAskedEur: 50_000_001, totalCostEur: 60_000_000 }, 'R042', 'FIN_TABLE'],
  ])('with %j is decided by %s for %s', (change, ruleId, department) => {
    expect(decide(ruleSet, caseFacts(change))).toMatchObject({ ruleId, department });
  });

  it('is held while the ownership is looked at', () => {
    const decided = decide(ruleSet, caseFacts({}, { ...scaleup, orgVerification: 'ownership_pending' }));
    expect(decided).toMatchObject({ ruleId: 'R003', action: 'hold', department: 'VERIF_DESK', cc: [] });
  });
});

describe('a linkage', () => {
  it('takes the first of its regions', () => {
    expect(linkFacts()).toMatchObject({ itemType: 'linkage', category: 'regional_network', region: 'limburg' });
    expect(decide(ruleSet, linkFacts())).toMatchObject({ ruleId: 'R110', department: 'LIOF' });
  });

  it('without a region goes to the service of its domain', () => {
    const need = { kind: 'need', opportunityDescription: null, regions: null };
    expect(decide(ruleSet, linkFacts(need))).toMatchObject({ ruleId: 'R111', department: 'CLRS' });
  });
});

it('a question of a person without an organisation says nothing about one', () => {
  const facts = questionFacts(questionForm.Complete.parse(aQuestion({ amountEur: 90_000 })), null);
  expect(facts).toMatchObject({ amountAskedEur: 90_000, orgType: null, orgVerification: null, dualUse: null });
  expect(RoutingFacts.parse(facts)).toEqual(facts);
});
