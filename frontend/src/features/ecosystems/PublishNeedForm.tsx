import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { newIdempotencyKey } from '../../api/client';
import { choicesIn, referenceQuery } from '../../api/forms';
import type { ReferenceLists } from '../../api/types';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { SelectField } from '../../ui/fields/SelectField';
import { TextAreaField } from '../../ui/fields/TextAreaField';
import { TextField } from '../../ui/fields/TextField';
import { errorLines, isAboutFields } from '../../ui/form-errors';
import { useFormats } from '../../ui/format';
import { Notice } from '../../ui/Notice';
import { Problem } from '../../ui/Problem';
import { Loaded } from '../../ui/states';
import { useFailedAttempts } from '../../ui/use-failed-attempts';
import { type Need, type PublishNeed, usePublishNeed } from './ecosystems.api';
import classes from './forms.module.css';

interface PublishNeedFormProps {
  onPublished: (need: Need) => void;
}

type Values = {
  [K in keyof Omit<PublishNeed, 'desk'>]-?: NonNullable<PublishNeed[K]> | '' | null;
};

const empty: Values = { title: '', description: '', region: null, nldArea: null, subArea: null, primaryDomain: null };
const order = ['title', 'description', 'nldArea', 'subArea', 'primaryDomain', 'region'] as const;

export function PublishNeedForm(props: PublishNeedFormProps) {
  const lists = useQuery(referenceQuery);
  return <Loaded query={lists}>{(reference) => <Form {...props} lists={reference} />}</Loaded>;
}

function Form({ onPublished, lists }: PublishNeedFormProps & { lists: ReferenceLists }) {
  const { t } = useTranslation('ecosystems');
  const { text } = useFormats();
  const form = useForm<Values>({ defaultValues: empty, shouldFocusError: false });
  const publish = usePublishNeed();
  const [key] = useState(newIdempotencyKey);
  const { attempt, failed } = useFailedAttempts(form);
  const area = lists.nldAreas.find(({ code }) => code === form.watch('nldArea'));
  const optionsOf = (list: string) =>
    choicesIn(lists, list).map(({ code, label }) => ({ value: code, label: text(label) }));
  const topics = optionsOf('subAreas').filter(({ value }) => area?.subAreas.includes(value));
  const { control } = form;

  const send = form.handleSubmit(({ subArea, ...values }) => {
    // a topic of another area was chosen before the area was changed
    const topic = topics.some(({ value }) => value === subArea) ? subArea : null;
    const need = { ...values, subArea: topic } as PublishNeed;
    publish.mutate({ ...need, key }, { onSuccess: onPublished, onError: failed });
  }, failed);
  return (
    <form noValidate className={classes.form} onSubmit={(event) => void send(event)}>
      <ErrorSummary errors={errorLines(form.formState.errors, order)} attempt={attempt} />
      {!isAboutFields(publish.error) && <Problem error={publish.error} />}
      <Notice tone="calm">{t('publish.everyone')}</Notice>
      <TextField
        control={control}
        name="title"
        label={t('publish.title')}
        description={t('publish.titleHelp')}
        required
        minLength={10}
        maxLength={120}
      />
      <TextAreaField
        control={control}
        name="description"
        label={t('publish.description')}
        description={t('publish.descriptionHelp')}
        required
        rows={7}
        minLength={50}
        maxLength={2000}
      />
      <SelectField
        control={control}
        name="nldArea"
        label={t('publish.area')}
        required
        options={optionsOf('nldAreas')}
      />
      {topics.length > 0 && (
        <SelectField control={control} name="subArea" label={t('publish.topic')} options={topics} />
      )}
      <SelectField
        control={control}
        name="primaryDomain"
        label={t('publish.domain')}
        required
        options={optionsOf('domains')}
      />
      <SelectField
        control={control}
        name="region"
        label={t('publish.region')}
        description={t('publish.regionHelp')}
        options={optionsOf('regions')}
      />
      <div>
        <Button type="submit" loading={publish.isPending}>
          {t('publish.send')}
        </Button>
      </div>
    </form>
  );
}
