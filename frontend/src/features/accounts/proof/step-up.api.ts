import { useMutation } from '@tanstack/react-query';
import { api, unwrap } from '../../../api/client';
import { answerByPasskey } from './passkeys';
import type { Proof } from './proof';

const prove = (body: Proof) => unwrap(api.POST('/api/v1/sessions/current/step-up', { body }));

export function useStepUp(onProven: () => void) {
  return useMutation({ mutationFn: prove, onSuccess: onProven });
}

export function useStepUpByPasskey(onProven: () => void) {
  return useMutation({
    mutationFn: async () => {
      const asked = await unwrap(api.POST('/api/v1/sessions/current/passkey-options'));
      const { challengeId, response } = await answerByPasskey(asked);
      return prove({ passkey: { challengeId, response: { ...response } } });
    },
    onSuccess: onProven,
  });
}
