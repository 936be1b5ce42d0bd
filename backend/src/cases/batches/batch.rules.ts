import type { Actor, Bilingual } from '../../platform/actor.js';
import { notAllowed } from '../../platform/refusal.js';
import type { DeskCase } from '../case.entity.js';
import { casePolicy } from '../case.policy.js';
import type { BatchCommand } from './batch.contract.js';

type Actable = Pick<DeskCase, 'desk' | 'status' | 'handlerId' | 'itemType'>;

const isOpen = ({ status }: Actable) => ['assigned', 'in_review', 'waiting_submitter'].includes(status);

const finished: Bilingual = {
  nl: 'Dat kan niet: dit stuk is aangehouden of al klaar.',
  en: 'Not possible: this item is held or finished already.',
};
const yours: Bilingual = { nl: 'U behandelt dit al.', en: 'You handle this already.' };
const theirs: Bilingual = { nl: 'Deze persoon behandelt dit al.', en: 'This person handles this already.' };
const there: Bilingual = { nl: 'Dit ligt al bij die afdeling.', en: 'This is with that department already.' };

/** Why a command would leave a case as it is; null when it would be done. */
export function whyNot(actor: Actor, command: BatchCommand, one: Actable): Bilingual | null {
  const may = { take: casePolicy.worksOn, assign: casePolicy.coordinates, transfer: casePolicy.corresponds }[
    command.do
  ];
  if (!may(actor, one)) return notAllowed().detail;
  if (!isOpen(one)) return finished;
  if (command.do === 'take' && one.handlerId === actor.personId) return yours;
  if (command.do === 'assign' && one.handlerId === command.personId) return theirs;
  if (command.do === 'transfer' && one.desk === command.desk) return there;
  return null;
}
