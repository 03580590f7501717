import { type HoldsOf, holdsOn, type Retention, retained } from '../../kernel/retention.ts';
import type { JustifiedSearch, SearchState } from './state.ts';

const isComplainedOf = ({ complaints }: JustifiedSearch): boolean =>
  complaints.some(({ outcome }) => outcome === null);

/** Material that lies with the school as evidence. */
const isEvidence = ({ materials }: JustifiedSearch): boolean =>
  materials.some(({ retained: kept, deleted }) => kept !== null && deleted === null);

/** Nobody has decided on it, or it was never looked through. */
const isUnfinished = ({ status, materials }: JustifiedSearch): boolean =>
  status === 'justified' || materials.some(({ decision }) => decision === null);

const namedIn = ({ search, complaints }: JustifiedSearch): readonly (string | null)[] => [
  search?.searcher ?? null,
  ...complaints.flatMap(({ against }) => against),
];

const holdsOf = (state: JustifiedSearch, streamId: string): HoldsOf => {
  const isComplaint = isComplainedOf(state);
  const people = holdsOn(isComplaint ? 'complaint' : 'evidence', isComplaint || isEvidence(state), [
    state.justification.pupil,
    ...namedIn(state),
  ]);
  return { ...people, records: [{ stream: 'searches', id: streamId }, ...people.records] };
};

/**
 * A search runs while a complaint or a decision is open; then it, and what there is of whom it names, is held
 * while material is evidence (CMP-01, SRC-03).
 */
export const searchRetention: Retention<SearchState> = {
  of: (state) => {
    if (state.status === 'unjustified') return null;
    const ends = isUnfinished(state) || isComplainedOf(state) ? 'open' : 'closed';
    return retained('child-protection', ends, [state.justification.pupil], namedIn(state));
  },
  holds: (state, streamId) => (state.status === 'unjustified' ? null : holdsOf(state, streamId)),
};
