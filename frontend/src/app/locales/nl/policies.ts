export const policies = {
  privacy: {
    title: 'Privacy',
    lead: 'Welke gegevens dit portaal bewaart, waarom, en wie ze ziet.',
    open: {
      title: 'Wat hier nog ontbreekt',
      text: `Deze verklaring beschrijft wat de software doet. Wie het portaal in gebruik neemt, vult aan wie verantwoordelijk is voor de gegevens en hoe lang zij bewaard blijven. Zolang dat niet is vastgesteld, wist het portaal niets vanzelf.`,
    },
    what: {
      title: 'Wat wij bewaren',
      text: `- Uw account: naam, e-mailadres, taal en een afdruk van uw wachtwoord. Het wachtwoord zelf bewaren wij niet, en niemand kan het uit de afdruk terughalen.
- Uw organisatie: wat u bij het aanmelden invult, en het resultaat van de controle.
- Uw berichten: wat u invult, elke ingediende versie, uw antwoorden en uw bijlagen.
- Een logboek: wie wat wanneer deed. Dat logboek kan niemand wijzigen.`,
    },
    why: {
      title: 'Waarvoor',
      text: `Om uw bericht bij het juiste loket te brengen, u antwoord te geven, en later te kunnen laten zien wat er is gebeurd. Niet voor reclame, en wij verkopen niets.`,
    },
    readers: {
      title: 'Wie ze ziet',
      text: `Bij elk bericht staat wie het kan lezen en waarom. Behandelaars zien de naam en het e-mailadres van wie een bericht instuurt. Wie het portaal technisch beheert, ziet de inhoud van berichten niet in het portaal.`,
    },
    browser: {
      title: 'In uw browser',
      text: `Na het inloggen zetten wij één cookie. Die is nodig om ingelogd te blijven. Uw keuze voor taal en weergave staat alleen in uw eigen browser. Wij volgen u niet, en wij laden niets van andere websites.`,
    },
    rights: {
      title: 'Uw rechten',
      text: `U mag weten wat wij van u bewaren, en vragen om het te verbeteren of te wissen. Stel daarvoor een vraag aan het aanspreekpunt in dit portaal. Bent u het niet eens met het antwoord, dan kunt u naar de Autoriteit Persoonsgegevens.`,
    },
  },
  accessibility: {
    title: 'Toegankelijkheid',
    lead: 'Iedereen moet dit portaal kunnen gebruiken. Zover zijn wij nu.',
    status: {
      title: 'Nog niet onderzocht',
      text: `Dit portaal is gemaakt met WCAG 2.2, niveau AA, als doel. Een onafhankelijk onderzoek is er nog niet geweest. Wij zeggen dus niet dat het portaal voldoet.`,
    },
    done: {
      title: 'Wat wij wel doen',
      text: `- Pagina’s worden bij elke wijziging automatisch getest op fouten die een computer kan vinden.
- Alles moet met alleen het toetsenbord te doen zijn.
- Kleur is nooit de enige aanwijzing: er staat altijd een woord bij.
- U kiest zelf licht of donker, Nederlands of Engels.`,
    },
    unknown: {
      title: 'Wat wij nog niet weten',
      text: `Wij hebben het portaal nog niet laten gebruiken door mensen met een schermlezer, en nog niet in elke browser bekeken. Ook sterk vergroten, tot vier keer, is nog niet overal getest.`,
    },
    report: {
      title: 'Lukt er iets niet?',
      text: `Meld het als vraag aan het aanspreekpunt in dit portaal, en schrijf welke pagina het is en wat er niet lukt.`,
    },
  },
};
