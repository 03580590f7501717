import type { Rejection } from './decider.ts';

/** A refusal: PascalCase code, the policy item that it serves, and the clause in our own words. */
export const rejection = <const C extends string>(code: C, item: string, title: string): Rejection<C> => ({
  code,
  item,
  title,
});

/** The union of a stream's rejections. */
export type RejectionOf<T extends Readonly<Record<string, Rejection>>> = T[keyof T];
