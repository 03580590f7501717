import type { AuthorisationRecorded } from '../../../events/catalogue/authorisations.ts';
import { keptState } from '../../kernel/kept-state.ts';
import { evolve } from './evolve.ts';
import { type AuthorisationState, initialState } from './state.ts';

const held = keptState<AuthorisationState, AuthorisationRecorded>(initialState, evolve);

/** What a read model keeps of what somebody is let do: its state. */
export const keptOfAuthorisations = held.kept;
export const authorisationsIn = held.stateIn;
