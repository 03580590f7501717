import type { StaffMatterRecorded } from '../../../events/catalogue/staff-matters.ts';
import { keptState } from '../../kernel/kept-state.ts';
import { evolve } from './evolve.ts';
import { initialState, type StaffMatterState } from './state.ts';

const held = keptState<StaffMatterState, StaffMatterRecorded>(initialState, evolve);

/** What a read model keeps of a matter of staff: its state. */
export const keptOfStaffMatter = held.kept;
export const staffMatterIn = held.stateIn;
