import type { Context } from './decider.ts';

/**
 * Whether a day is from before the school kept its book here: until its first policy took effect. Only what
 * is of such a day can be taken over, since the rules of a policy are not applied to it.
 */
export const isFromBefore = (
  day: string,
  { keptSince }: Pick<Context<unknown, unknown>, 'keptSince'>,
): boolean => keptSince !== null && day < keptSince;
