import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, ProblemError, unwrap } from '../../../api/client';
import { meQuery } from '../../../api/session';
import type { StepUpMethod } from '../../../api/step-up';
import type { Schemas } from '../../../api/types';
import { useCaptcha } from '../captcha/use-captcha';
import { answerByPasskey } from '../proof/passkeys';
import type { Proof } from '../proof/proof';

type SignIn = Schemas['SignIn'];
export type Credentials = Pick<SignIn, 'email' | 'password'>;

/** What anyone may have whose guesses are used up by others: the answer does not tell. */
const anyMethod: readonly StepUpMethod[] = ['totp', 'recovery_code', 'passkey'];

/** Signing in, in one step or two: what was filled in first is kept for the second. */
export function useSigningIn(onSignedIn: () => void) {
  const queries = useQueryClient();
  const { solving, withCaptcha } = useCaptcha();
  const [second, setSecond] = useState<{ who: Credentials; methods: readonly StepUpMethod[] } | null>(null);
  const signedIn = (me: Schemas['Me']) => {
    queries.setQueryData(meQuery.queryKey, me);
    onSignedIn();
  };
  const byPassword = useMutation({
    mutationFn: (body: SignIn) =>
      withCaptcha((captcha) => unwrap(api.POST('/api/v1/sessions', { body: { ...body, ...captcha } }))),
    onSuccess: signedIn,
  });
  const byPasskey = useMutation({
    mutationFn: async () => {
      const asked = await unwrap(api.POST('/api/v1/sessions/passkey-options'));
      return unwrap(api.POST('/api/v1/sessions/passkey', { body: await answerByPasskey(asked) }));
    },
    onSuccess: signedIn,
  });
  return {
    solving,
    busy: byPassword.isPending || byPasskey.isPending,
    passwordError: wantsSecondStep(byPassword.error) ? null : byPassword.error,
    passkeyError: byPasskey.error,
    /** By what to confirm it, once the password was right. */
    methods: second?.methods ?? null,
    /** For the owner of an account at whose password others guess: with a second factor they get in. */
    canGoOn: byPassword.error instanceof ProblemError && byPassword.error.code === 'too-many-attempts',
    enter: (who: Credentials) => {
      byPasskey.reset();
      byPassword.mutate(who, {
        onError: (error) => wantsSecondStep(error) && setSecond({ who, methods: methodsIn(error) }),
      });
    },
    goOn: () => {
      if (byPassword.variables) setSecond({ who: byPassword.variables, methods: anyMethod });
      byPassword.reset();
    },
    prove: (proof: Proof, refused: (error: unknown) => void) => {
      byPasskey.reset();
      if (!second) return;
      const { totp, recoveryCode } = proof;
      const code = totp === undefined ? { recoveryCode: recoveryCode ?? '' } : { totp };
      byPassword.mutate({ ...second.who, ...code }, { onError: refused });
    },
    /** Once more what was sent last. */
    again: () => {
      if (byPassword.variables) byPassword.mutate(byPassword.variables);
    },
    enterByPasskey: () => {
      byPassword.reset();
      byPasskey.mutate();
    },
    back: () => {
      byPassword.reset();
      byPasskey.reset();
      setSecond(null);
    },
  };
}

export type SigningIn = ReturnType<typeof useSigningIn>;

const wantsSecondStep = (error: unknown): error is ProblemError =>
  error instanceof ProblemError && error.code === 'second-factor-needed';

const methodsIn = ({ members }: ProblemError): readonly StepUpMethod[] =>
  Array.isArray(members['methods']) ? (members['methods'] as StepUpMethod[]) : [];
