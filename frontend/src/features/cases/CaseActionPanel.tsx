import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { desksQuery } from '../../api/desks';
import type { ActionFormProps, FormAction } from './actions';
import { CaseActionForm } from './CaseActionForm';
import classes from './CaseActionPanel.module.css';
import { colleaguesQuery } from './cases.api';

/**
 * An action beside the case it is about, so that one can read on while writing. Takes the focus when it opens: in its
 * first field, or at its title as long as the fields wait for an answer.
 */
export function CaseActionPanel({ action, ...props }: ActionFormProps & { action: FormAction | undefined }) {
  const { desk, can } = props.view;
  // What a form offers is there before the form is, so that its first field can take the focus.
  useQuery({ ...desksQuery, enabled: can.transfer });
  useQuery({ ...colleaguesQuery(desk.code), enabled: can.assign });
  return action && <Opened key={`${props.view.id} ${action}`} action={action} {...props} />;
}

function Opened({ action, ...props }: ActionFormProps & { action: FormAction }) {
  const { t } = useTranslation('cases');
  const id = useId();
  const panel = useRef<HTMLElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const first = panel.current?.querySelector<HTMLElement>('input, textarea, select');
    panel.current?.scrollIntoView({ block: 'nearest' });
    (first ?? title.current)?.focus({ preventScroll: true });
  }, []);
  return (
    <section
      ref={panel}
      className={classes.panel}
      aria-labelledby={id}
      onKeyDown={(event) => {
        // An open list of choices closes first.
        const ofAList = event.target instanceof Element && event.target.getAttribute('aria-expanded') === 'true';
        if (event.key === 'Escape' && !ofAList) props.onCancel();
      }}
    >
      <h2 ref={title} id={id} tabIndex={-1} className={classes.title}>
        {t(`${action}.title`)}
      </h2>
      <CaseActionForm action={action} {...props} />
    </section>
  );
}
