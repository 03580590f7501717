import { bodyOf } from '../../kernel/body-of.ts';
import { accept, refuse } from '../../kernel/decider.ts';
import type { Original } from '../../kernel/original.ts';
import { isSame } from '../../kernel/same.ts';
import type { TrainingCommand } from './commands.ts';
import type { Command, TrainingDecision } from './decision.ts';
import { rejections } from './rejections.ts';
import type { TrainingState } from './state.ts';

type Correct = Command<'CorrectTraining'>;
type Fields = Readonly<Record<string, unknown>>;

/** What can be corrected of an event, as it stands; null: nothing. */
const correctable = (state: TrainingState, corrects: number): Fields | null => {
  const completion = state.completed.find(({ by }) => by === corrects);
  if (completion !== undefined) {
    const { on, topics, coversOnlineSafety, course } = completion;
    return { on, topics, coversOnlineSafety, course, counts: true };
  }
  const update = state.updates.find(({ by }) => by === corrects);
  if (update !== undefined) return { on: update.on, counts: true };
  const account = state.accounts.find(({ by }) => by === corrects);
  return account === undefined ? null : { on: account.on, platform: account.platform, counts: true };
};

const without = <T extends { readonly by: number }>(list: readonly T[], corrects: number): readonly T[] =>
  list.filter(({ by }) => by !== corrects);

/** The command of what is corrected, with what it should have said; of what does not count there is none. */
export const originalOf = (
  command: TrainingCommand,
  state: TrainingState,
): Original<TrainingCommand, TrainingState> | null => {
  if (command.type !== 'CorrectTraining' || command.changes.counts === false) return null;
  const { corrects, changes } = command;
  const completion = state.completed.find(({ by }) => by === corrects);
  if (completion !== undefined) {
    const { training, on, topics, coversOnlineSafety } = completion;
    const course = changes.course ?? completion.course ?? undefined;
    return {
      command: {
        type: 'CompleteTraining',
        training,
        on: changes.on ?? on,
        topics: [...(changes.topics ?? topics)],
        coversOnlineSafety: changes.coversOnlineSafety ?? coversOnlineSafety,
        ...(course === undefined ? {} : { course }),
      },
      state: { ...state, completed: without(state.completed, corrects) },
    };
  }
  const update = state.updates.find(({ by }) => by === corrects);
  if (update !== undefined)
    return {
      command: { type: 'RecordKnowledgeUpdate', on: changes.on ?? update.on },
      state: { ...state, updates: without(state.updates, corrects) },
    };
  const account = state.accounts.find(({ by }) => by === corrects);
  if (account === undefined) return null;
  const { platform = account.platform, on = account.on } = changes;
  return {
    command: { type: 'CreatePlatformAccount', platform, on },
    state: { ...state, accounts: without(state.accounts, corrects) },
  };
};

/** What the rule of the original says of it was asked before. */
export const correct = (command: Correct, state: TrainingState): TrainingDecision => {
  const before = correctable(state, command.corrects);
  const fields = Object.keys(command.changes);
  if (before === null || fields.some((field) => !Object.hasOwn(before, field)))
    return refuse(rejections.correctionNotPossible);
  const isSaid = Object.entries(command.changes).every(([field, value]) => isSame(value, before[field]));
  return isSaid ? accept() : accept({ type: 'TrainingCorrected', data: bodyOf(command) });
};
