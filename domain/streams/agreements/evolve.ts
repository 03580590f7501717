import type { AgreementRecorded } from '../../../events/catalogue/agreements.ts';
import type { OfType } from '../../kernel/of-type.ts';
import type { AgreementState, Signature } from './state.ts';

type Recorded<T extends AgreementRecorded['type']> = OfType<AgreementRecorded, T>['data'];

/** A signature answers the request: its link is used up. */
const signed = (state: AgreementState, data: Recorded<'AgreementSigned'>): AgreementState => {
  const { templateVersion, termsHash, signedName, signedOn, method, seenBy, recorder } = data;
  const by = state.events + 1;
  const signature = {
    templateVersion,
    termsHash,
    signedName,
    signedOn,
    method,
    seenBy: seenBy ?? null,
    recorder,
    by,
  };
  return { status: 'signed', signature, request: null, events: state.events };
};

const corrected = (signature: Signature, { corrects, changes }: Recorded<'AgreementCorrected'>): Signature =>
  signature.by === corrects
    ? {
        ...signature,
        signedOn: changes.signedOn ?? signature.signedOn,
        seenBy: changes.seenBy ?? signature.seenBy,
      }
    : signature;

export const evolve = (state: AgreementState, event: AgreementRecorded): AgreementState => {
  switch (event.type) {
    case 'AgreementRequested': {
      const { via, linkHash, expiresAt } = event.data;
      return { ...state, request: { via, linkHash: linkHash ?? null, expiresAt: expiresAt ?? null } };
    }
    case 'AgreementSigned':
      return signed(state, event.data);
    case 'AgreementWithdrawn':
      return state.status === 'unsigned' ? state : { ...state, status: 'withdrawn' };
    case 'AgreementCorrected':
      return state.status === 'unsigned'
        ? state
        : { ...state, signature: corrected(state.signature, event.data) };
  }
};
