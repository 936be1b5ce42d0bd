import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { newIdempotencyKey, ProblemError } from '../../api/client';
import { DotLine } from '../../ui/DotLine';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { SelectField } from '../../ui/fields/SelectField';
import { TextAreaField } from '../../ui/fields/TextAreaField';
import { errorLines, isAboutFields } from '../../ui/form-errors';
import { Problem } from '../../ui/Problem';
import { Loaded } from '../../ui/states';
import { useFailedAttempts } from '../../ui/use-failed-attempts';
import {
  type LinkDetail,
  type Need,
  needChoicesQuery,
  type RegionOrganisation,
  regionOrganisationsQuery,
  useProposeLink,
} from './ecosystems.api';
import classes from './forms.module.css';
import { useWords } from './use-words';

export interface ProposeLinkFormProps {
  /** Chosen on the page before this one. */
  needId: string | undefined;
  organisationId: string | undefined;
  onProposed: (link: LinkDetail) => void;
}

export function ProposeLinkForm(props: ProposeLinkFormProps) {
  const needs = useQuery(needChoicesQuery);
  const organisations = useQuery(regionOrganisationsQuery);
  return (
    <Loaded query={needs}>
      {(published) => (
        <Loaded query={organisations}>
          {(present) => <Form {...props} needs={published} organisations={present} />}
        </Loaded>
      )}
    </Loaded>
  );
}

interface FormProps extends ProposeLinkFormProps {
  needs: readonly Need[];
  organisations: readonly RegionOrganisation[];
}

const order = ['needId', 'organisationId', 'reason'] as const;

function Form({ needId, organisationId, onProposed, needs, organisations }: FormProps) {
  const { t } = useTranslation('ecosystems');
  const form = useForm<{ needId: string | null; organisationId: string | null; reason: string }>({
    defaultValues: {
      needId: needs.some(({ id }) => id === needId) ? (needId ?? null) : null,
      organisationId: organisations.some(({ id }) => id === organisationId) ? (organisationId ?? null) : null,
      reason: '',
    },
    shouldFocusError: false,
  });
  const propose = useProposeLink();
  const [key, setKey] = useState(newIdempotencyKey);
  const { attempt, failed } = useFailedAttempts(form);
  const need = needs.find(({ id }) => id === form.watch('needId'));
  const organisation = organisations.find(({ id }) => id === form.watch('organisationId'));
  const refused = (error: Error) => {
    failed(error);
    // Refused is answered; after no answer at all the same key makes a repeat harmless.
    if (error instanceof ProblemError && error.status > 0) setKey(newIdempotencyKey());
  };
  const send = form.handleSubmit(
    (values) =>
      propose.mutate(
        { needId: values.needId ?? '', organisationId: values.organisationId ?? '', reason: values.reason, key },
        { onSuccess: onProposed, onError: refused },
      ),
    failed,
  );
  return (
    <form noValidate className={classes.form} onSubmit={(event) => void send(event)}>
      <ErrorSummary errors={errorLines(form.formState.errors, order)} attempt={attempt} />
      <Refused error={propose.error} />
      <SelectField
        control={form.control}
        name="needId"
        label={t('propose.need')}
        required
        options={needs.map(({ id, title }) => ({ value: id, label: title }))}
      />
      {need && <NeedHint need={need} />}
      <SelectField
        control={form.control}
        name="organisationId"
        label={t('propose.organisation')}
        description={t('propose.organisationHelp')}
        required
        options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
      />
      {organisation && <OrganisationHint organisation={organisation} need={need} />}
      <TextAreaField
        control={form.control}
        name="reason"
        label={t('propose.reason')}
        description={t('propose.reasonHelp')}
        required
        rows={6}
        minLength={20}
        maxLength={1000}
      />
      <p className={classes.small}>{t('propose.readers')}</p>
      <div className={classes.buttons}>
        <Button type="submit" loading={propose.isPending}>
          {t('propose.send')}
        </Button>
      </div>
    </form>
  );
}

/** A pair that was proposed before has a page of its own to go to. */
function Refused({ error }: { error: unknown }) {
  const { t } = useTranslation('ecosystems');
  if (isAboutFields(error)) return null;
  const first = error instanceof ProblemError ? error.members['linkId'] : undefined;
  return (
    <>
      <Problem error={error} />
      {typeof first === 'string' && (
        <Link to="/links/$id" params={{ id: first }}>
          {t('propose.openFirst')}
        </Link>
      )}
    </>
  );
}

function NeedHint({ need }: { need: Need }) {
  const words = useWords();
  return (
    <div className={classes.hint}>
      <p>{need.description}</p>
      <p className={classes.small}>
        <DotLine parts={[words.region(need.region), words.area(need.nldArea)]} />
      </p>
    </div>
  );
}

/** What speaks for the pair already; the adviser's own words are asked below. */
function OrganisationHint({ organisation, need }: { organisation: RegionOrganisation; need: Need | undefined }) {
  const { t } = useTranslation('ecosystems');
  const words = useWords();
  const meets = need && organisation.nldAreas.includes(need.nldArea) && need.nldArea !== 'none';
  return (
    <div className={classes.hint}>
      <p>{[...organisation.nldAreas.map(words.area), ...organisation.capabilities].join(', ')}</p>
      <p className={classes.small}>
        <DotLine parts={[words.sort(organisation.orgType), words.region(organisation.region)]} />
      </p>
      {meets && (
        <p className={classes.meets}>
          <IconCheck size={18} aria-hidden="true" />
          {t('propose.sameArea', { area: words.area(need.nldArea) })}
        </p>
      )}
    </div>
  );
}
