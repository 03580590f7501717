import type { DisclosureRecorded } from '../../../events/catalogue/disclosures.ts';
import { daysBetween } from '../../kernel/day.ts';
import type { OfType } from '../../kernel/of-type.ts';
import type { DisclosureState, Given, Request } from './state.ts';

type Correction = OfType<DisclosureRecorded, 'DisclosureCorrected'>['data'];

const nothingMore = {
  basis: null,
  law: null,
  sender: null,
  means: null,
  isFlagged: false,
  words: null,
};

const given = (state: DisclosureState, what: Omit<Given, 'by'>): DisclosureState =>
  state.status === 'none' ? { ...state, status: 'given', given: { ...what, by: state.events + 1 } } : state;

const requested = (
  state: DisclosureState,
  change: (request: Request) => Partial<Request>,
): DisclosureState => {
  if (!('request' in state)) return state;
  const request = { ...state.request, ...change(state.request) };
  return { ...state, status: request.answered === null ? 'open' : 'answered', request };
};

const corrected = (state: DisclosureState, { corrects, changes, words }: Correction): DisclosureState => {
  if (state.status === 'given') {
    if (state.given.by !== corrects) return state;
    const { recipient = state.given.recipient, about = state.given.about } = changes;
    const { kinds = state.given.kinds, basis = state.given.basis, law = state.given.law } = changes;
    const put = { recipient, about, kinds, basis, law, words: words ?? state.given.words };
    return { ...state, given: { ...state.given, ...put } };
  }
  return requested(state, ({ answered }) => {
    if (answered?.by !== corrects) return {};
    const { outcome = answered.outcome } = changes;
    return { answered: { ...answered, outcome, words: words ?? answered.words } };
  });
};

export const evolve = (state: DisclosureState, event: DisclosureRecorded): DisclosureState => {
  switch (event.type) {
    case 'DataDisclosed':
      return given(state, { ...nothingMore, ...event.data, kind: 'disclosed' });
    case 'DisclosureDeclined':
      return given(state, { ...nothingMore, ...event.data, kind: 'declined' });
    case 'SecureEmailSent':
      return given(state, { ...nothingMore, ...event.data, kind: 'sent' });
    case 'DataSubjectRequestReceived': {
      if (state.status !== 'none') return state;
      const { person, receivedOn, answer } = event.data;
      const begun = { pausedOn: null, pausedDays: 0, isExtended: false, fellDue: [], answered: null };
      return { ...state, status: 'open', request: { person, receivedOn, answer, ...begun } };
    }
    case 'DataSubjectRequestPaused':
      return requested(state, () => ({ pausedOn: event.data.on }));
    case 'DataSubjectRequestResumed':
      return requested(state, ({ pausedOn, pausedDays }) => ({
        pausedOn: null,
        pausedDays: pausedDays + (pausedOn === null ? 0 : daysBetween(pausedOn, event.data.on)),
        answer: event.data.answer,
      }));
    case 'DataSubjectRequestExtended':
      return requested(state, () => ({ isExtended: true, answer: event.data.answer }));
    case 'DataSubjectRequestAnswered':
      return requested(state, () => ({ answered: { ...event.data, by: state.events + 1 } }));
    case 'DataSubjectRequestFellDue':
      return requested(state, ({ fellDue }) => ({ fellDue: [...fellDue, event.data.answer.dueOn] }));
    case 'DisclosureCorrected':
      return corrected(state, event.data);
  }
};
