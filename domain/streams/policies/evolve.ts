import type { PolicyRecorded } from '../../../events/catalogue/policies.ts';
import type { OfType } from '../../kernel/of-type.ts';
import { approved, corrected, drafted, noted, taken } from './evolve-changes.ts';
import { fellDue, reviewed, scheduled, shared } from './evolve-reviews.ts';
import { publishing } from './share.ts';
import type { PolicyState } from './state.ts';

const adopted = (state: PolicyState, data: OfType<PolicyRecorded, 'PolicyAdopted'>['data']): PolicyState => {
  const { takenOver, cites = [], ...rest } = data;
  const isTakenOver = takenOver !== null;
  const number = state.events + 1;
  const added = { ...rest, cites, isTakenOver, openRoutes: [], adoptedBy: number };
  // Those from before the system count back from 0, and are taken over in any order.
  const versions = [...state.versions, added].toSorted((a, b) => a.version - b.version);
  return taken({ ...state, status: 'adopted', versions }, { ...added, number });
};

export const evolve = (state: PolicyState, event: PolicyRecorded): PolicyState => {
  const number = state.events + 1;
  switch (event.type) {
    case 'PolicyAdopted':
      return adopted(state, event.data);
    case 'SafeguardingRoutesLeftOpen':
      return {
        ...state,
        versions: state.versions.map((known) =>
          known.version === event.data.version ? { ...known, openRoutes: event.data.routes } : known,
        ),
      };
    case 'PolicyChangeRecorded': {
      const { on, nextReview } = event.data;
      return { ...state, changes: [...state.changes, { number, on, nextReview, approvedBy: null }] };
    }
    case 'PolicyRenamed':
      return noted(state, { kind: 'renamed', says: event.data.title, on: event.data.on, number });
    case 'PolicyMerged':
      return noted(state, { kind: 'merged', says: event.data.merged, on: event.data.on, number });
    case 'PolicyVersionDrafted':
      return drafted(state, event.data);
    case 'PolicyApprovedByGovernors':
      return approved(state, event.data);
    case 'PolicyPublishedToParents': {
      const { version, channel, on } = event.data;
      return noted(state, { kind: 'published', says: publishing(version, channel), on, number });
    }
    case 'PolicyReviewScheduled':
      return scheduled(state, event.data);
    case 'PolicyReviewFellDue':
      return fellDue(state, event.data);
    case 'PolicyReviewed':
      return reviewed(state, event.data);
    case 'PolicySharedWithGoverningBoard':
      return shared(state, event.data);
    case 'PolicySharingFellDue':
      return {
        ...state,
        made: state.made.map((one) =>
          one.number === event.data.reviewed ? { ...one, hasSharingFallenDue: true } : one,
        ),
      };
    case 'PolicyCorrected':
      return corrected(state, event.data);
  }
};
