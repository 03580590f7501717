import type { ClassYearRecorded } from '../../../events/catalogue/class-years.ts';
import type { Sealed } from '../../../events/catalogue/define-events.ts';
import type { OfType } from '../../kernel/of-type.ts';
import type { Counted } from '../../kernel/total-evolve.ts';

type Recorded<T extends ClassYearRecorded['type']> = OfType<ClassYearRecorded, T>['data'];
/** What an event says, without the class and year, with its number. */
type Entry<T extends ClassYearRecorded['type']> = Omit<Recorded<T>, 'class' | 'academicYear'> & {
  readonly by: number;
};

/** Rules that the class wrote. */
export interface Rules {
  readonly author: string;
  readonly rules: Sealed;
  readonly ruleCount: number;
  readonly writtenOn: string;
  /** When the class agreed to them; null: they are a draft. */
  readonly agreed: { readonly on: string; readonly isLate: boolean; readonly by: number } | null;
  readonly by: number;
}

export type Lesson = Entry<'OnlineSafetyLessonTaught'>;
export type Monitored = Entry<'TeachingMonitored'>;
export type Placed = Entry<'PupilJoinedClass'>;

/** One class in one school year. */
export interface ClassYearState extends Counted {
  /** Pupils of the class, each with the days that are known. */
  readonly roll: readonly Placed[];
  /** In the order of writing; the history has what fell out. */
  readonly rules: readonly Rules[];
  /** Copies of the rules in force. */
  readonly copies: readonly Entry<'ClassAgreementCopyIssued'>[];
  readonly referredTo: readonly Entry<'ClassAgreementReferredTo'>[];
  readonly lessons: readonly Lesson[];
  readonly topics: readonly Entry<'TopicDiscussedWithClass'>[];
  readonly monitored: readonly Monitored[];
  /** What has fallen due: `agreement`, `lesson.<term>`, `copies.<agreement>.<day>`. */
  readonly fellDue: readonly string[];
}

export const initialState: ClassYearState = {
  roll: [],
  rules: [],
  copies: [],
  referredTo: [],
  lessons: [],
  topics: [],
  monitored: [],
  fellDue: [],
  events: 0,
};

/** The rules that the class agreed on last; null: none. Only the newest can be agreed on. */
export const agreedIn = ({ rules }: Pick<ClassYearState, 'rules'>): Rules | null =>
  rules.findLast(({ agreed }) => agreed !== null) ?? null;

/** The newest rules that the class has not agreed on. */
export const draftIn = ({ rules }: Pick<ClassYearState, 'rules'>): Rules | null => {
  const newest = rules.at(-1);
  return newest?.agreed === null ? newest : null;
};

/** Pupils of the class without a copy of the rules in force, those who joined since among them (AGR-06). */
export const withoutCopy = (state: ClassYearState): readonly Placed[] => {
  if (agreedIn(state) === null) return [];
  const issued = state.copies.map(({ pupil }) => pupil);
  return state.roll.filter(({ pupil }) => !issued.includes(pupil));
};
