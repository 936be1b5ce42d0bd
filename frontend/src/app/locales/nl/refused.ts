/** Why signing in at another organisation did not work, by the code in the address. */
export const refused = {
  'provider-unavailable':
    'De organisatie waar u wilde inloggen is nu niet te bereiken. Probeer het later opnieuw, of kies een andere manier.',
  'provider-refused':
    'De organisatie waar u wilde inloggen liet u niet toe. Vraag daar waarom, of kies een andere manier.',
  'sign-in-cancelled':
    'U bent bij de andere organisatie gestopt met inloggen. U kunt het opnieuw doen, of een andere manier kiezen.',
  'sign-in-expired': 'Het inloggen duurde te lang, of begon in een ander venster. Begin opnieuw.',
  'sign-in-not-valid':
    'Wij konden het antwoord van de andere organisatie niet controleren. Begin opnieuw. Gebeurt dit weer? Kies dan een andere manier.',
  'assurance-too-low': 'U logde in met een lager beveiligingsniveau dan nodig is. Log in met een hoger niveau.',
  'email-not-verified':
    'De andere organisatie heeft uw e-mailadres niet gecontroleerd. Laat het daar bevestigen, of maak hier een account met een wachtwoord.',
  'identity-not-linked':
    'Er is al een account met uw e-mailadres. Log daarmee in, en koppel deze manier van inloggen bij Mijn account.',
  'identity-of-another': 'Deze manier van inloggen hoort al bij een ander account.',
  'account-closed': 'Dit account is gesloten. Neem contact op met de beheerder.',
  'link-not-allowed': 'Koppelen kan alleen vanaf de pagina Mijn account, terwijl u bent ingelogd. Begin daar opnieuw.',
};
