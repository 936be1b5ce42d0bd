export const barriers = {
  form: {
    title: 'Knelpunt melden',
    lead: 'U bent ongeveer drie minuten bezig.',
    submit: 'Knelpunt melden',
    steps: {
      what: {
        title: 'Wat gaat er mis?',
        heading: 'Wat er speelt',
        intro: 'Beschrijf wat u tegenhoudt. Stuur geen gerubriceerde informatie.',
      },
      impact: {
        title: 'Hoe erg is het?',
        heading: 'Hoe erg het is',
        intro: 'Hiermee ziet het loket wat het eerst moet.',
        more: 'Meer vertellen: schade, regels, uw oplossing en andere landen',
      },
      send: {
        title: 'Waar hoort het bij, en wie mag dit lezen?',
        heading: 'Waar het bij hoort, lezers en contact',
        intro: 'Hiermee vindt uw knelpunt het juiste loket.',
      },
    },
  },
};
