import { anyCase, between, ending, type Form, word } from './form.js';

const body = '(?:NATO|NAVO|OTAN|WEU|UEO|ESA|OCCAR)(?:[\\s/_-]{1,3}(?:MISSION|EAPC|PFP|ISAF|KFOR|WEU))?';
const capitals =
  '(?:RESTRICTED|CONFIDENTIAL|TOP SECRET|SECRET|CONFIDENTIEEL|GEHEIM|ZEER GEHEIM|CONFIDENTIEL|VERTRAULICH|RESTREINT)';
const titled = '(?:Restricted|Confidential|Secret|Confidentieel|Geheim)';
const euLevel = '(?:RESTRICTED|CONFIDENTIAL|TOP SECRET|SECRET)';

/** NATO, the European Union and other bodies that mark. */
export const alliances: readonly Form[] = [
  word('nato', `${body}${between}${capitals}`),
  word('nato', `(?:NATO|Nato|NAVO|Navo) ${titled}`),
  ending('nato', '(?:nato|navo|otan) (?:restricted|confidential|secret|confidentieel|geheim)'),
  anyCase('nato', `cosmic${between}(?:top|tres)${between}secret`),
  word('nato', 'ATOMAL|(?:COSMIC (?:TOP|TRES) SECRET|SECRET|CONFIDENTIEL|(?:DIFFUSION )?RESTREINTE?) (?:OTAN|UEO)'),
  word('eu', `(?:EU|UE)${between}${euLevel}`),
  word('eu', '(?:R-UE/EU-R|C-UE/EU-C|S-UE/EU-S|TS-UE/EU-TS)|R-UE'),
  word('eu', `(?:RESTREINT|CONFIDENTIEL|TRES SECRET|SECRET)${between}(?:UE|EU)`),
  word('eu', '(?:Restreint|Confidentiel|Secret) UE'),
  anyCase('eu', 'restreint ue|tres secret ue'),
  word('eu', 'EU\\s{1,3}(?:Restricted|Confidential|Secret|Top [Ss]ecret)(?!\\s{1,3}\\p{L})'),
  ending('eu', 'eu (?:restricted|secret|top secret)'),
];
