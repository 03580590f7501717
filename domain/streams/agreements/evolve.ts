import type { AgreementRecorded } from '../../../events/catalogue/agreements.ts';
import { londonDate } from '../../kernel/london.ts';
import type { OfType } from '../../kernel/of-type.ts';
import type { Happened } from '../../kernel/stream-definition.ts';
import { cycleOf } from './renewal.ts';
import { type AgreementState, type Signature, type SignedAgreement, signaturesOf } from './state.ts';

type Recorded<T extends AgreementRecorded['type']> = OfType<AgreementRecorded, T>['data'];

const counts = (a: Signature, b: Signature): number => a.templateVersion - b.templateVersion || a.by - b.by;

/** What counts is the newest version; what was signed on an older one and entered late stands beside it. */
const withSignatures = (
  state: Omit<SignedAgreement, 'signature' | 'others'>,
  signatures: readonly Signature[],
): AgreementState => {
  const signature = signatures.toSorted(counts).at(-1);
  if (signature === undefined) return { status: 'unsigned', request: state.request, events: state.events };
  return { ...state, signature, others: signatures.filter((one) => one !== signature) };
};

/** A signature answers the request: its link is used up. */
const signed = (state: AgreementState, data: Recorded<'AgreementSigned'>): AgreementState => {
  const { templateVersion, termsHash, signedName, signedOn, method, seenBy, recorder } = data;
  const added = {
    templateVersion,
    termsHash,
    signedName,
    signedOn,
    method,
    seenBy: seenBy ?? null,
    recorder,
    takenOverFrom: data.takenOver?.source ?? null,
    by: state.events + 1,
  };
  const { withdrawnOn, fellDue } = state.status === 'unsigned' ? { withdrawnOn: null, fellDue: [] } : state;
  const isWithdrawn = state.status === 'withdrawn' && withdrawnOn !== null && signedOn < withdrawnOn;
  const signatures = [...signaturesOf(state), added];
  if (state.status === 'withdrawn' && !isWithdrawn) {
    return { ...state, status: 'signed', request: null, signature: added, others: signaturesOf(state) };
  }
  return withSignatures(
    {
      status: isWithdrawn ? 'withdrawn' : 'signed',
      request: null,
      withdrawnOn,
      fellDue,
      events: state.events,
    },
    signatures,
  );
};

const corrected = (
  signature: Signature,
  { corrects, changes, termsHash, signedName }: Recorded<'AgreementCorrected'>,
): Signature =>
  signature.by === corrects
    ? {
        ...signature,
        templateVersion: changes.templateVersion ?? signature.templateVersion,
        termsHash: termsHash ?? signature.termsHash,
        signedName: signedName ?? signature.signedName,
        signedOn: changes.signedOn ?? signature.signedOn,
        seenBy: changes.seenBy ?? signature.seenBy,
      }
    : signature;

const ifSigned = (
  state: AgreementState,
  change: (signedBefore: SignedAgreement) => AgreementState,
): AgreementState => (state.status === 'unsigned' ? state : change(state));

export const evolve = (state: AgreementState, event: Happened<AgreementRecorded>): AgreementState => {
  switch (event.type) {
    case 'AgreementRequested': {
      const { via, linkHash, expiresAt } = event.data;
      return { ...state, request: { via, linkHash: linkHash ?? null, expiresAt: expiresAt ?? null } };
    }
    case 'AgreementSigned':
      return signed(state, event.data);
    case 'AgreementWithdrawn':
      return ifSigned(state, (before) => ({
        ...before,
        status: 'withdrawn',
        withdrawnOn: londonDate(event.occurredAt),
      }));
    case 'AgreementRenewalFellDue':
      return ifSigned(state, (before) => ({ ...before, fellDue: [...before.fellDue, cycleOf(event.data)] }));
    case 'AgreementCorrected':
      return ifSigned(state, (before) => ({
        ...before,
        signature: corrected(before.signature, event.data),
        others: before.others.map((one) => corrected(one, event.data)),
      }));
  }
};
