export const proof = {
  stepUp: {
    title: 'Bevestig dat u het bent',
    text: 'Dit vraagt extra zekerheid. Daarna hoeft u het 10 minuten niet opnieuw te doen.',
    confirm: 'Bevestigen',
    noWay:
      'Dit kan alleen met een tweede stap bij het inloggen, en die heeft u nog niet. Stel een authenticator-app of passkey in. Daarna kunt u dit doen.',
    setUp: 'Tweede stap instellen',
  },
  or: 'Of:',
  totp: {
    label: 'Code uit uw app',
    help: 'Zes cijfers, uit uw authenticator-app.',
    wrong: 'Vul de zes cijfers in die nu in uw app staan',
    use: 'Gebruik een code uit uw app',
  },
  recovery_code: {
    label: 'Herstelcode',
    help: 'Een van de codes die u bewaarde bij het instellen. Elke code werkt één keer.',
    use: 'Gebruik een herstelcode',
  },
  password: {
    label: 'Uw wachtwoord',
    help: 'In de demo is dat genoeg. Anders is een tweede stap nodig.',
    use: 'Gebruik uw wachtwoord',
  },
  passkey: {
    use: 'Gebruik uw passkey',
    cancelled: 'Er is geen passkey gebruikt. Probeer het opnieuw, of kies een andere manier.',
    already: 'Dit apparaat heeft al een passkey voor dit account.',
    broken: 'Uw browser kan hier geen passkey gebruiken. Kies een andere manier.',
  },
};
