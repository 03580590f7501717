import type { ConsentRecorded } from '../../../events/catalogue/consents.ts';
import { afterAnswer, withLinks } from '../../kernel/by-link.ts';
import type { ConsentAnswer } from '../../kernel/consent.ts';
import type { OfType } from '../../kernel/of-type.ts';
import { shortened } from '../../kernel/short-lists.ts';
import { type Answer, type ConsentLink, type ConsentState, type Signature, standingIn } from './state.ts';

type Recorded<T extends ConsentRecorded['type']> = OfType<ConsentRecorded, T>['data'];
type Signed = Recorded<'ParentalConsentGiven' | 'PhotoConsentGiven' | 'PhotoConsentRefused'>;

/** What a state may take: an answer that counts makes way last. */
const MOST_ANSWERS = 50;
const MOST_FALLEN = 50;

const answered = (
  state: ConsentState,
  answer: Omit<Answer, 'by'>,
  by: NonNullable<Signed['link']> | null = null,
): ConsentState => {
  const answers = [...state.answers, { ...answer, by: state.events + 1 }];
  const standing = standingIn({ answers });
  const links = afterAnswer(state.links, by, ({ person }) => person === answer.signatory);
  return { ...state, links, answers: shortened(answers, MOST_ANSWERS, (one) => !standing.includes(one)) };
};

const signatureIn = (data: Signed): Signature => ({
  signedName: data.signedName,
  method: data.method,
  seenBy: data.seenBy ?? null,
  source: data.source ?? null,
  recorder: data.recorder,
  text: 'termsHash' in data ? { version: data.templateVersion, termsHash: data.termsHash } : null,
  takenOverFrom: data.takenOver?.source ?? null,
});

const signed = (state: ConsentState, data: Signed, answer: ConsentAnswer): ConsentState => {
  const signatory = 'parent' in data ? data.parent : data.signatory;
  const given = { signatory, answer, on: data.signedOn, signature: signatureIn(data) };
  return answered(state, given, data.link ?? null);
};

const linksIn = ({ templateVersion, links }: Recorded<'ConsentLinksIssued'>): readonly ConsentLink[] =>
  links.to.map(({ person, hash }) => ({
    id: links.id,
    person,
    hash,
    endsOn: links.endsOn,
    status: 'open',
    templateVersion,
  }));

const correctedSignature = (
  signature: Signature,
  { changes, termsHash, signedName }: Recorded<'ConsentCorrected'>,
): Signature => ({
  ...signature,
  signedName: signedName ?? signature.signedName,
  seenBy: changes.seenBy ?? signature.seenBy,
  source: changes.source ?? signature.source,
  text:
    signature.text === null
      ? null
      : {
          version: changes.templateVersion ?? signature.text.version,
          termsHash: termsHash ?? signature.text.termsHash,
        },
});

const corrected = (state: ConsentState, data: Recorded<'ConsentCorrected'>): ConsentState => {
  const { corrects, changes } = data;
  const { request } = state;
  const isOfRequest = request !== null && request.by === corrects;
  return {
    ...state,
    request: isOfRequest ? { ...request, answerBy: changes.answerBy ?? request.answerBy } : request,
    fellDue: isOfRequest ? state.fellDue.filter((one) => one !== corrects) : state.fellDue,
    answers: state.answers.map((one) => {
      if (one.by !== corrects) return one;
      const on = (one.signature === null ? changes.on : changes.signedOn) ?? one.on;
      const signature = one.signature === null ? null : correctedSignature(one.signature, data);
      return { ...one, on, signature };
    }),
  };
};

export const evolve = (state: ConsentState, event: ConsentRecorded): ConsentState => {
  switch (event.type) {
    case 'ParentalConsentGiven':
    case 'PhotoConsentGiven':
      return signed(state, event.data, 'given');
    case 'PhotoConsentRefused':
      return signed(state, event.data, 'refused');
    case 'ParentalConsentWithdrawn': {
      const { parent: signatory, on } = event.data;
      return answered(state, { signatory, answer: 'withdrawn', on, signature: null });
    }
    case 'PhotoConsentWithdrawn': {
      const { signatory, on } = event.data;
      return answered(state, { signatory, answer: 'withdrawn', on, signature: null });
    }
    case 'PhotoConsentRequested': {
      const { of, answerBy } = event.data;
      // Which joining was asked for stays known, so that nobody is asked for it twice.
      const joinedBy = event.data.joinedBy ?? state.request?.joinedBy ?? null;
      return { ...state, request: { of, joinedBy, answerBy, by: state.events + 1 } };
    }
    case 'PhotoConsentAnswerFellDue':
      return { ...state, fellDue: [...state.fellDue, event.data.request].slice(-MOST_FALLEN) };
    case 'ConsentLinksIssued':
      return { ...state, links: withLinks(state.links, linksIn(event.data)) };
    case 'ConsentCorrected':
      return corrected(state, event.data);
  }
};
