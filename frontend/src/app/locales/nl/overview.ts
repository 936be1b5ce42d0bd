export const overview = {
  title: 'Uw overzicht',
  lead: 'Welkom, {{name}}.',
  start: {
    title: 'Waarmee wilt u beginnen?',
    proposals: 'Voorstel indienen',
    barriers: 'Knelpunt melden',
    questions: 'Vraag stellen',
    financing: 'Financieringscasus inbrengen',
  },
  organisation: {
    title: 'U hoort nog niet bij een organisatie',
    text: 'Meld uw organisatie aan met het KVK-nummer. Is zij er al? Dan vraagt u toegang aan de beheerder.',
    button: 'Organisatie aanmelden',
  },
};
