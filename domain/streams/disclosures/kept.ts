import type { DisclosureRecorded } from '../../../events/catalogue/disclosures.ts';
import { keptState } from '../../kernel/kept-state.ts';
import { evolve } from './evolve.ts';
import { type DisclosureState, initialState } from './state.ts';

const held = keptState<DisclosureState, DisclosureRecorded>(initialState, evolve);

/** What a read model keeps of what was given away, sent or asked for: its state. */
export const keptOfDisclosure = held.kept;
export const disclosureIn = held.stateIn;
