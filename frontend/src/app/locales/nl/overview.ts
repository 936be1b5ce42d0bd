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
};
