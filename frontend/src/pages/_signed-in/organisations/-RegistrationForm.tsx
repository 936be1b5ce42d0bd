import { useBlocker, useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useMemo, useRef } from 'react';
import { type UseFormReturn, useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { type FieldProblem, newIdempotencyKey, ProblemError } from '../../../api/client';
import type { FormDescription, ReferenceLists } from '../../../api/types';
import {
  type Answers,
  type AskedField,
  answersIn,
  askedFields,
  firstInputs,
  type Inputs,
} from '../../../features/items/form/form-values';
import { useFieldChecks } from '../../../features/items/form/use-field-checks';
import { useFormSteps } from '../../../features/items/form/use-form-steps';
import { BeforeRegistering } from '../../../features/organisations/BeforeRegistering';
import { KnownOrganisation } from '../../../features/organisations/KnownOrganisation';
import { registrationLayout } from '../../../features/organisations/organisation.layout';
import { type Registration, useRegister } from '../../../features/organisations/organisations.api';
import { PerhapsKnown } from '../../../features/organisations/PerhapsKnown';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { useFormats } from '../../../ui/format';
import { Problem } from '../../../ui/Problem';
import { StepForm } from '../../../ui/StepForm';

interface RegistrationFormProps {
  description: FormDescription;
  lists: ReferenceLists;
}

/** The registration in steps, sent in one go; who works at an organisation that is here already is led to joining. */
export function RegistrationForm({ description, lists }: RegistrationFormProps) {
  const { t } = useTranslation('organisations');
  const { step = 1 } = useSearch({ from: '/_signed-in/organisations/new' });
  const navigate = useNavigate();
  const texts = t('form', { returnObjects: true });
  const fields = useMemo(() => askedFields(registrationLayout, description), [description]);
  const form = useForm<Inputs>({ defaultValues: firstInputs(fields, null, {}) });
  const answers = answersIn(fields, useWatch({ control: form.control }));
  const steps = useFormSteps({ layout: registrationLayout, texts, fields, lists, form, answers });
  const { register, send } = useSending(fields, form);
  useFieldChecks(form);

  const withKnown = steps.map((one) => (one.id === 'number' ? { ...one, content: withNotice(one.content) } : one));
  return (
    <>
      <StepForm
        form={form}
        steps={withKnown}
        // nothing survives a reload, so it begins at the beginning
        at={form.formState.isDirty ? step - 1 : 0}
        onMove={(at) => void navigate({ to: '.', search: at > 0 ? { step: at + 1 } : {} })}
        onSubmit={() => send(answers)}
        submitLabel={texts.submit}
        sending={register.isPending}
        problem={<Refused error={register.error} />}
        beforeSubmit={<BeforeRegistering />}
      />
      <LeaveDialog dirty={form.formState.isDirty && !register.isSuccess} />
    </>
  );

  function withNotice(content: ReactNode) {
    return (
      <>
        {content}
        <KnownOrganisation kvkNumber={answers['kvkNumber']} />
        <PerhapsKnown kvkNumber={answers['kvkNumber']} />
      </>
    );
  }
}

/** Sends it under one key while retrying; a refusal is shown at the fields it is about. */
function useSending(fields: ReadonlyMap<string, AskedField>, form: UseFormReturn<Inputs>) {
  const { t } = useTranslation('organisations');
  const { text } = useFormats();
  const navigate = useNavigate();
  const register = useRegister();
  const key = useRef(newIdempotencyKey());
  const show = ({ field, detail }: FieldProblem) => {
    const label = fields.get(field.split('.')[0] ?? field)?.described.label;
    const message = label ? t('register.refused', { label: text(label), detail }) : detail;
    form.setError(field, { type: 'server', message });
  };
  const send = async (answers: Answers) => {
    const registration = answers as unknown as Registration;
    try {
      const { id } = await register.mutateAsync({ registration, key: key.current });
      const here = { to: '/organisations/$id', params: { id }, search: { received: true } } as const;
      await navigate({ ...here, replace: true, ignoreBlocker: true });
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      // what was refused is sent anew once it is mended; what got no answer is the same sending
      if (error.status >= 400 && error.status < 500) key.current = newIdempotencyKey();
      error.errors.forEach(show);
    }
  };
  return { register, send };
}

/** What is said of single fields stands beside them. */
function Refused({ error }: { error: Error | null }) {
  if (!(error instanceof ProblemError)) return null;
  return error.errors.length === 0 && <Problem error={error} />;
}

/** Nothing is kept of a registration before it is sent, so leaving asks first. */
function LeaveDialog({ dirty }: { dirty: boolean }) {
  const { t } = useTranslation('organisations');
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => dirty && current.pathname !== next.pathname,
    enableBeforeUnload: () => dirty,
    withResolver: true,
  });
  return (
    <ConfirmDialog
      opened={blocker.status === 'blocked'}
      title={t('register.leave.title')}
      confirmLabel={t('register.leave.confirm')}
      danger
      onConfirm={() => blocker.proceed?.()}
      onClose={() => blocker.reset?.()}
    >
      <p>{t('register.leave.text')}</p>
    </ConfirmDialog>
  );
}
