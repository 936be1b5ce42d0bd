export const myData = {
  title: 'Mijn gegevens',
  lead: 'Wat Defport van u bewaart: om mee te nemen, en om te laten verwijderen.',
  export: {
    title: 'Alles meenemen',
    text: 'U krijgt één bestand met uw account, uw stukken en bestanden, uw meldingen en wat u deed. Stukken van uw organisatie staan er niet in. Die haalt de beheerder op.',
    button: 'Mijn gegevens ophalen',
    organisation: 'Alles ophalen',
    organisationText:
      'Eén bestand met de registratie, het profiel, de leden, alle stukken met hun bestanden en wat er met de loketten is geschreven.',
  },
  erasure: {
    title: 'Account verwijderen',
    text: 'Uw naam en e-mailadres verdwijnen, behalve waar u ze zelf in een ingediend stuk schreef. Dit kan niet worden teruggedraaid.',
    goes: 'Dit verdwijnt',
    stays: 'Dit blijft, en waarom',
    button: 'Account verwijderen',
    sure: 'Uw account verwijderen?',
    sureText: 'U wordt uitgelogd en kunt niet meer inloggen. U hoort nergens meer bij. Wij sturen u nog één e-mail.',
    confirm: 'Definitief verwijderen',
  },
  retention: {
    title: 'Bewaartermijnen',
    lead: 'Wat het portaal bewaart, hoe lang en waarom. Elke dag wordt opgeruimd wat zijn termijn heeft gehad.',
    kind: 'Wat',
    term: 'Hoe lang',
    assumption: 'Aanname: nog niet vastgesteld',
    run: 'Opruimen',
    byHand: 'Gaat niet vanzelf',
    notYet: 'Nog niet gelopen',
    ran: '{{when}}. Tot nu toe {{removed}} verwijderd.',
  },
};
