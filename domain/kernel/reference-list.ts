import type { Retention } from '../../events/catalogue/reference-forms.ts';
import type { YearGroup } from '../../events/catalogue/words.ts';
import { londonDayEnd, londonDayStart } from './london.ts';

/** An entry of an edition, as decisions may rely on it. */
export interface Entry {
  readonly id: string;
  readonly title: string;
  readonly link?: string | undefined;
  readonly keyStage?: 'ks1' | 'ks2' | undefined;
  /** Of an unacceptable use: whether it is one of pupils outside school, too (UNA-02). */
  readonly outsideSchool?: boolean | undefined;
  readonly keptFor?: Retention | undefined;
  readonly platform?: string | undefined;
  readonly managedBy?: string | undefined;
  /** Of a question: which answer says that somebody needs training (TRG-09). */
  readonly needAt?: 'yes' | 'no' | undefined;
}

/** What a year group is taught in a half-term (CUR-01). */
export interface PlannedLesson {
  readonly yearGroup: YearGroup;
  /** Such as `autumn-1`. */
  readonly halfTerm: string;
  readonly title: string;
  /** Ids of entries; none for what is of no strand. */
  readonly strands: readonly string[];
}

export interface Edition {
  readonly edition: string;
  /** Of guidance: what it is called; null for other lists. */
  readonly title: string | null;
  /** Day on which it was published where it comes from. */
  readonly publishedOn: string;
  /** UTC. */
  readonly effectiveFrom: string;
  /** Where it comes from, as a title. */
  readonly source?: string;
  /** Since when it is in force no more, UTC; null: it was not withdrawn. */
  readonly withdrawnFrom: string | null;
  readonly entries: readonly Entry[];
  /** Of a plan of the curriculum alone. */
  readonly lessons: readonly PlannedLesson[];
}

/** What a decision may rely on of a list: `facts` from `reference-lists/<list>`. */
export interface ReferenceList {
  /** In the order in which they take effect. */
  readonly editions: readonly Edition[];
}

/** What a decision cites: it stands in its event, so that anybody can look it up as it was. */
export interface Citation {
  readonly edition: string;
  readonly entry: string;
}

const standsAt = ({ withdrawnFrom }: Edition, instant: string): boolean =>
  withdrawnFrom === null || instant < withdrawnFrom;

/** The edition in force at an instant: the newest that has taken effect by then and stands; null: none. */
export const editionAt = ({ editions }: ReferenceList, instant: string): Edition | null =>
  editions.findLast((one) => one.effectiveFrom <= instant && standsAt(one, instant)) ?? null;

/** An edition, and when it is in force: an instant until which it is not included, null without end. */
export interface InForce<E extends Edition = Edition> {
  readonly edition: E;
  readonly from: string;
  readonly until: string | null;
}

/** Which edition is in force when, earliest first; one that stands again after a withdrawal, twice. */
export const inForce = <E extends Edition>(list: {
  readonly editions: readonly E[];
}): readonly InForce<E>[] => {
  const changes = list.editions.flatMap(({ effectiveFrom, withdrawnFrom }) => [effectiveFrom, withdrawnFrom]);
  const instants = [...new Set(changes.filter((at) => at !== null))].toSorted();
  return instants.flatMap((from, index) => {
    const edition = list.editions.findLast((one) => one.effectiveFrom <= from && standsAt(one, from));
    return edition === undefined ? [] : [{ edition, from, until: instants[index + 1] ?? null }];
  });
};

/** The edition of a name, in force or not; null where there never was one. */
export const editionNamed = ({ editions }: ReferenceList, name: string): Edition | null =>
  editions.find(({ edition }) => edition === name) ?? null;

/** Whether an edition was in force at any time of a day (London). */
export const isInForceOn = (list: ReferenceList, name: string, day: string): boolean => {
  const [start, end] = [londonDayStart(day), londonDayEnd(day)];
  const changes = list.editions.flatMap(({ effectiveFrom, withdrawnFrom }) => [effectiveFrom, withdrawnFrom]);
  const within = changes.filter((at) => at !== null && start < at && at <= end);
  return [start, ...within].some((at) => at !== null && editionAt(list, at)?.edition === name);
};

/**
 * The entry that is cited, where its edition was in force on that day; null: it can't be cited for what is of
 * that day.
 */
export const citedEntry = (
  list: ReferenceList | undefined,
  { edition, entry }: Citation,
  day: string,
): Entry | null => {
  if (list === undefined || !isInForceOn(list, edition, day)) return null;
  return editionNamed(list, edition)?.entries.find(({ id }) => id === entry) ?? null;
};

/** What the plan in force on a day says of a year group and half-term (CUR-01); null: nothing. */
export const plannedLessonOn = (
  list: ReferenceList | undefined,
  { yearGroup, halfTerm }: Pick<PlannedLesson, 'halfTerm'> & { readonly yearGroup: string },
  day: string,
): PlannedLesson | null => {
  const plan = list === undefined ? null : editionAt(list, londonDayEnd(day));
  return plan?.lessons.find((one) => one.yearGroup === yearGroup && one.halfTerm === halfTerm) ?? null;
};
