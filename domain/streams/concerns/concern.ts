import type { Concern } from '../../kernel/concern.ts';
import type { ConcernState } from './state.ts';

const nobody: Concern = { people: [], isAboutStaff: false, lockedTo: null };

/**
 * Whose conduct a concern is about, and who had a part in the incident that it became, neither reads it nor
 * decides on it (INC-14). Offensive mail is for the leadership and for whose line its reader is in (INC-17).
 */
export const concernOf = (state: ConcernState): Concern => {
  if (state.status === 'none') return nobody;
  const { raised, settling } = state;
  const involved = (settling?.incident?.involved ?? []).filter(({ part }) => part !== 'witness');
  return {
    people: [
      ...(raised.conductOf === null ? [] : [raised.conductOf]),
      ...involved.map(({ person }) => person),
    ],
    isAboutStaff: false,
    lockedTo: raised.kind === 'offensive-email' ? { roles: ['slt'], people: [...raised.lineManagers] } : null,
  };
};
