import type { DeviceRecorded } from '../../../events/catalogue/devices.ts';
import type { OfType } from '../../kernel/of-type.ts';
import type { ComplianceSignature, DeviceState, Loan, Registered, RegisteredDevice } from './state.ts';

type Recorded<T extends DeviceRecorded['type']> = OfType<DeviceRecorded, T>['data'];

const registeredPart = (state: RegisteredDevice): Registered => {
  const { events, form, intendedFor, label, supportsUpdates, registeredBy, safeguards, signatures } = state;
  return { events, form, intendedFor, label, supportsUpdates, registeredBy, safeguards, signatures };
};

const without = (signatures: readonly ComplianceSignature[], person: string) =>
  signatures.filter((signature) => signature.person !== person);

/** Whatever comes back has its protections confirmed again before it goes out again (DEV-02). */
const backInStore = (state: RegisteredDevice): RegisteredDevice => ({
  ...registeredPart(state),
  status: 'in-store',
  safeguards: [],
});

const withLoan = (state: RegisteredDevice, change: (loan: Loan) => Partial<Loan>): RegisteredDevice =>
  state.status === 'on-loan' ? { ...state, loan: { ...state.loan, ...change(state.loan) } } : state;

const corrected = (
  state: RegisteredDevice,
  { corrects, changes }: Recorded<'DeviceCorrected'>,
): RegisteredDevice => {
  if (corrects === state.registeredBy) {
    const {
      form = state.form,
      intendedFor = state.intendedFor,
      label = state.label,
      supportsUpdates = state.supportsUpdates,
    } = changes;
    return { ...state, form, intendedFor, label, supportsUpdates };
  }
  if (state.status !== 'on-loan' || state.loan.lentBy !== corrects || changes.returnDue === undefined)
    return state;
  return { ...state, loan: { ...state.loan, returnDue: changes.returnDue } };
};

const change = (state: RegisteredDevice, event: DeviceRecorded): RegisteredDevice => {
  switch (event.type) {
    case 'DeviceRegistered':
      return state;
    case 'DeviceSafeguardsInstalled':
      return { ...state, safeguards: event.data.safeguards };
    case 'DeviceLent':
      return {
        ...registeredPart(state),
        status: 'on-loan',
        loan: { ...event.data, lentBy: state.events + 1, returnRequired: null, fellDue: [] },
      };
    case 'DeviceReturned':
      return backInStore(state);
    case 'DeviceReturnRequired':
      return withLoan(state, () => ({ returnRequired: event.data.signature }));
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
      return { ...registeredPart(state), status: 'allocated', allocation: event.data };
    case 'WorkDeviceReturned':
      return { ...backInStore(state), signatures: without(state.signatures, event.data.person) };
    case 'DeviceCorrected':
      return corrected(state, event.data);
  }
};

const registered = (
  state: DeviceState,
  { form, intendedFor, label, supportsUpdates }: Recorded<'DeviceRegistered'>,
): DeviceState => ({
  status: 'in-store',
  events: state.events,
  form,
  intendedFor,
  label,
  supportsUpdates,
  registeredBy: state.events + 1,
  safeguards: [],
  signatures: [],
});

export const evolve = (state: DeviceState, event: DeviceRecorded): DeviceState => {
  if (state.status !== 'unregistered') return change(state, event);
  return event.type === 'DeviceRegistered' ? registered(state, event.data) : state;
};
