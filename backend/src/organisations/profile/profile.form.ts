import { z } from 'zod';
import { choices, defineForm, tags, text, url } from '../../platform/form/index.js';
import { fault } from '../../platform/validation.js';
import { holdsCitizenNumber } from '../personal-numbers.rules.js';
import { registrationForm } from '../registration.form.js';

const { nldAreas, capabilities } = registrationForm.fields;

/** Certificates that may be told to others; ABDO and ABRO are not among them. */
const Certificate = z.enum(['iso9001', 'iso27001', 'as9100', 'iso14001', 'aqap2110', 'other']);

/** What an organisation tells of itself beside its name and province, which come from the register. */
export const profileForm = defineForm(
  {
    website: url({ max: 200, required: false }),
    description: text({ max: 2000, required: false }),
    nldAreas,
    capabilities,
    certificates: choices(Certificate, { required: false }),
    locations: tags({ max: 10, maxLength: 80, required: false }),
  },
  [
    {
      field: 'description',
      broken: ({ description }) => description !== null && holdsCitizenNumber(description),
      ...fault(
        'citizen-number-found',
        'Hier staat een getal dat een burgerservicenummer kan zijn. Haal het weg: wij mogen het niet bewaren.',
        'This holds a number that may be a citizen service number. Remove it: we may not keep it.',
      ),
    },
  ],
);
