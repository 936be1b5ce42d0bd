import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ProblemError, unwrap } from '../../../api/client';

export type Captcha = { captcha?: string };

const isAsked = (error: unknown): boolean => error instanceof ProblemError && error.code === 'captcha-needed';

/** The captcha stood in the way: the same can be sent again at once. */
export const isAboutCaptcha = (error: unknown): boolean =>
  isAsked(error) || (error instanceof ProblemError && error.code === 'captcha-failed');

/** Sends a form, and when the API asks for a captcha, lets the browser do the sum and sends it again with that. */
export function useCaptcha() {
  const { t } = useTranslation('accounts');
  const [solving, setSolving] = useState(false);
  const asked = useRef(false);

  const solve = async (): Promise<Captcha> => {
    setSolving(true);
    try {
      const [challenge, { solveCaptcha }] = await Promise.all([
        unwrap(api.GET('/api/v1/captcha')),
        import('./solve-captcha'),
      ]);
      return { captcha: await solveCaptcha(challenge) };
    } catch (error) {
      if (error instanceof ProblemError) throw error;
      throw Object.assign(new ProblemError(403, { code: 'captcha-failed', detail: t('captcha.failed') }), {
        cause: error,
      });
    } finally {
      setSolving(false);
    }
  };

  const withCaptcha = async <T>(send: (captcha: Captcha) => Promise<T>): Promise<T> => {
    if (asked.current) return send(await solve());
    try {
      return await send({});
    } catch (error) {
      if (!isAsked(error)) throw error;
      asked.current = true;
      return send(await solve());
    }
  };

  return { solving, withCaptcha };
}
