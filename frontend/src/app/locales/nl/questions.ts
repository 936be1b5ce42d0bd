export const questions = {
  form: {
    title: 'Vraag stellen',
    lead: 'U bent ongeveer drie minuten bezig.',
    submit: 'Vraag versturen',
    steps: {
      what: {
        title: 'Wat wilt u weten?',
        heading: 'De vraag',
        intro: 'Gewone woorden zijn genoeg. Het aanspreekpunt zoekt uit wie het weet.',
        more: 'Meer vertellen: wat u al vroeg, bedrag, haast en andere landen',
      },
      send: {
        title: 'Waar gaat het over, en hoe krijgt u antwoord?',
        heading: 'Waar het over gaat, lezers en contact',
        intro: 'Hiermee vindt uw vraag het juiste loket.',
      },
    },
  },
};
