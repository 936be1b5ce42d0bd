export { deskName, isDesk, regionsOf, romOf } from './desks.data.js';
export { workingCalendar } from './working-calendar.data.js';
export { dueDate, pausedDueDate } from './working-days.rules.js';
