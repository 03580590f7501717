import { type PolicyRecorded, policiesEvents } from '../../../events/catalogue/policies.ts';
import { folding } from '../../kernel/folding.ts';
import type { PolicyState } from './state.ts';

const change = (state: PolicyState, event: PolicyRecorded): PolicyState => {
  switch (event.type) {
    case 'PolicyAdopted':
      return { ...state, status: 'adopted', versions: [...state.versions, { ...event.data, adoptedBy: state.events + 1 }] };
    case 'PolicyCorrected': {
      const { corrects, changes } = event.data;
      const { review } = changes;
      if (review === undefined) return state;
      return { ...state, versions: state.versions.map((known) => (known.adoptedBy === corrects ? { ...known, review } : known)) };
    }
  }
};

export const evolve = folding(policiesEvents, change);
