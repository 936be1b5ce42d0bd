export {
  CaseAnswered,
  CaseAsked,
  CaseClosed,
  CaseExtended,
  CaseOpened,
  CaseReleased,
  CaseReminded,
  CaseReplied,
  CaseTaken,
  CaseTransferred,
} from './case.events.js';
export { type CaseCard, CaseDirectory } from './cases.directory.js';
export { CaseLeft } from './recusals.js';
