import { happened, planned, type Times } from '../../kernel/times.ts';
import type { DeviceCommand } from './commands.ts';
import type { DeviceContext } from './decision.ts';
import type { DeviceState } from './state.ts';

/** What comes later than the registration of a device. */
const registered = happened<unknown, DeviceState, unknown>('DEV-01', (_, state) =>
  state.status === 'unregistered' ? null : state.registeredAt,
);
const sinceLent = (state: DeviceState): string | null =>
  state.status === 'on-loan' ? state.loan.lentAt : null;

export const deviceTimes: Times<DeviceCommand, DeviceState, DeviceContext> = {
  RegisterDevice: { occurredAt: happened('DEV-01') },
  InstallSafeguards: { occurredAt: registered },
  LendDevice: { returnDue: planned('DEV-02', (_, _state, { today }) => today) },
  TakeOverLoan: {
    lentOn: registered,
    returnDue: planned('DEV-02', ({ lentOn }) => lentOn),
  },
  ReturnDevice: { occurredAt: happened('DEV-02', (_, state) => sinceLent(state)) },
  // The day of its own cycle; the decider looks whether it is due then.
  RecordLoanFellDue: { dueOn: planned('DEV-02') },
  TakeOffSite: {
    from: planned('DEV-04'),
    until: planned('DEV-04', ({ from }, _state, { today }) => from ?? today),
  },
  MoveDevice: { occurredAt: registered },
  RecordUpkeep: { occurredAt: registered },
  RecordDamage: { occurredAt: registered },
  DisposeDevice: { occurredAt: registered },
  SignCompliance: { occurredAt: registered },
  TakeOverAllocation: { allocatedOn: registered },
  ReturnWorkDevice: {
    occurredAt: happened('DEV-03', (_, state) =>
      state.status === 'allocated' ? state.allocation.allocatedAt : null,
    ),
  },
  CorrectDevice: {
    // The same days of what was taken over: their rule is that of the original.
    'changes.lentOn': happened('DEV-02'),
    'changes.allocatedOn': happened('DEV-03'),
    'changes.returnDue': planned('DEV-02', ({ changes }, state) =>
      state.status === 'on-loan' ? (changes.lentOn ?? state.loan.lentOn) : null,
    ),
  },
};
