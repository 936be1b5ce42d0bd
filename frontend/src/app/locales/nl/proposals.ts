export const proposals = {
  form: {
    title: 'Voorstel indienen',
    lead: 'U bent ongeveer tien minuten bezig.',
    submit: 'Voorstel indienen',
    steps: {
      what: {
        title: 'Wat wilt u maken?',
        heading: 'Het voorstel',
        intro: 'Schrijf voor iemand die uw bedrijf niet kent. Stuur geen gerubriceerde informatie.',
      },
      use: {
        title: 'Waar is het voor?',
        heading: 'Waar het voor is',
        intro: 'Hiermee vindt uw voorstel het juiste loket.',
        more: 'Meer over de rol van de overheid en de agenda',
      },
      growth: {
        title: 'Wat kunt u nu, en wat kost het?',
        heading: 'Productie en geld',
        intro: 'Schattingen zijn goed. Het loket vraagt later door als dat nodig is.',
        more: 'Meer over geld en banen',
      },
      plan: {
        title: 'Wat is er nodig om het te gebruiken?',
        heading: 'Invoering en afhankelijkheid',
        intro: 'Een product alleen is niet genoeg: wie het gebruikt, moet ermee kunnen werken.',
        more: 'Meer over partners en risico’s',
      },
      send: {
        title: 'Haast, lezers en contact',
        heading: 'Haast, lezers en contact',
        intro: 'U bepaalt wie mag meelezen. Meer laten zien kan later altijd nog.',
      },
    },
    columns: { partners: { name: 'Naam', role: 'Rol', confirmed: 'Heeft toegezegd' } },
  },
};
