export { deskName, isDesk, regionsOf, romOf } from './desks.data.js';
export { endStaffGrant } from './staff/staff.service.js';
export { staffPlace } from './staff/staff-roles.rules.js';
export { workingCalendar } from './working-calendar.data.js';
export * from './working-days.rules.js';
