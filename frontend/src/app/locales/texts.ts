/** The Dutch texts set the shape: English with a key too few or too many does not compile. */
export type Texts<T> = { readonly [Key in keyof T]: T[Key] extends string ? string : Texts<T[Key]> };
