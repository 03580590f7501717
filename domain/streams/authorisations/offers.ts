import type { AuthorisationsView } from '../../kernel/social-access.ts';
import type { AuthorisationState } from './state.ts';

/** Which accounts somebody runs or writes for, and when (PUB-07): asked by `mayWriteOn` of the kernel. */
export const heldAuthorisations = ({ social }: AuthorisationState): AuthorisationsView => ({
  social: social.map(({ account, scope, from, until, endedOn }) => ({
    account,
    scope,
    from,
    until,
    endedOn,
  })),
});
