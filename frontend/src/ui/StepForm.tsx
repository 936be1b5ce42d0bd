import { Button } from '@mantine/core';
import { type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { type Answer, CheckAnswers } from './CheckAnswers';
import { ErrorSummary } from './ErrorSummary';
import { focusField } from './fields/field-id';
import { errorLines } from './form-errors';
import classes from './StepForm.module.css';
import { LoadingState } from './states';

export interface Step<T extends FieldValues> {
  id: string;
  title: string;
  intro?: ReactNode;
  fields: readonly FieldPath<T>[];
  content: ReactNode;
  /** How this step reads on the last page, where everything is checked. */
  answers: readonly Answer[];
}

interface StepFormProps<T extends FieldValues> {
  form: UseFormReturn<T>;
  steps: readonly Step<T>[];
  /** Which step shows; `steps.length` is the page to check the answers. Keep it in the URL. */
  at: number;
  onMove: (at: number) => void;
  onSubmit: (values: T) => void | Promise<void>;
  submitLabel?: string;
  sending?: boolean;
  /** What the server refused and no field can show. */
  problem?: ReactNode;
  /** The autosave line: `<SaveStatus …/>`. */
  saved?: ReactNode;
  /** Above the send button: what sending means. */
  beforeSubmit?: ReactNode;
}

/**
 * A form of one subject per step, with a page at the end to check and change the answers. A step whose fields are still
 * loading shows when they are there: only then does the focus move.
 */
export function StepForm<T extends FieldValues>(props: StepFormProps<T>) {
  return (
    <Suspense fallback={<LoadingState lines={8} />}>
      <Steps {...props} />
    </Suspense>
  );
}

function Steps<T extends FieldValues>(props: StepFormProps<T>) {
  const { form, steps, onMove, onSubmit, submitLabel, sending = false, problem, saved, beforeSubmit } = props;
  const { t } = useTranslation('ui');
  const at = Math.min(Math.max(props.at, 0), steps.length);
  const step = steps[at];
  const [attempt, setAttempt] = useState(0);
  // What was wrong at the last attempt: a field that turns out wrong while typing must not take the focus away.
  const [wrong, setWrong] = useState<readonly FieldPath<T>[]>([]);
  const { heading, visit } = useStepFocus(at, onMove);
  const errors = errorLines(form.formState.errors, wrong).filter(({ field }) => !step || isOf(step.fields, field));

  const pick = (field: string) => {
    const home = steps.findIndex(({ fields }) => isOf(fields, field));
    if (home === at || home < 0) focusField(field);
    else visit(home, field);
  };
  const next = async () => {
    if (step && (await form.trigger([...step.fields]))) visit(at + 1);
    else failed();
  };
  const send = async () => {
    form.clearErrors();
    await form.handleSubmit(onSubmit)();
    failed();
  };
  const failed = () => {
    setWrong(steps.flatMap(({ fields }) => fields.filter((name) => form.getFieldState(name).error)));
    setAttempt((count) => count + 1);
  };

  return (
    <form
      noValidate
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void (step ? next() : send());
      }}
    >
      <Progress at={at} count={steps.length + 1} saved={saved} />
      <ErrorSummary errors={errors} attempt={attempt} onPick={pick} />
      {problem}
      <h2 ref={heading} tabIndex={-1} className={classes.heading}>
        {step ? step.title : t('steps.check')}
      </h2>
      {step?.intro && <div className={classes.intro}>{step.intro}</div>}
      {step ? <div className={classes.fields}>{step.content}</div> : <CheckAnswers groups={steps} onChange={pick} />}
      {!step && beforeSubmit}
      <div className={classes.buttons}>
        {at > 0 && (
          <Button variant="default" onClick={() => visit(at - 1)}>
            {t('steps.back')}
          </Button>
        )}
        <Button type="submit" loading={sending}>
          {step ? t('steps.next') : (submitLabel ?? t('steps.submit'))}
        </Button>
      </div>
    </form>
  );
}

const isOf = (fields: readonly string[], field: string) =>
  fields.some((name) => field === name || field.startsWith(`${name}.`));

/** After a move the new step's heading takes the focus, or the field that was asked for. */
function useStepFocus(at: number, onMove: (at: number) => void) {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(at);
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    if (shown.current === at) return;
    shown.current = at;
    if (wanted.current) focusField(wanted.current);
    else heading.current?.focus();
    wanted.current = null;
  }, [at]);
  const visit = (to: number, field: string | null = null) => {
    wanted.current = field;
    onMove(to);
  };
  return { heading, visit };
}

function Progress({ at, count, saved }: { at: number; count: number; saved: ReactNode }) {
  const { t } = useTranslation('ui');
  const bars = Array.from({ length: count }, (_, index) => index);
  return (
    <div className={classes.progress}>
      <div className={classes.where}>
        <span>{t('steps.progress', { step: at + 1, count })}</span>
        {saved}
      </div>
      <div className={classes.bars} aria-hidden="true">
        {bars.map((bar) => (
          <span key={bar} className={classes.bar} data-done={bar <= at || undefined} />
        ))}
      </div>
    </div>
  );
}
