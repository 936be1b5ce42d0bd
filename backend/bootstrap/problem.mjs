/** Something the person at the keyboard can mend: one sentence, no stack. */
export class Problem extends Error {}
