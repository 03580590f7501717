import type { ElevationRecorded } from '../../../events/catalogue/elevations.ts';
import type { Happened } from '../../kernel/stream-definition.ts';
import type { Elevation, ElevationState } from './state.ts';

const changed = (
  { elevations, ...state }: ElevationState,
  by: number,
  change: Partial<Elevation>,
): ElevationState => ({
  ...state,
  elevations: elevations.map((one) => (one.by === by ? { ...one, ...change } : one)),
});

const withSaid = (state: ElevationState, ofHolder: boolean): ElevationState => ({
  ...state,
  said: [...state.said, { by: state.events + 1, ofHolder, correctedBy: null }],
});

export const evolve = (state: ElevationState, event: Happened<ElevationRecorded>): ElevationState => {
  switch (event.type) {
    case 'ElevationRequested': {
      const { role, hours } = event.data;
      const asked: Elevation = {
        by: state.events + 1,
        role,
        hours,
        requestedAt: event.occurredAt,
        isRefused: false,
        grantedAt: null,
        until: null,
        isReviewed: false,
      };
      return { ...withSaid(state, true), elevations: [...state.elevations, asked] };
    }
    case 'ElevationGranted': {
      const { elevation, until } = event.data;
      return changed(state, elevation, { grantedAt: event.occurredAt, until });
    }
    case 'ElevationRefused':
      return changed(withSaid(state, false), event.data.elevation, { isRefused: true });
    case 'ElevationEnded':
      return changed(state, event.data.elevation, { until: event.occurredAt });
    case 'ElevationReviewed':
      return changed(withSaid(state, false), event.data.elevation, { isReviewed: true });
    case 'ElevationCorrected': {
      const { corrects } = event.data;
      const correctedBy = state.events + 1;
      return {
        ...state,
        said: state.said.map((one) => (one.by === corrects ? { ...one, correctedBy } : one)),
      };
    }
  }
};
