import type { Original } from '../../kernel/original.ts';
import type { DataBreachCommand } from './commands.ts';
import { isPossible } from './correct.ts';
import { corrected } from './corrected.ts';
import type { Command } from './decision.ts';
import { type DataBreachState, initialState, type KnownBreach } from './state.ts';

/** Sealed words stand for words: no rule reads them. */
const SEALED = 'sealed';

type Correct = Command<'CorrectDataBreach'>;
type Asked = Original<DataBreachCommand, DataBreachState>;

const reportAsItShould = ({ reported }: KnownBreach): DataBreachCommand => {
  const { causedBy, cause, sentOn, awareAt } = reported;
  const by = causedBy === null ? {} : { causedBy };
  return cause === null
    ? { type: 'ReportEmailSentInError', ...by, sentOn: sentOn ?? '', awareAt, words: SEALED }
    : { type: 'ReportDataBreach', ...by, cause, awareAt, words: SEALED };
};

const without = <T extends { readonly by: number }>(all: readonly T[], by: number): readonly T[] =>
  all.filter((one) => one.by !== by);

/** What was done about a breach, as it should have been sent, and the breach without it. */
const laterOf = (after: KnownBreach, before: KnownBreach, { corrects: by, words }: Correct): Asked | null => {
  const open = { ...before, status: 'open', closed: null } as const;
  const heard = after.notified.find((one) => one.by === by);
  if (heard !== undefined) {
    const { role, person, on } = heard;
    const state = { ...open, notified: without(before.notified, by) };
    return { command: { type: 'RecordNotified', role, person, on }, state };
  }
  const informed = after.informed.find((one) => one.by === by);
  if (informed !== undefined) {
    const { on, how } = informed;
    const state = { ...open, informed: without(before.informed, by) };
    return { command: { type: 'InformDataSubjects', on, how, words: SEALED }, state };
  }
  const reported = after.authority.find((one) => one.by === by);
  if (reported?.outcome !== 'reported') return null;
  const { reportedAt, isComplete, reference } = reported;
  return {
    command: {
      type: 'ReportToAuthority',
      reportedAt,
      isComplete,
      ...(reference === null ? {} : { reference }),
      ...(reported.words === null && words === undefined ? {} : { words: SEALED }),
    },
    state: { ...open, authority: without(before.authority, by) },
  };
};

/** The command of the event that is corrected, with what it should have said. */
export const originalOf = (command: DataBreachCommand, state: DataBreachState): Asked | null => {
  if (command.type !== 'CorrectDataBreach' || state.status === 'none') return null;
  if (!isPossible(command, state)) return null;
  const { corrects, changes } = command;
  const after = corrected(state, { corrects, changes });
  return corrects === state.reported.by
    ? { command: reportAsItShould(after), state: initialState }
    : laterOf(after, state, command);
};
