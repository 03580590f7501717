import type { ClassYearRecorded } from '../../../events/catalogue/class-years.ts';
import type { OfType } from '../../kernel/of-type.ts';
import { copiesCycle, lessonCycle } from './cycles.ts';
import { corrected } from './evolve-correction.ts';
import type { ClassYearState } from './state.ts';

type Recorded<T extends ClassYearRecorded['type']> = OfType<ClassYearRecorded, T>['data'];

/** What a state may take of each; the history has what fell out of it. */
const MOST = 150;

const entry = <T extends { readonly class: string; readonly academicYear: string }>(data: T, by: number) => {
  const { class: _, academicYear: __, ...said } = data;
  return { ...said, by };
};

const added = <T>(list: readonly T[], one: T): readonly T[] => [...list, one].slice(-MOST);

const agreed = (state: ClassYearState, data: Recorded<'ClassAgreementAgreed'>): ClassYearState => ({
  ...state,
  rules: state.rules.map((one) =>
    one.by === data.agreement
      ? { ...one, agreed: { on: data.agreedOn, isLate: data.isLate, by: state.events + 1 } }
      : one,
  ),
  // Copies of earlier rules are copies of these no more.
  copies: [],
});

const off = (state: ClassYearState, pupil: string) => state.roll.filter((one) => one.pupil !== pupil);

export const evolve = (state: ClassYearState, event: ClassYearRecorded): ClassYearState => {
  const by = state.events + 1;
  switch (event.type) {
    case 'PupilJoinedClass':
      return { ...state, roll: [...off(state, event.data.pupil), entry(event.data, by)] };
    case 'PupilLeftClass':
      return { ...state, roll: off(state, event.data.pupil) };
    case 'ClassAgreementAuthored':
      return { ...state, rules: added(state.rules, { ...entry(event.data, by), agreed: null }) };
    case 'ClassAgreementAgreed':
      return agreed(state, event.data);
    case 'ClassAgreementCopyIssued':
      return { ...state, copies: added(state.copies, entry(event.data, by)) };
    case 'ClassAgreementReferredTo':
      return { ...state, referredTo: added(state.referredTo, entry(event.data, by)) };
    case 'ClassAgreementFellDue':
      return { ...state, fellDue: added(state.fellDue, 'agreement') };
    case 'ClassAgreementCopiesFellDue': {
      const { agreement, dueOn } = event.data;
      return { ...state, fellDue: added(state.fellDue, copiesCycle(agreement, dueOn)) };
    }
    case 'OnlineSafetyLessonTaught':
      return { ...state, lessons: added(state.lessons, entry(event.data, by)) };
    case 'OnlineSafetyLessonFellDue':
      return { ...state, fellDue: added(state.fellDue, lessonCycle(event.data.term)) };
    case 'TopicDiscussedWithClass':
      return { ...state, topics: added(state.topics, entry(event.data, by)) };
    case 'TeachingMonitored':
      return { ...state, monitored: added(state.monitored, entry(event.data, by)) };
    case 'ClassYearCorrected':
      return corrected(state, event.data);
  }
};
