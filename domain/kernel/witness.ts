import { type HeldRole, isHeldOn } from './held-roles.ts';

/**
 * Whether somebody else, who belonged to the school on that day, is said to have seen a signature on paper.
 */
export const sawIt = (
  seenBy: string | undefined,
  signatory: string,
  witness: { readonly roles: readonly HeldRole[] } | undefined,
  day: string,
): boolean =>
  seenBy !== undefined && seenBy !== signatory && witness?.roles.some((held) => isHeldOn(held, day)) === true;
