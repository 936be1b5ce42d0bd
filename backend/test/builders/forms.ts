/** Complete forms, as a person would send them; each caller changes what matters to it. */
type Form = Record<string, unknown>;

const contact = {
  contactName: 'Sam de Wit',
  contactEmail: 'sam@wendakker.example',
  contactPhone: '+31612345678',
};

const everyItem = {
  nldArea: 'intelligent_systems',
  subArea: 'unmanned',
  primaryDomain: 'air',
  urgency: 'normal',
  ukraineRelevance: false,
  confidentiality: 'business_confidential',
  consentShare: true,
  ...contact,
};

const paragraph = (sentence: string): string => Array(6).fill(sentence).join(' ');

export const aProposal = (change: Form = {}): Form => ({
  ...everyItem,
  title: 'Productie van accupakketten',
  summary: 'Wij maken accupakketten voor onbemenste vliegtuigen en willen er veel meer per jaar maken.',
  description: paragraph('Wij bouwen een tweede productielijn en zoeken een eerste afnemer.'),
  proposalType: 'production_scale_up',
  trl: 8,
  mrl: 8,
  currentCapacityPerYear: 400,
  targetCapacityPerYear: 4000,
  capacityUnit: 'stuks',
  monthsToTarget: 18,
  totalInvestmentEur: 3_000_000,
  amountAskedEur: 1_200_000,
  nonEuDependency: 'some',
  dualUse: true,
  civilMarkets: 'landbouw en inspectie',
  region: 'limburg',
  implementationPlan: {
    materiel: 'Past in de bestaande lader.',
    training: 'Een dag per team.',
    facilities: 'Geen nieuwe hal nodig.',
  },
  abroStatus: 'none',
  exportControlRelevant: 'unknown',
  international: 'none',
  ...change,
});

export const aBarrier = (change: Form = {}): Form => ({
  ...everyItem,
  title: 'Bank weigert een krediet',
  description: paragraph('Onze bank weigert een krediet omdat wij aan defensie leveren.'),
  category: 'financing',
  subcategory: 'bank_account',
  phase: 'production',
  impactLevel: 3,
  affectedOrganisations: 'more_than_10',
  recurring: true,
  region: 'limburg',
  international: 'none',
  publishAnonymously: true,
  ...change,
});

export const aQuestion = (change: Form = {}): Form => ({
  ...everyItem,
  subject: 'Welke regeling past bij ons?',
  question: 'Wij zoeken geld voor een proefserie. Welke regeling past daarbij?',
  topic: 'platform_help',
  region: 'limburg',
  international: 'none',
  preferredLanguage: 'nl',
  preferredChannel: 'portal',
  ...change,
});

export const aFinancingCase = (change: Form = {}): Form => ({
  ...everyItem,
  title: 'Groeikapitaal voor een tweede lijn',
  summary: 'Wij zoeken groeikapitaal om een tweede productielijn voor accupakketten te bouwen.',
  projectDescription: paragraph('Met het geld bouwen wij een hal en kopen wij machines.'),
  amountAskedEur: 8_000_000,
  totalCostEur: 12_000_000,
  financeTypes: ['loan', 'equity'],
  dualUse: true,
  barrierSubcategory: 'growth_capital',
  orderCoverage: 'letter_of_intent',
  turnover3y: [{ year: 2025, amountEur: 2_400_000 }],
  trl: 8,
  region: 'limburg',
  international: 'none',
  ...change,
});

export const aTableApplication = (change: Form = {}): Form => ({
  ...contact,
  memberType: 'bank',
  representativeName: 'Robin Vos',
  ticketMinEur: 1_000_000,
  ticketMaxEur: 20_000_000,
  productTypes: ['loan', 'guarantee'],
  defencePolicy: 'yes_all',
  motivation: paragraph('Wij financieren bedrijven die willen groeien.'),
  confidentialityAgreement: true,
  coiStatement: 'geen',
  supervisor: 'dnb',
  ...change,
});

export const aLinkage = (change: Form = {}): Form => ({
  ...everyItem,
  title: 'Accupakketten uit Limburg',
  kind: 'match',
  needDescription: 'De landmacht zoekt accupakketten die bij vorst lang meegaan, vanaf 2027.',
  opportunityDescription: 'In Limburg maken drie bedrijven samen zulke accupakketten, ook in serie.',
  regions: ['limburg', 'noord_brabant'],
  needOwner: 'Commando Landstrijdkrachten',
  capabilities: ['accu', 'assemblage'],
  ...change,
});

/** A complete registration of an invented company; the number is the caller's, because each may be used once. */
export const aRegistration = (change: Form = {}): Form => ({
  legalName: 'Wendakker Aandrijftechniek B.V.',
  orgType: 'scaleup',
  country: 'NL',
  kvkNumber: '00000950',
  visitAddress: { street: 'Wendakker', number: '14a', postcode: '7553 BZ', town: 'Hengelo' },
  region: 'overijssel',
  website: 'https://wendakker.example',
  employees: 48,
  defenceShareBand: '1-25',
  nldAreas: ['intelligent_systems'],
  capabilities: ['aandrijvingen', 'CNC'],
  ownershipStatement: 'S. de Wit (Nederland) 60% en L. Bakker (Nederland) 40%.',
  foreignControl: 'no',
  highRiskCountryLink: false,
  sanctionsDeclaration: true,
  abroStatus: 'in_progress',
  privacyConsent: true,
  ...change,
});
