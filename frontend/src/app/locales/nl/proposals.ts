export const proposals = {
  form: {
    title: 'Voorstel indienen',
    lead: 'U bent ongeveer tien minuten bezig.',
    submit: 'Voorstel indienen',
    steps: {
      what: {
        title: 'Wat wilt u maken?',
        intro: 'Schrijf voor iemand die uw bedrijf niet kent. Stuur geen gerubriceerde informatie.',
      },
      use: {
        title: 'Waar is het voor?',
        intro: 'Hiermee vindt uw voorstel het juiste loket.',
        more: 'Meer over de rol van de overheid en de agenda',
      },
      growth: {
        title: 'Wat kunt u nu, en wat kost het?',
        intro: 'Schattingen zijn goed. Het loket vraagt later door als dat nodig is.',
        more: 'Meer over geld en banen',
      },
      plan: {
        title: 'Wat is er nodig om het te gebruiken?',
        intro: 'Een product alleen is niet genoeg: wie het gebruikt, moet ermee kunnen werken.',
        more: 'Meer over partners en risico’s',
      },
      send: {
        title: 'Haast, lezers en contact',
        intro: 'U bepaalt wie mag meelezen. Meer laten zien kan later altijd nog.',
      },
    },
    columns: { partners: { name: 'Naam', role: 'Rol', confirmed: 'Heeft toegezegd' } },
  },
};
