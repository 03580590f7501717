import type { PolicyRecorded } from '../../../events/catalogue/policies.ts';
import type { PolicyState } from './state.ts';

export const evolve = (state: PolicyState, event: PolicyRecorded): PolicyState => {
  switch (event.type) {
    case 'PolicyAdopted':
      return {
        ...state,
        status: 'adopted',
        versions: [...state.versions, { ...event.data, adoptedBy: state.events + 1 }],
      };
    case 'PolicyCorrected': {
      const { corrects, changes } = event.data;
      const { review } = changes;
      if (review === undefined) return state;
      return {
        ...state,
        versions: state.versions.map((known) =>
          known.adoptedBy === corrects ? { ...known, review } : known,
        ),
      };
    }
  }
};
