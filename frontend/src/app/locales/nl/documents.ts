export const documents = {
  title: 'Bijlagen',
  add: 'Bestand toevoegen',
  help: 'Pdf, docx, xlsx, pptx, png, jpg of csv. Per bestand hoogstens 20 MB, samen hoogstens {{count}} bestanden. Stuur geen gerubriceerde stukken.',
  full: 'Dit zijn er {{count}}, meer kan niet. Verwijder er eerst een als u een ander wilt toevoegen.',
  added: '{{name}} is toegevoegd en wordt gecontroleerd.',
  removed: '{{name}} is verwijderd.',
  sending: '{{name}} wordt verstuurd',
  dismiss: 'Melding over {{name}} weghalen',
  failed: 'Wij kunnen de bijlagen niet laten zien',
  status: {
    checking: 'Wordt gecontroleerd…',
    clean: 'Gecontroleerd, geen virus gevonden',
    not_scanned: 'Gecontroleerd, niet op virussen gescand',
    refused: 'Geweigerd en weggegooid.',
  },
  remove: {
    button: '{{name}} verwijderen',
    title: 'Deze bijlage verwijderen?',
    text: '{{name}} wordt meteen weggegooid. Dit kunt u niet terugdraaien.',
    confirm: 'Ja, verwijderen',
  },
  wrong: {
    sort: 'Dit soort bestand kunt u niet toevoegen. Kies een pdf, docx, xlsx, pptx, png, jpg of csv.',
    large: 'Dit bestand is groter dan 20 MB. Maak het kleiner of splits het.',
    empty: 'Dit bestand is leeg. Kies een ander bestand.',
    line: 'Het versturen is niet gelukt. Controleer uw verbinding en voeg het bestand opnieuw toe.',
  },
};
