import type { Context } from '../../kernel/decider.ts';
import { planned, type Times } from '../../kernel/times.ts';
import type { MachineClientCommand } from './commands.ts';
import type { MachineClientState } from './state.ts';

type Decides = Context<unknown, unknown>;

export const machineClientTimes: Times<MachineClientCommand, MachineClientState, Decides> = {
  // What is over before it begins lets nobody read anything.
  RegisterMachineClient: { until: planned('DPR-01', (_, __, { today }) => today) },
};
