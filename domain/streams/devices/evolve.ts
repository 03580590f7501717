import type { DeviceRecorded } from '../../../events/catalogue/devices.ts';
import type { OfType } from '../../kernel/of-type.ts';
import type { Happened } from '../../kernel/stream-definition.ts';
import { isEarlier } from '../../kernel/times.ts';
import { corrected } from './corrected.ts';
import { backInStore, keptUp } from './evolve-upkeep.ts';
import { registeredPart } from './registered-part.ts';
import {
  type ComplianceSignature,
  type DeviceState,
  type Loan,
  noUpkeep,
  type RegisteredDevice,
} from './state.ts';

const without = (signatures: readonly ComplianceSignature[], person: string) =>
  signatures.filter((signature) => signature.person !== person);

const withLoan = (state: RegisteredDevice, change: (loan: Loan) => Partial<Loan>): RegisteredDevice =>
  state.status === 'on-loan' ? { ...state, loan: { ...state.loan, ...change(state.loan) } } : state;

const withLeaver = (state: RegisteredDevice, person: string): RegisteredDevice => {
  if (state.status === 'on-loan')
    return { ...state, loan: { ...state.loan, left: [...state.loan.left, person] } };
  return state.status === 'allocated'
    ? { ...state, allocation: { ...state.allocation, left: [...state.allocation.left, person] } }
    : state;
};

const change = (state: RegisteredDevice, event: Happened<DeviceRecorded>): RegisteredDevice => {
  switch (event.type) {
    case 'DeviceRegistered':
      return state;
    case 'DeviceSafeguardsInstalled':
      return isEarlier(event.occurredAt, state.inStoreSince)
        ? state
        : { ...state, safeguards: event.data.safeguards, safeguardsBy: state.events + 1 };
    case 'DeviceLent':
      return {
        ...registeredPart(state),
        status: 'on-loan',
        approval: null,
        loan: {
          ...event.data,
          lentBy: state.events + 1,
          lentAt: event.occurredAt,
          returnRequired: null,
          fellDue: [],
          left: [],
          homeAccess: null,
        },
      };
    case 'HomeAccessConsidered':
      return withLoan(state, () => ({ homeAccess: event.data }));
    case 'DeviceReturned':
      return {
        ...backInStore(state, event.occurredAt),
        returnedBy: state.events + 1,
        condition: event.data.condition,
      };
    case 'DeviceReturnRequired':
      return withLoan(state, () => ({ returnRequired: event.data.signature }));
    case 'DeviceHolderLeft':
      return withLeaver(state, event.data.left);
    case 'DeviceLoanFellDue':
      return withLoan(state, ({ fellDue }) => ({ fellDue: [...fellDue, event.data.dueOn] }));
    case 'WorkDeviceComplianceSigned': {
      const { person, signedName } = event.data;
      return {
        ...state,
        signatures: [
          ...without(state.signatures, person),
          { person, signedName, signedBy: state.events + 1 },
        ],
      };
    }
    case 'WorkDeviceAllocated':
      return {
        ...registeredPart(state),
        status: 'allocated',
        approval: null,
        allocation: {
          ...event.data,
          allocatedBy: state.events + 1,
          allocatedAt: event.occurredAt,
          left: [],
        },
      };
    case 'WorkDeviceTakenOffSite':
      return { ...state, offSite: { ...event.data, by: state.events + 1 } };
    case 'WorkDeviceReturned':
      return {
        ...backInStore(state, event.occurredAt),
        signatures: without(state.signatures, event.data.person),
      };
    case 'DeviceCorrected':
      return corrected(state, event.data);
    default:
      return keptUp(state, event);
  }
};

const registered = (
  state: DeviceState,
  { data, occurredAt }: Happened<OfType<DeviceRecorded, 'DeviceRegistered'>>,
): DeviceState => ({
  status: 'in-store',
  events: state.events,
  ...data,
  registeredBy: state.events + 1,
  registeredAt: occurredAt,
  inStoreSince: occurredAt,
  safeguards: [],
  safeguardsBy: null,
  returnedBy: null,
  condition: null,
  signatures: [],
  upkeep: noUpkeep,
  offSite: null,
  approval: null,
});

export const evolve = (state: DeviceState, event: Happened<DeviceRecorded>): DeviceState => {
  if (state.status !== 'unregistered') return change(state, event);
  return event.type === 'DeviceRegistered' ? registered(state, event) : state;
};
