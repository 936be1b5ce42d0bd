import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './ErrorSummary.module.css';
import { focusField } from './fields/field-id';

export interface FieldError {
  field: string;
  message: string;
}

interface ErrorSummaryProps {
  errors: readonly FieldError[];
  /** Changes at each failed attempt: the summary then takes the focus again. */
  attempt?: number;
  /** For errors of fields that are not on the screen; without it a link focuses the field. */
  onPick?: (field: string) => void;
}

/** The form itself must not jump to its first mistake: give `useForm` `shouldFocusError: false`. */
export function ErrorSummary({ errors, attempt = 0, onPick = focusField }: ErrorSummaryProps) {
  const { t } = useTranslation('ui');
  const box = useRef<HTMLDivElement>(null);
  const shown = errors.length > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new attempt asks for the focus again
  useEffect(() => {
    if (shown) box.current?.focus();
  }, [attempt, shown]);
  if (!shown) return null;
  return (
    <div ref={box} role="alert" tabIndex={-1} className={classes.box}>
      <h2 className={classes.title}>{t('errorSummary.title', { count: errors.length })}</h2>
      <ul className={classes.list}>
        {errors.map(({ field, message }) => (
          <li key={field}>
            <a
              href={`#${field}`}
              className={classes.link}
              onClick={(event) => {
                event.preventDefault();
                onPick(field);
              }}
            >
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
