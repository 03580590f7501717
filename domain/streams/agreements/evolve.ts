import type { AgreementRecorded } from '../../../events/catalogue/agreements.ts';
import { afterAnswer, withLinks } from '../../kernel/by-link.ts';
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
  if (signature === undefined)
    return { status: 'unsigned', request: state.request, links: state.links, events: state.events };
  return { ...state, signature, others: signatures.filter((one) => one !== signature) };
};

/**
 * What was asked for is answered by a signature on that version or a newer one; what is entered late of an
 * older one answers nothing.
 */
const answered = (state: AgreementState, data: Recorded<'AgreementSigned'>) =>
  state.request !== null && data.templateVersion < state.request.templateVersion
    ? { request: state.request, links: state.links }
    : { request: null, links: afterAnswer(state.links, data.link ?? null) };

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
    source: data.source ?? null,
    readWith: data.link === undefined || data.link.person === data.signatory ? null : data.link.person,
    recorder,
    takenOverFrom: data.takenOver?.source ?? null,
    by: state.events + 1,
  };
  const { withdrawnOn, fellDue } = state.status === 'unsigned' ? { withdrawnOn: null, fellDue: [] } : state;
  const isWithdrawn = state.status === 'withdrawn' && withdrawnOn !== null && signedOn < withdrawnOn;
  const signatures = [...signaturesOf(state), added];
  const asked = answered(state, data);
  if (state.status === 'withdrawn' && !isWithdrawn) {
    return { ...state, ...asked, status: 'signed', signature: added, others: signaturesOf(state) };
  }
  return withSignatures(
    {
      status: isWithdrawn ? 'withdrawn' : 'signed',
      ...asked,
      withdrawnOn,
      fellDue,
      events: state.events,
    },
    signatures,
  );
};

/** A new request takes the place of the one before, and so do its links. */
const requested = (state: AgreementState, data: Recorded<'AgreementRequested'>): AgreementState => {
  const { via, requestedOn: on, templateVersion, links } = data;
  const added = (links?.to ?? []).map(({ person, hash }) => ({
    id: links?.id ?? '',
    person,
    hash,
    endsOn: links?.endsOn ?? '',
    status: 'open' as const,
    templateVersion,
  }));
  const by = state.events + 1;
  const request = { via, by, on, templateVersion, link: links?.id ?? null, hasFallenDue: false };
  return { ...state, request, links: withLinks(state.links, added) };
};

const fellDue = (state: AgreementState, request: number): AgreementState =>
  state.request?.by === request ? { ...state, request: { ...state.request, hasFallenDue: true } } : state;

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
        source: changes.source ?? signature.source,
      }
    : signature;

const ifSigned = (
  state: AgreementState,
  change: (signedBefore: SignedAgreement) => AgreementState,
): AgreementState => (state.status === 'unsigned' ? state : change(state));

export const evolve = (state: AgreementState, event: Happened<AgreementRecorded>): AgreementState => {
  switch (event.type) {
    case 'AgreementRequested':
      return requested(state, event.data);
    case 'AgreementSignatureFellDue':
      return fellDue(state, event.data.request);
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
