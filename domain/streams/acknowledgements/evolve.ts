import type { AcknowledgementRecorded } from '../../../events/catalogue/acknowledgements.ts';
import type { OfType } from '../../kernel/of-type.ts';
import { cycleOf } from './policy-due.ts';
import type { AcknowledgementState } from './state.ts';

type Changes = OfType<AcknowledgementRecorded, 'AcknowledgementCorrected'>['data'];

/** Each field where the record has it. */
const corrected = <T extends { readonly by: number }>(one: T, { corrects, changes }: Changes): T => {
  if (one.by !== corrects) return one;
  const known = Object.entries(changes).filter(([field, value]) => field in one && value !== undefined);
  return { ...one, ...Object.fromEntries(known) };
};

export const evolve = (state: AcknowledgementState, event: AcknowledgementRecorded): AcknowledgementState => {
  const by = state.events + 1;
  switch (event.type) {
    case 'AcknowledgementsExpected':
      return { ...state, isExpected: true };
    case 'PolicyAcknowledged': {
      const { person: _, ...said } = event.data;
      return { ...state, policies: [...state.policies, { ...said, by }] };
    }
    case 'GuidanceAcknowledged':
    case 'GuidelineAcknowledged': {
      const { person: _, ...said } = event.data;
      return { ...state, documents: [...state.documents, { ...said, by }] };
    }
    case 'PolicyAcknowledgementFellDue':
      return { ...state, fellDue: [...state.fellDue, cycleOf(event.data)] };
    case 'VisitorMadeAwareOfPolicy': {
      const { version, on, from, until } = event.data;
      return { ...state, visits: [...state.visits, { version, on, from, until, by }] };
    }
    case 'PrivacyNoticeIssued': {
      const { edition, channel, on } = event.data;
      return { ...state, notices: [...state.notices, { edition, channel, on, by }] };
    }
    case 'AcknowledgementCorrected':
      return {
        ...state,
        policies: state.policies.map((one) => corrected(one, event.data)),
        documents: state.documents.map((one) => corrected(one, event.data)),
        visits: state.visits.map((one) => corrected(one, event.data)),
        notices: state.notices.map((one) => corrected(one, event.data)),
      };
  }
};
