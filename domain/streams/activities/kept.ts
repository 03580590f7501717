import type { ActivityRecorded } from '../../../events/catalogue/activities.ts';
import { keptState } from '../../kernel/kept-state.ts';
import { evolve } from './evolve.ts';
import { type ActivityState, initialState } from './state.ts';

/** What a read model keeps of an activity: its state, into which the next event is folded. */
export const { kept: keptOfActivity, stateIn: activityIn } = keptState<ActivityState, ActivityRecorded>(
  initialState,
  evolve,
);
