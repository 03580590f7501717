import type { PolicyRecorded } from '../../../events/catalogue/policies.ts';
import type { PolicyState } from './state.ts';

export const evolve = (state: PolicyState, event: PolicyRecorded): PolicyState => {
  switch (event.type) {
    case 'PolicyAdopted': {
      const { takenOver, ...data } = event.data;
      const isTakenOver = takenOver !== null;
      const added = { ...data, isTakenOver, openRoutes: [], adoptedBy: state.events + 1 };
      // Those from before the system count back from 0, and are taken over in any order.
      const versions = [...state.versions, added].toSorted((a, b) => a.version - b.version);
      return { ...state, status: 'adopted', versions };
    }
    case 'SafeguardingRoutesLeftOpen':
      return {
        ...state,
        versions: state.versions.map((known) =>
          known.version === event.data.version ? { ...known, openRoutes: event.data.routes } : known,
        ),
      };
    case 'PolicyCorrected': {
      const { corrects, changes } = event.data;
      return {
        ...state,
        versions: state.versions.map((known) =>
          known.adoptedBy === corrects
            ? {
                ...known,
                review: changes.review === undefined ? known.review : changes.review,
                approval: changes.approval === undefined ? known.approval : changes.approval,
              }
            : known,
        ),
      };
    }
  }
};
