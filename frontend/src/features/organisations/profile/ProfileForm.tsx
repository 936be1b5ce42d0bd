import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { choicesIn, referenceQuery } from '../../../api/forms';
import { ErrorSummary } from '../../../ui/ErrorSummary';
import { MultiSelectField } from '../../../ui/fields/MultiSelectField';
import { TagsField } from '../../../ui/fields/TagsField';
import { TextAreaField } from '../../../ui/fields/TextAreaField';
import { TextField } from '../../../ui/fields/TextField';
import { errorLines, isAboutFields } from '../../../ui/form-errors';
import { useFormats } from '../../../ui/format';
import { Problem } from '../../../ui/Problem';
import { useFailedAttempts } from '../../../ui/use-failed-attempts';
import classes from '../organisations.module.css';
import { type ChangeProfile, type OrganisationProfile, useChangeProfile } from './profile.api';
import { certificates, useReach } from './use-reach';

const fields = ['description', 'nldAreas', 'capabilities', 'certificates', 'locations', 'website'] as const;
type Values = Pick<OrganisationProfile, (typeof fields)[number]>;

interface ProfileFormProps {
  organisationId: string;
  profile: OrganisationProfile;
  onSaved: () => void;
}

/** Each field says how far it goes: an organisation chooses what to tell, not to whom. */
export function ProfileForm({ organisationId, profile, onSaved }: ProfileFormProps) {
  const { t } = useTranslation('directory');
  const { text } = useFormats();
  const { data: lists } = useQuery(referenceQuery);
  const reach = useReach(profile);
  const form = useForm<Values>({ values: valuesOf(profile), shouldFocusError: false });
  const { attempt, failed } = useFailedAttempts(form);
  const change = useChangeProfile(organisationId, profile.version);
  const send = form.handleSubmit((values) => {
    const body = { ...values, website: values.website || null, description: values.description || null };
    change.mutate(body as ChangeProfile, { onSuccess: onSaved, onError: failed });
  }, failed);
  const { control } = form;
  const field = (name: (typeof fields)[number]) => ({
    control,
    name,
    label: t(`fields.${name}`),
    description: reach(name),
  });
  return (
    <form noValidate className={classes.invite} onSubmit={(event) => void send(event)}>
      <ErrorSummary errors={errorLines(form.formState.errors, fields)} attempt={attempt} />
      {!isAboutFields(change.error) && <Problem error={change.error} />}
      <TextAreaField {...field('description')} rows={6} maxLength={2000} />
      <MultiSelectField
        {...field('nldAreas')}
        required
        max={5}
        options={
          lists ? choicesIn(lists, 'nldAreas').map(({ code, label }) => ({ value: code, label: text(label) })) : []
        }
      />
      <TagsField {...field('capabilities')} required max={15} />
      <MultiSelectField
        {...field('certificates')}
        options={certificates.map((value) => ({ value, label: t(`certificates.${value}`) }))}
      />
      <TagsField {...field('locations')} max={10} />
      <TextField {...field('website')} type="url" maxLength={200} />
      <div>
        <Button type="submit" loading={change.isPending}>
          {t('profile.save')}
        </Button>
      </div>
    </form>
  );
}

const valuesOf = (profile: OrganisationProfile): Values => ({
  description: profile.description ?? '',
  nldAreas: profile.nldAreas,
  capabilities: profile.capabilities,
  certificates: profile.certificates,
  locations: profile.locations,
  website: profile.website ?? '',
});
