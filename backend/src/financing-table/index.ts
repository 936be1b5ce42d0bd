export { AdviceRecorded } from './advice/advice.events.js';
