/** A reason not to start that the person at the keyboard can mend: printed as one sentence, without a stack. */
export class CannotStart extends Error {}
