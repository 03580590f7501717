import { accept, refuse } from '../../kernel/decider.ts';
import type { Command, DeviceContext, DeviceDecision } from './decision.ts';
import { borrowerAgreementId } from './facts.ts';
import { descriptionOf } from './register.ts';
import { rejections } from './rejections.ts';
import type { RegisteredDevice } from './state.ts';

type Changes = Command<'CorrectDevice'>['changes'];
type Field = keyof Changes | 'signedName' | 'description';

/**
 * What may be put right of each event that still stands: all that it says, but for what follows from other
 * records.
 */
const fieldsOf = (corrects: number, state: RegisteredDevice): readonly Field[] => {
  if (corrects === state.registeredBy) return ['kind', 'intendedFor', 'label', 'supportsUpdates'];
  if (corrects === state.safeguardsBy) return ['safeguards'];
  if (corrects === state.returnedBy) return ['condition'];
  if (state.signatures.some(({ signedBy }) => signedBy === corrects)) return ['signedName'];
  if (state.status === 'on-loan' && corrects === state.loan.lentBy) {
    const ofAnyLoan: readonly Field[] = ['borrower', 'pupil', 'purpose', 'returnDue'];
    return state.loan.takenOver === null ? ofAnyLoan : [...ofAnyLoan, 'lentOn'];
  }
  if (state.status === 'allocated' && corrects === state.allocation.allocatedBy)
    return state.allocation.takenOver === null ? ['person'] : ['person', 'allocatedOn'];
  return fieldsOfUpkeep(corrects, state);
};

const fieldsOfUpkeep = (corrects: number, state: RegisteredDevice): readonly Field[] => {
  const { encryption, damages } = state.upkeep;
  if (encryption?.by === corrects) return ['isEncrypted'];
  if (damages.some(({ by }) => by === corrects)) return ['isIntentional', 'description'];
  if (state.status === 'in-class' && state.place.by === corrects) return ['class'];
  return state.status === 'disposed' && state.disposal.by === corrects ? ['how', 'isWiped'] : [];
};

/**
 * Whether what would stand then could have been recorded so was asked of the original's rule before (see
 * `originalOfCorrection`).
 */
export const correct = (
  { corrects, changes, signedName, description, reason }: Command<'CorrectDevice'>,
  state: RegisteredDevice,
  context: DeviceContext,
): DeviceDecision => {
  const known: readonly string[] = fieldsOf(corrects, state);
  const texts = {
    ...(signedName === undefined ? {} : { signedName }),
    ...(description === undefined ? {} : { description }),
  };
  const named = [...Object.keys(changes), ...Object.keys(texts)];
  if (known.length === 0 || !named.every((field) => known.includes(field)))
    return refuse(rejections.correctionNotPossible);
  if (named.length === 0) return accept();
  const whose = signedName === undefined ? {} : signatoryOf(corrects, state);
  return accept({
    type: 'DeviceCorrected',
    data: { corrects, changes: asRecorded(changes, context), ...whose, ...texts, reason },
  });
};

/** The name is sealed for the person who signed, as the one before it was. */
const signatoryOf = (corrects: number, { signatures }: RegisteredDevice) => {
  const signature = signatures.find(({ signedBy }) => signedBy === corrects);
  return signature === undefined ? {} : { person: signature.person };
};

/**
 * A kind is recorded as the form and the user that it says; another borrower's loan rests on that borrower's
 * agreement.
 */
const asRecorded = (
  { kind, ...changes }: Changes,
  { facts: { borrowerAgreement: held } }: DeviceContext,
) => ({
  ...changes,
  ...(kind === undefined ? {} : descriptionOf(kind, changes.intendedFor)),
  ...(changes.borrower === undefined
    ? {}
    : held?.status === 'signed'
      ? { agreement: borrowerAgreementId(changes.borrower), templateVersion: held.templateVersion }
      : { agreement: null, templateVersion: null }),
});
