import type { DeviceRecorded } from '../../../events/catalogue/devices.ts';
import type { OfType } from '../../kernel/of-type.ts';
import type { Allocation, Loan, RegisteredDevice, Upkeep } from './state.ts';

type Corrected = OfType<DeviceRecorded, 'DeviceCorrected'>['data'];

/** The new value where one is named; null is one. */
const now = <T>(value: T | undefined, before: T): T => (value === undefined ? before : value);

const loanWith = (loan: Loan, { changes }: Corrected): Loan => ({
  ...loan,
  borrower: now(changes.borrower, loan.borrower),
  pupil: now(changes.pupil, loan.pupil),
  purpose: now(changes.purpose, loan.purpose),
  lentOn: now(changes.lentOn, loan.lentOn),
  returnDue: now(changes.returnDue, loan.returnDue),
  agreement: now(changes.agreement, loan.agreement),
  templateVersion: now(changes.templateVersion, loan.templateVersion),
});

const allocationWith = (allocation: Allocation, { changes }: Corrected): Allocation => ({
  ...allocation,
  person: now(changes.person, allocation.person),
  allocatedOn: now(changes.allocatedOn, allocation.allocatedOn),
});

const upkeepWith = (upkeep: Upkeep, { corrects, changes, description }: Corrected): Upkeep => ({
  ...upkeep,
  encryption:
    upkeep.encryption?.by === corrects
      ? { ...upkeep.encryption, isEncrypted: now(changes.isEncrypted, upkeep.encryption.isEncrypted) }
      : upkeep.encryption,
  damages: upkeep.damages.map((one) =>
    one.by === corrects
      ? {
          ...one,
          isIntentional: now(changes.isIntentional, one.isIntentional),
          description: now(description, one.description),
        }
      : one,
  ),
});

const placeWith = (state: RegisteredDevice, data: Corrected): RegisteredDevice => {
  if (state.status === 'on-loan' && state.loan.lentBy === data.corrects)
    return { ...state, loan: loanWith(state.loan, data) };
  if (state.status === 'allocated' && state.allocation.allocatedBy === data.corrects)
    return { ...state, allocation: allocationWith(state.allocation, data) };
  const { corrects, changes } = data;
  if (state.status === 'in-class' && state.place.by === corrects)
    return { ...state, place: { ...state.place, class: now(changes.class, state.place.class) } };
  if (state.status === 'disposed' && state.disposal.by === corrects) {
    const { how, isWiped } = state.disposal;
    const disposal = {
      ...state.disposal,
      how: now(changes.how, how),
      isWiped: now(changes.isWiped, isWiped),
    };
    return { ...state, disposal };
  }
  return state;
};

/** What an earlier event should have said, wherever that still stands. */
export const corrected = (state: RegisteredDevice, data: Corrected): RegisteredDevice => {
  const { corrects, changes, signedName } = data;
  if (corrects === state.registeredBy) {
    return {
      ...state,
      form: now(changes.form, state.form),
      intendedFor: now(changes.intendedFor, state.intendedFor),
      label: now(changes.label, state.label),
      supportsUpdates: now(changes.supportsUpdates, state.supportsUpdates),
    };
  }
  if (corrects === state.safeguardsBy)
    return { ...state, safeguards: now(changes.safeguards, state.safeguards) };
  if (corrects === state.returnedBy) return { ...state, condition: now(changes.condition, state.condition) };
  const signatures = state.signatures.map((one) =>
    one.signedBy === corrects ? { ...one, signedName: now(signedName, one.signedName) } : one,
  );
  return placeWith({ ...state, signatures, upkeep: upkeepWith(state.upkeep, data) }, data);
};
