export const demo = {
  title: 'E-mail in de demo',
  lead: 'De demo stuurt niets naar buiten. Wat het portaal zou mailen, leest u hier.',
  absent: 'Deze omgeving stuurt echte e-mail, of is geen demo.',
  empty: 'Er is nog niets gemaild.',
  emptyText: 'Maak een account of dien iets in. Het bericht verschijnt dan hier.',
  to: 'Aan {{to}}',
};
