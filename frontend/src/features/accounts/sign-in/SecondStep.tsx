import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { StepUpMethod } from '../../../api/step-up';
import classes from '../accounts.module.css';
import { FormProblem } from '../captcha/FormProblem';
import { ProofForm } from '../proof/ProofForm';
import { isWrongProof } from '../proof/proof';
import type { SigningIn } from './use-signing-in';

/** After the right password: a code, a recovery code or a passkey. */
export function SecondStep({ methods, signingIn }: { methods: readonly StepUpMethod[]; signingIn: SigningIn }) {
  const { t } = useTranslation('accounts');
  const { passwordError, passkeyError } = signingIn;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className={classes.form} aria-labelledby="second-step">
      <h2 id="second-step" ref={heading} tabIndex={-1} className={classes.stepTitle}>
        {t('signIn.second')}
      </h2>
      <p className={classes.stepText}>{t('signIn.secondText')}</p>
      <FormProblem
        error={isWrongProof(passwordError) ? null : passwordError}
        title={t('signIn.refused')}
        solving={signingIn.solving}
        onRetry={signingIn.again}
      />
      <ProofForm
        methods={methods}
        submitLabel={t('signIn.button')}
        cancelLabel={t('signIn.back')}
        busy={signingIn.busy}
        error={isWrongProof(passwordError) ? passwordError : passkeyError}
        onProof={signingIn.prove}
        onPasskey={signingIn.enterByPasskey}
        onCancel={signingIn.back}
      />
    </section>
  );
}
