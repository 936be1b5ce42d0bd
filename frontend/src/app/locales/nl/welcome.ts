export const welcome = {
  title: 'Eén deur voor wie bijdraagt aan de veiligheid van Nederland',
  lead: 'U vertelt het één keer. Wij brengen het bij de juiste mensen van overheid en bedrijfsleven, en u ziet steeds wie het heeft en tot wanneer.',
  unsure: 'Niet zeker waar u moet zijn? Stel uw vraag in gewone woorden. Het aanspreekpunt zoekt het voor u uit.',
  ask: 'Vraag het één keer',
  doors: {
    label: 'Waarmee komt u?',
    proposals: {
      title: 'Voorstel indienen',
      text: 'U wilt meer gaan maken, of een vinding klaar maken voor productie.',
      next: 'Gaat naar wie erover beslist',
    },
    barriers: {
      title: 'Knelpunt melden',
      text: 'U loopt vast op regels, vergunningen, levering, geld of personeel.',
      next: 'Gaat naar wie het kan oplossen',
    },
    questions: {
      title: 'Vraag stellen',
      text: 'U wilt weten waar u terechtkunt, wat er gevraagd wordt of hoe iets verloopt.',
      next: 'Gaat naar wie het weet',
    },
    financing: {
      title: 'Financieringstafel',
      text: 'U zoekt kapitaal of een garantie voor productie in Nederland. Financiers en fondsen kijken mee.',
      next: 'Uw casus blijft vertrouwelijk',
    },
  },
  process: {
    title: 'Wat er met uw bericht gebeurt',
    send: {
      title: 'U stuurt het in',
      text: 'U krijgt direct een nummer. U ziet altijd wie uw gegevens mag lezen, en waarom.',
    },
    route: {
      title: 'Het vindt zijn loket',
      text: 'Vaste regels kiezen binnen enkele seconden wie het behandelt. U leest welke regel dat was.',
    },
    handle: {
      title: 'Iemand pakt het op',
      text: 'U ziet wie het heeft en tot wanneer. Wachten wij op u, dan staat de klok stil.',
    },
    answer: {
      title: 'U krijgt antwoord',
      text: 'Altijd met uitleg. Ook als het antwoord nee is, en dan met de weg die wél openstaat.',
    },
  },
  who: {
    title: 'Voor wie is Defport?',
    companies: {
      title: 'Bedrijven en kennisinstellingen',
      text: 'Dien een voorstel in, meld wat u tegenhoudt, of vraag wat u wilt weten. Uw concept wordt bewaard terwijl u typt.',
    },
    government: {
      title: 'Defensie en andere overheden',
      text: 'Eén werkbak per loket, met het dringendste bovenaan. Doorgeven kan, kwijtraken niet.',
    },
    financiers: {
      title: 'Financiers',
      text: 'Beoordeel casussen aan de financieringstafel. U verklaart eerst uw belangen en leest daarna.',
      apply: 'Vraag een plek aan de tafel',
    },
    regions: {
      title: 'Regionale ontwikkelingsmaatschappijen',
      text: 'Koppel bedrijven uit uw regio aan behoeften die Defensie heeft gepubliceerd.',
    },
  },
  promise: {
    title: 'Waar u op kunt rekenen',
    owner: 'Er is altijd één loket dat uw bericht heeft.',
    date: 'Er staat altijd een datum bij.',
    private: 'Niemand leest mee zonder reden, en u ziet die reden.',
    reasons: 'Een nee komt nooit zonder uitleg.',
    classified: 'Gerubriceerde informatie hoort hier niet. Wij weigeren die, en bewaren er niets van.',
  },
  begin: {
    title: 'Beginnen',
    text: 'Een account maken duurt een paar minuten. U hebt een e-mailadres nodig. Uw organisatie meldt u daarna aan met het KVK-nummer.',
  },
};
