import type { HelpRequestRecorded } from '../../../events/catalogue/help-requests.ts';
import { keptState } from '../../kernel/kept-state.ts';
import { evolve } from './evolve.ts';
import { type HelpRequestState, initialState } from './state.ts';

const held = keptState<HelpRequestState, HelpRequestRecorded>(initialState, evolve);

/** What a read model keeps of a request for help: its state. */
export const keptOfHelpRequest = held.kept;
export const helpRequestIn = held.stateIn;
