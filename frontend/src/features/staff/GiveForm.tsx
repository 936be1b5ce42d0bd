import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { DateField } from '../../ui/fields/DateField';
import { SelectField } from '../../ui/fields/SelectField';
import { TextField } from '../../ui/fields/TextField';
import { errorLines, isAboutFields } from '../../ui/form-errors';
import { todayInAmsterdam, useFormats } from '../../ui/format';
import { Problem } from '../../ui/Problem';
import { useFailedAttempts } from '../../ui/use-failed-attempts';
import classes from './Staff.module.css';
import { placesQuery, type StaffDetails, type StaffPlace, useGive } from './staff.api';
import type { StaffRole } from './staff-search';

// On its way as soon as the form opens: only some places have more than one role.
const choiceOfRole = import('../../ui/fields/RadioGroupField');
const RoleField = lazy(async () => ({ default: (await choiceOfRole).RadioGroupField<Values> }));

interface Values {
  email: string;
  principal: string | null;
  role: StaffRole | null;
  until: string | null;
}

const empty: Values = { email: '', principal: null, role: null, until: null };

interface GiveFormProps {
  /** Whom it is for; without one the form asks the e-mail address. */
  person?: { id: string; name: string };
  onGiven: (person: StaffDetails) => void;
}

/** Gives someone a desk or a role, for good or until a day. */
export function GiveForm({ person, onGiven }: GiveFormProps) {
  const { t } = useTranslation('staff');
  const { data: places = [] } = useQuery(placesQuery);
  const form = useForm<Values>({ defaultValues: empty, shouldFocusError: false });
  const { attempt, failed } = useFailedAttempts(form);
  const give = useGive((given) => {
    form.reset(empty);
    onGiven(given);
  });
  const principal = form.watch('principal');
  const roles = places.find((place) => place.principal === principal)?.roles ?? [];
  const send = form.handleSubmit(({ email, role, until, ...values }) => {
    const who = person ? { personId: person.id } : { email };
    const chosen = { principal: values.principal ?? '', role: role ?? roles[0] ?? 'handler' };
    give.mutate({ ...who, ...chosen, until }, { onError: failed });
  }, failed);
  const label = usePlaceLabel();
  return (
    <form noValidate className={classes.form} onSubmit={(event) => void send(event)}>
      <ErrorSummary
        errors={errorLines(form.formState.errors, ['email', 'principal', 'role', 'until'])}
        attempt={attempt}
      />
      {!isAboutFields(give.error) && <Problem error={give.error} />}
      {!person && (
        <TextField
          control={form.control}
          name="email"
          label={t('give.email')}
          description={t('give.emailHelp')}
          type="email"
          required
          maxLength={254}
        />
      )}
      <SelectField
        control={form.control}
        name="principal"
        label={t('give.place')}
        required
        options={places.map((place) => ({ value: place.principal, label: label(place) }))}
      />
      {roles.length > 1 && (
        <Suspense>
          <RoleField
            key={principal}
            control={form.control}
            name="role"
            label={t('give.role')}
            required
            options={roles.map((value) => ({ value, label: t(`roles.${value}`), description: t(`about.${value}`) }))}
          />
        </Suspense>
      )}
      <DateField
        control={form.control}
        name="until"
        label={t('give.until')}
        description={t('give.untilHelp')}
        min={todayInAmsterdam()}
      />
      <div>
        <Button type="submit" loading={give.isPending}>
          {t('give.send')}
        </Button>
      </div>
    </form>
  );
}

/** A desk handles cases and can have needs: two places with one name. */
function usePlaceLabel() {
  const { t } = useTranslation('staff');
  const { text } = useFormats();
  return ({ principal, name }: StaffPlace) =>
    principal.startsWith('needs:') ? t('give.needsOf', { desk: text(name) }) : text(name);
}
