import type { ClassYearRecorded } from '../../../events/catalogue/class-years.ts';
import type { OfType } from '../../kernel/of-type.ts';
import type { ClassYearState, Rules } from './state.ts';

type Correction = OfType<ClassYearRecorded, 'ClassYearCorrected'>['data'];

/** The fields of `changes` that an entry has itself. */
const withChanges = <T extends { readonly by: number }>(
  entry: T,
  { corrects, changes }: Correction,
  more: object = {},
): T => {
  if (entry.by !== corrects) return entry;
  const own = Object.entries(changes).filter(([field, value]) => field in entry && value !== undefined);
  return { ...entry, ...Object.fromEntries(own), ...more };
};

const rulesAfter = (rules: Rules, data: Correction): Rules => {
  const { corrects, changes } = data;
  if (rules.agreed !== null && rules.agreed.by === corrects)
    return {
      ...rules,
      agreed: {
        ...rules.agreed,
        on: changes.agreedOn ?? rules.agreed.on,
        isLate: data.isLate ?? rules.agreed.isLate,
      },
    };
  const text = data.rules === undefined ? {} : { rules: data.rules };
  const count = data.ruleCount === undefined ? {} : { ruleCount: data.ruleCount };
  return withChanges(rules, data, { ...text, ...count });
};

/** What was put right, wherever the event that said it stands. */
export const corrected = (state: ClassYearState, data: Correction): ClassYearState => ({
  ...state,
  rules: state.rules.map((one) => rulesAfter(one, data)),
  copies: state.copies.map((one) => withChanges(one, data)),
  referredTo: state.referredTo.map((one) => withChanges(one, data)),
  lessons: state.lessons.map((one) =>
    withChanges(one, data, {
      halfTerm: data.halfTerm === undefined ? one.halfTerm : data.halfTerm,
      isPlanned: data.isPlanned === undefined ? one.isPlanned : data.isPlanned,
    }),
  ),
  topics: state.topics.map((one) => withChanges(one, data)),
  monitored: state.monitored.map((one) =>
    withChanges(one, data, data.note === undefined ? {} : { note: data.note }),
  ),
});
