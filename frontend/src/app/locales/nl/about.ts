export const about = {
  title: 'Hoe Defport werkt',
  lead: 'Wat u hier kunt doen, wat er met uw bericht gebeurt, en wie erachter zit.',
  what: {
    title: 'Wat u hier kunt doen',
    text: `- Een voorstel indienen om meer te maken, of om een vinding klaar te maken voor productie.
- Een knelpunt melden dat u niet zelf kunt oplossen.
- Een vraag stellen aan het aanspreekpunt, als u niet weet bij wie u moet zijn.
- Een financieringscasus inbrengen bij de financieringstafel, of als financier een plek aan die tafel vragen.
- Bedrijven in uw regio koppelen aan behoeften van Defensie, als u voor een regionale ontwikkelingsmaatschappij werkt.

U hebt een account nodig en hoort bij een organisatie. Uw organisatie wordt gecontroleerd. Intussen kunt u al schrijven en indienen.`,
  },
  how: {
    title: 'Hoe uw bericht zijn loket vindt',
    text: `Elk bericht loopt langs een lijst met regels, in vaste volgorde. De eerste regel die past, bepaalt welk loket het krijgt en binnen hoeveel werkdagen u antwoord hebt. Past er geen, dan gaat het naar het aanspreekpunt. Zo heeft elk bericht altijd een loket.

Bij uw bericht leest u welke regel dat was en waarom. De regels kiezen alleen het loket. Over de inhoud beslissen mensen. Ligt het toch verkeerd, dan geeft het loket het door, met een reden die u kunt lezen.`,
  },
  when: {
    title: 'Wanneer u antwoord krijgt',
    text: `De datum staat op de pagina van uw bericht zodra het loket bekend is. Het is de datum voor een eerste antwoord op de inhoud. Een oplossing kan langer duren.

Wij tellen werkdagen. Vraagt een behandelaar u iets, dan staat de klok stil tot u hebt geantwoord, en dat ziet u ook.`,
  },
  readers: {
    title: 'Wie kan meelezen',
    text: `Een concept ziet alleen uw eigen organisatie. Na het indienen leest het loket mee dat het behandelt, en loketten die daarbij nodig zijn. Ook een auditor kan het lezen, maar niets wijzigen. Wie het portaal beheert, ziet de inhoud niet.

Bij elk bericht staat wie het kan lezen, met de reden erbij. Wilt u uw bericht aan meer mensen tonen, dan doet u dat zelf, en u kunt het terugdraaien. Een financieringscasus kan nooit openbaar worden.

Aan de financieringstafel verklaart ieder lid eerst of het een belang heeft. Wie een belang heeft, of dat nog niet heeft gezegd, krijgt de casus niet te zien.`,
  },
  classified: {
    title: 'Geen gerubriceerde informatie',
    text: `Dit portaal is niet bedoeld voor informatie die Departementaal Vertrouwelijk of hoger is, of een vergelijkbaar merk van de NAVO of de EU draagt. Vinden wij zo’n merk in uw tekst, dan weigeren wij die en bewaren er niets van. Overleg dan met uw beveiligingsfunctionaris welk kanaal wel mag.`,
  },
  who: {
    title: 'Over Defport',
    text: `Defport begon in maart 2025. In Defport werken de ministeries van Defensie en Economische Zaken samen met bedrijven, financiers en kennisinstellingen. Het doel is dat Nederland sneller kan maken en leveren wat Defensie nodig heeft. In april 2025 kwam daar de financieringstafel bij.

Dit portaal is in ontwikkeling. De software is open: iedereen mag die lezen en gebruiken onder de licentie EUPL-1.2. Is dit een demo, dan staat dat op de inlogpagina. Alle mensen, organisaties en berichten in een demo zijn verzonnen.`,
  },
};
