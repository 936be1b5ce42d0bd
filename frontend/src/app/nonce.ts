import { setNonce } from 'get-nonce';

/** The nonce of this answer; browsers blank the attribute, so it is read through the property. */
export const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

// The scroll lock of dialogs makes its own style element, which Mantine's getStyleNonce does not reach.
setNonce(nonce);
