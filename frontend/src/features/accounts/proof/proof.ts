import { ProblemError } from '../../../api/client';
import type { Schemas } from '../../../api/types';

export type Proof = Schemas['StepUpProof'];

/** What is typed, in the order in which it is offered. */
export const typedMethods = ['totp', 'recovery_code', 'password'] as const;
export type TypedMethod = (typeof typedMethods)[number];

/** Said beside the field. */
export const isWrongProof = (error: unknown): error is ProblemError =>
  error instanceof ProblemError && error.code === 'second-factor-refused';
