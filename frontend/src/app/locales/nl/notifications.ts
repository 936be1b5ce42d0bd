export const notifications = {
  title: 'Meldingen',
  none: 'Meldingen',
  unread_one: 'Meldingen, 1 nieuwe',
  unread_other: 'Meldingen, {{count}} nieuwe',
  empty: 'U hebt nog geen meldingen.',
  new: 'Nieuw',
  readAll: 'Alles als gelezen markeren',
};
