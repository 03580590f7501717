import { bodyOf } from '../../kernel/body-of.ts';
import { accept, refuse } from '../../kernel/decider.ts';
import type { Original } from '../../kernel/original.ts';
import type { OversightCommand } from './commands.ts';
import type { Command, OversightDecision } from './decision.ts';
import { rejections } from './rejections.ts';
import type { OversightState } from './state.ts';

type Correct = Command<'CorrectOversight'>;

/** Sealed words stand for words: no rule reads them. */
const SEALED = 'sealed';

const without = <T extends { readonly by: number }>(list: readonly T[], by: number): readonly T[] =>
  list.filter((one) => one.by !== by);

/** The command of the event that is corrected, with what it should have said. */
export const originalOf = (
  command: OversightCommand,
  state: OversightState,
): Original<OversightCommand, OversightState> | null => {
  if (command.type !== 'CorrectOversight') return null;
  const { corrects, changes } = command;
  const report = state.reports.find(({ by }) => by === corrects);
  if (report !== undefined) {
    const { on = report.on, asOf = report.asOf } = changes;
    return {
      command: { type: 'IssueReport', period: report.period, on, asOf },
      state: { ...state, reports: without(state.reports, corrects) },
    };
  }
  const meeting = state.meetings.find(({ by }) => by === corrects);
  if (meeting !== undefined) {
    const { on = meeting.on, governors = meeting.governors } = changes;
    const { staff = meeting.staff, topics = meeting.topics } = changes;
    return {
      command: {
        type: 'RecordMeeting',
        on,
        governors: [...governors],
        staff: [...staff],
        topics: [...topics],
      },
      state: { ...state, meetings: without(state.meetings, corrects) },
    };
  }
  const review = state.reviews.find(({ by }) => by === corrects);
  if (review === undefined) return null;
  const { on = review.on, understood = review.understood } = changes;
  const { consistent = review.consistent } = changes;
  return {
    command: { type: 'ReviewImplementation', on, understood, consistent, words: SEALED },
    state: { ...state, reviews: without(state.reviews, corrects) },
  };
};

const fieldsOf = ({ reports, meetings, reviews }: OversightState, corrects: number) => {
  const is = ({ by }: { readonly by: number }): boolean => by === corrects;
  if (reports.some(is)) return ['on', 'asOf'];
  if (meetings.some(is)) return ['on', 'governors', 'staff', 'topics', 'words'];
  return reviews.some(is) ? ['on', 'understood', 'consistent', 'words'] : null;
};

/** Another one of the day that it is put to: the two would be one. */
const isTaken = ({ meetings, reviews }: OversightState, { corrects, changes }: Correct): boolean =>
  [meetings, reviews].some(
    (list) =>
      list.some(({ by }) => by === corrects) &&
      list.some(({ by, on }) => by !== corrects && on === changes.on),
  );

/** What the rule of the original says of it was asked before. */
export const correct = (command: Correct, state: OversightState): OversightDecision => {
  const { corrects, changes, words } = command;
  const fields = fieldsOf(state, corrects);
  const named = [...Object.keys(changes), ...(words === undefined ? [] : ['words'])];
  if (fields === null || named.some((field) => !fields.includes(field)))
    return refuse(rejections.correctionNotPossible);
  if (isTaken(state, command)) return refuse(rejections.alreadyRecorded);
  return named.length === 0 ? accept() : accept({ type: 'OversightCorrected', data: bodyOf(command) });
};
