export { AdviceRecorded } from './advice/advice.events.js';
export { InterestDeclared } from './declarations/declaration.events.js';
export { endSeat } from './seats/seat-endings.js';
export { DeclarationsAsked } from './table-cases/table-case.events.js';
