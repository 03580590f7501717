import type { PolicyRecorded } from '../../../events/catalogue/policies.ts';
import type { OfType } from '../../kernel/of-type.ts';
import { publishing } from './share.ts';
import type { Approval, Noted, PolicyState, PolicyVersion, ScheduledReview } from './state.ts';

type Data<T extends PolicyRecorded['type']> = OfType<PolicyRecorded, T>['data'];
type Correction = Data<'PolicyCorrected'>;

export const noted = (state: PolicyState, added: Noted): PolicyState => ({
  ...state,
  noted: [...state.noted, added],
});

export const drafted = (
  state: PolicyState,
  { version, title, changes, cites, document }: Data<'PolicyVersionDrafted'>,
): PolicyState => ({ ...state, draft: { version, title, changes, cites, document, approval: null } });

/** Rows that an event approves, where nobody has yet. */
const approvedBy = (state: PolicyState, numbers: readonly number[], by: number) =>
  state.changes.map((row) =>
    row.approvedBy === null && numbers.includes(row.number) ? { ...row, approvedBy: by } : row,
  );

export const approved = (
  state: PolicyState,
  { by, on, version, changes, takenOver }: Data<'PolicyApprovedByGovernors'>,
): PolicyState => {
  const number = state.events + 1;
  const { draft } = state;
  return {
    ...state,
    changes: approvedBy(state, changes, number),
    draft: draft !== null && draft.version === version ? { ...draft, approval: { by, on, number } } : draft,
    approvals: [...state.approvals, { number, by, on, version, changes, isTakenOver: takenOver !== null }],
  };
};

/** A draft that was adopted is a version now; an approval that came with it is that of its rows, too. */
export const taken = (
  state: PolicyState,
  { version, approval, number }: Pick<PolicyVersion, 'version' | 'approval'> & { readonly number: number },
): PolicyState => {
  if (state.draft?.version !== version) return state;
  const { changes } = state.draft;
  return {
    ...state,
    draft: null,
    changes: approval === null ? state.changes : approvedBy(state, changes, number),
  };
};

const correctedVersion = (
  known: PolicyVersion,
  { changes: { review, approval } }: Correction,
): PolicyVersion => ({
  ...known,
  review: review === undefined ? known.review : review,
  approval: approval === undefined ? known.approval : approval,
});

/** The review that a version names is scheduled as it should have been; null: it names none. */
const correctedReviews = (
  { reviews, versions, events }: PolicyState,
  { corrects, changes: { review, due, reviewer } }: Correction,
): readonly ScheduledReview[] => {
  const version = versions.find(({ adoptedBy }) => adoptedBy === corrects);
  const isOf = ({ number, cause, standing }: ScheduledReview): boolean =>
    number === corrects ||
    (review !== undefined &&
      standing === 'open' &&
      cause.kind === 'version' &&
      cause.version === version?.version);
  const asCorrected = (one: ScheduledReview): ScheduledReview => {
    if (review === null) return { ...one, standing: 'replaced' };
    if (review !== undefined) {
      const { reviewer: role, ...day } = review;
      return { ...one, due: day, reviewer: role, hasFallenDue: false };
    }
    return {
      ...one,
      due: due ?? one.due,
      reviewer: reviewer === undefined ? one.reviewer : reviewer,
      hasFallenDue: due === undefined && one.hasFallenDue,
    };
  };
  if (review && version !== undefined && !version.isTakenOver && !reviews.some(isOf)) {
    const { reviewer: role, ...day } = review;
    const cause = { kind: 'version' as const, version: version.version };
    const added = { due: day, reviewer: role, cause, standing: 'open' as const, hasFallenDue: false };
    return [...reviews, { number: events + 1, ...added }];
  }
  return reviews.map((one) => (isOf(one) ? asCorrected(one) : one));
};

const correctedApproval = <A extends Approval>(known: A, { changes: { approval } }: Correction): A =>
  approval ? { ...known, ...approval } : known;

const correctedDraft = ({ draft }: PolicyState, correction: Correction): PolicyState['draft'] =>
  draft?.approval?.number === correction.corrects
    ? { ...draft, approval: correctedApproval(draft.approval, correction) }
    : draft;

const correctedNote = (known: Noted, { changes: { on, title, merged, channel } }: Correction): Noted => {
  const [version = ''] = known.says.split('/');
  const published = channel === undefined ? known.says : publishing(Number(version), channel);
  const says = { renamed: title, merged, published }[known.kind];
  return { ...known, on: on ?? known.on, says: says ?? known.says };
};

export const corrected = (state: PolicyState, correction: Correction): PolicyState => {
  const { corrects, changes } = correction;
  const { on, nextReview, by } = changes;
  return {
    ...state,
    versions: state.versions.map((known) =>
      known.adoptedBy === corrects ? correctedVersion(known, correction) : known,
    ),
    changes: state.changes.map((row) =>
      row.number === corrects
        ? { ...row, on: on ?? row.on, nextReview: nextReview === undefined ? row.nextReview : nextReview }
        : row,
    ),
    draft: correctedDraft(state, correction),
    approvals: state.approvals.map((known) =>
      known.number === corrects ? correctedApproval(known, correction) : known,
    ),
    reviews: correctedReviews(state, correction),
    made: state.made.map((one) => {
      if (one.sharedBy === corrects) return { ...one, sharedOn: on ?? one.sharedOn };
      return one.number === corrects ? { ...one, on: on ?? one.on, by: by ?? one.by } : one;
    }),
    noted: state.noted.map((known) => (known.number === corrects ? correctedNote(known, correction) : known)),
  };
};
