import type { Concern } from '../../kernel/concern.ts';
import type { StaffMatterState } from './state.ts';

/**
 * A matter is kept from whom it is about, and open to those alone who see to it: the headteacher, or somebody
 * above (INC-14, EML-08).
 */
export const concernOf = (state: StaffMatterState): Concern =>
  state.status === 'none'
    ? { people: [], isAboutStaff: false, lockedTo: null }
    : {
        people: [state.person],
        isAboutStaff: state.kind === 'misuse',
        lockedTo: { roles: [state.heldBy], people: [] },
      };
