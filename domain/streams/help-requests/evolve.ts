import type { HelpKind } from '../../../events/catalogue/help-request-forms.ts';
import type { HelpRequestRecorded } from '../../../events/catalogue/help-requests.ts';
import type { OfType } from '../../kernel/of-type.ts';
import type { Happened } from '../../kernel/stream-definition.ts';
import { type Asked, type AskedRequest, type HelpRequestState, lackingIn, type Step } from './state.ts';

type Event = Happened<HelpRequestRecorded>;
type Correction = OfType<HelpRequestRecorded, 'HelpRequestCorrected'>['data'];
type Beginning = Extract<HelpRequestRecorded, { readonly data: { readonly asker: string } }>;
type Settling = Exclude<HelpRequestRecorded, Beginning | { readonly type: 'HelpRequestCorrected' }>;

const nothingMore = { person: null, device: null, receivedOn: null, isConfidential: null, words: null };

const begun = (state: HelpRequestState, kind: HelpKind, event: Beginning & Event): HelpRequestState => {
  if (state.status !== 'none') return state;
  const asked = { ...nothingMore, ...event.data, kind, by: state.events + 1, at: event.occurredAt };
  return { ...state, status: 'open', asked: { ...asked, words: event.data.words ?? null }, steps: [] };
};

const standing = (state: AskedRequest): AskedRequest => ({
  ...state,
  status: lackingIn(state).length === 0 ? 'settled' : 'open',
});

const dayIn = ({ data }: Settling): string | null => {
  if ('on' in data) return data.on;
  return 'takenBackOn' in data ? data.takenBackOn : null;
};

const stepped = (state: HelpRequestState, event: Settling): HelpRequestState => {
  if (state.status === 'none') return state;
  const { type, data } = event;
  const step: Step = {
    type,
    by: state.events + 1,
    on: dayIn(event),
    outcome: 'outcome' in data ? data.outcome : null,
    words: 'words' in data ? data.words : null,
  };
  return standing({ ...state, steps: [...state.steps, step] });
};

const correctedAsked = (asked: Asked, { corrects, changes, words }: Correction): Asked => {
  if (asked.by !== corrects) return asked;
  const { asker = asked.asker, person = asked.person, device = asked.device } = changes;
  const { receivedOn = asked.receivedOn, isConfidential = asked.isConfidential } = changes;
  return { ...asked, asker, person, device, receivedOn, isConfidential, words: words ?? asked.words };
};

const correctedStep = (step: Step, { corrects, changes, words }: Correction): Step => {
  if (step.by !== corrects) return step;
  const { outcome = step.outcome, on = changes.takenBackOn ?? step.on } = changes;
  return { ...step, outcome, on, words: words ?? step.words };
};

const corrected = (state: HelpRequestState, data: Correction): HelpRequestState =>
  state.status === 'none'
    ? state
    : {
        ...state,
        asked: correctedAsked(state.asked, data),
        steps: state.steps.map((step) => correctedStep(step, data)),
      };

export const evolve = (state: HelpRequestState, event: Event): HelpRequestState => {
  switch (event.type) {
    case 'PolicyQueryRaised':
      return begun(state, 'policy-query', event);
    case 'AccessChangeRequested':
      return begun(state, 'access-change', event);
    case 'AccessInErrorReported':
      return begun(state, 'access-in-error', event);
    case 'DeviceSecurityConcernRaised':
      return begun(state, 'device-security', event);
    case 'TechnologyConcernReported':
      return begun(state, 'technology', event);
    case 'EmailReceivedInErrorReported':
      return begun(state, 'email-in-error', event);
    case 'PolicyQueryAnswered':
    case 'AccessChangeRequestClosed':
    case 'AccessInErrorCorrected':
    case 'DeviceSecurityAdviceGiven':
    case 'TechnologyConcernResolved':
    case 'SenderInformed':
    case 'EmailReceivedInErrorDeleted':
      return stepped(state, event);
    case 'HelpRequestCorrected':
      return corrected(state, event.data);
  }
};
