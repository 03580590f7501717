import type { ExemptionsView } from '../../kernel/exemption.ts';
import { type ExemptionState, grantedIn } from './state.ts';

/** What somebody may do in spite of the list, and when (UNA-03): asked by `isExemptOn` of the kernel. */
export const heldExemptions = (state: ExemptionState): ExemptionsView => ({
  granted: grantedIn(state).map(({ application: { entry, edition }, granted }) => {
    const { from, until, endedOn } = granted;
    return { entry, edition, from, until, endedOn };
  }),
});
