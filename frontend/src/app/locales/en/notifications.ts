import type { notifications as dutch } from '../nl/notifications';
import type { Texts } from '../texts';

export const notifications: Texts<typeof dutch> = {
  title: 'Notifications',
  none: 'Notifications',
  unread_one: 'Notifications, 1 new',
  unread_other: 'Notifications, {{count}} new',
  empty: 'You have no notifications yet.',
  new: 'New',
  readAll: 'Mark all as read',
};
