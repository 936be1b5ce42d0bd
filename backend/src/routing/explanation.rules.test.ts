import { RoutingFacts } from '../items/index.js';
import { deliveredRuleSet } from './delivered-rule-set.js';
import { explain } from './explanation.rules.js';
import { decide } from './routing.rules.js';

const ruleSet = deliveredRuleSet();
const usual = { confidentiality: 'platform', orgVerification: 'screened', orgType: 'scaleup', urgency: 'normal' };
const of = (facts: object) => explain(ruleSet, RoutingFacts.parse({ markingDetected: false, ...usual, ...facts }));

describe('what a submitter is told of a decision', () => {
  it.each<[string, object, { restsOn: string[]; couldChange: string[] }]>([
    [
      'a barrier about permits',
      { itemType: 'barrier', category: 'regulation_permits', nldArea: 'none', domain: 'land' },
      { restsOn: ['category'], couldChange: ['category', 'domain', 'urgency', 'ukraineRelevance'] },
    ],
    [
      'an item that waits for its owners: nothing but that check moves it',
      { itemType: 'proposal', category: 'production_scale_up', orgVerification: 'ownership_pending' },
      { restsOn: ['orgVerification'], couldChange: ['orgVerification'] },
    ],
  ])('%s', (_, facts, expected) => {
    expect(of(facts)).toEqual(expected);
  });

  it('names a fact as changeable only when a single other answer leads elsewhere', () => {
    const facts = RoutingFacts.parse({ ...usual, itemType: 'question', category: 'financing', region: 'limburg' });
    const { couldChange } = explain(ruleSet, facts);
    expect(couldChange).toContain('region');
    expect(decide(ruleSet, { ...facts, region: 'zeeland' }).department).not.toBe(decide(ruleSet, facts).department);
    expect(couldChange).not.toContain('dualUse');
  });

  it('never tells of markings or of blocking, nor of labels that the portal refuses', () => {
    const everything = ['proposal', 'barrier', 'question'].flatMap((itemType) => {
      const { restsOn, couldChange } = of({ itemType });
      return [...restsOn, ...couldChange];
    });
    expect(everything).not.toContain('markingDetected');
    expect(everything).not.toContain('orgVerification');
    expect(everything).not.toContain('confidentiality');
  });

  it('lets nothing but the check release an item of a blocked organisation', () => {
    const { couldChange } = of({ itemType: 'barrier', orgVerification: 'blocked', urgency: 'normal' });
    expect(couldChange).toEqual(['orgVerification']);
  });
});
