import type { CheckKind } from '../../../events/catalogue/check-forms.ts';
import type { CheckRecorded } from '../../../events/catalogue/checks.ts';
import type { Sealed } from '../../../events/catalogue/define-events.ts';
import type { OfType } from '../../kernel/of-type.ts';
import type { Counted } from '../../kernel/total-evolve.ts';

/** What was done: these events stand in the state as corrected. */
export type DoneType =
  | 'FilteringSystemDeployed'
  | 'FilteringSystemUpdated'
  | 'FilteringSystemAttested'
  | 'FilteringSystemRetired'
  | 'SecurityCheckCompleted'
  | 'BlogCommentsReviewed'
  | 'FilteringReviewed'
  | 'FilteringReviewCalledFor'
  | 'AccessRightsReviewed';

export type Done = OfType<CheckRecorded, DoneType> & {
  /** Number of the event. */
  readonly by: number;
};
export type DoneAs<T extends DoneType> = OfType<Done, T>;

/** What was found to be unsafe. */
export interface Finding {
  readonly by: number;
  readonly on: string;
  readonly severity: 'low' | 'medium' | 'high';
  readonly words: Sealed;
  /** How it was settled; null: it is open. */
  readonly resolved: { readonly by: number; readonly on: string; readonly words: Sealed } | null;
}

export interface CheckState extends Counted {
  /** Since when a check is expected that was never made. */
  readonly expected: Readonly<Partial<Record<CheckKind, { readonly by: number; readonly from: string }>>>;
  /** In the order of recording; the history has what fell out. */
  readonly done: readonly Done[];
  /** All that are open, and the newest of the others. */
  readonly findings: readonly Finding[];
  /** Cycles that have fallen due. */
  readonly fellDue: readonly string[];
}

/** What a state may take of findings: none that is open ever falls out of it. */
export const MOST_FINDINGS = 60;

export const openIn = ({ findings }: Pick<CheckState, 'findings'>): readonly Finding[] =>
  findings.filter(({ resolved }) => resolved === null);

export const initialState: CheckState = { expected: {}, done: [], findings: [], fellDue: [], events: 0 };

export const doneAs = <T extends DoneType>({ done }: Pick<CheckState, 'done'>, type: T) =>
  done.filter((one): one is DoneAs<T> => one.type === type);

/** The event of the latest day; of two of one day the one that was recorded later. */
export const latestOf = <T extends { readonly by: number; readonly data: { readonly on: string } }>(
  list: readonly T[],
): T | null =>
  list.toSorted((a, b) => (a.data.on === b.data.on ? a.by - b.by : a.data.on < b.data.on ? -1 : 1)).at(-1) ??
  null;

/** A system of filtering or monitoring as it stands; null: it never came into use. */
export const systemIn = (state: Pick<CheckState, 'done'>) => {
  const deployed = doneAs(state, 'FilteringSystemDeployed')[0];
  if (deployed === undefined) return null;
  const updated = latestOf(doneAs(state, 'FilteringSystemUpdated'));
  const release = updated?.data.release ?? deployed.data.release;
  const attested = doneAs(state, 'FilteringSystemAttested').filter(({ data }) => data.release === release);
  return {
    deployed,
    release,
    /** When it was last brought up to date, by which event. */
    upToDate: updated ?? deployed,
    attested: latestOf(attested),
    retiredOn: doneAs(state, 'FilteringSystemRetired')[0]?.data.on ?? null,
  };
};

/** The review that answered a call: the first one made on its day or later; null: none yet. */
export const answerTo = (
  { data: { on } }: DoneAs<'FilteringReviewCalledFor'>,
  state: Pick<CheckState, 'done'>,
): DoneAs<'FilteringReviewed'> | null =>
  doneAs(state, 'FilteringReviewed')
    .filter(({ data }) => data.on >= on)
    .toSorted((a, b) => (a.data.on < b.data.on ? -1 : 1))[0] ?? null;

/** Reviews that were called for, and have not been made since. */
export const callsIn = (state: Pick<CheckState, 'done'>): readonly DoneAs<'FilteringReviewCalledFor'>[] =>
  doneAs(state, 'FilteringReviewCalledFor').filter((call) => answerTo(call, state) === null);
