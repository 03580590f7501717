import type { Concern } from '../../kernel/concern.ts';
import type { IncidentState, Involved } from './state.ts';

/** Whether an incident is somebody's own matter: who only saw it may read it and decide on it. */
export const isOwnMatter = ({ part }: Pick<Involved, 'part'>): boolean => part !== 'witness';

/**
 * Whoever is accused in an incident or was hurt neither reads it nor decides on it, whatever their role
 * (INC-14); nor does whom it is locked to others from (INC-04).
 */
export const concernOf = (state: IncidentState): Concern => ({
  people:
    state.status === 'unreported'
      ? []
      : state.involved.filter(isOwnMatter).flatMap(({ person }) => (person === null ? [] : [person])),
  isAboutStaff: false,
  lockedTo:
    state.status === 'unreported' || state.lock === null
      ? null
      : { roles: state.lock.roles, people: state.lock.people },
});
