/** Injects the `RunConfig` of this process. */
export const CONFIG = Symbol('config');
