import { bodyOf } from '../../kernel/body-of.ts';
import { accept, refuse } from '../../kernel/decider.ts';
import type { Original } from '../../kernel/original.ts';
import { isSame } from '../../kernel/same.ts';
import type { StaffMatterCommand } from './commands.ts';
import type { Command, StaffMatterDecision } from './decision.ts';
import { rejections } from './rejections.ts';
import { initialState, type KnownMatter, type StaffMatterState } from './state.ts';

type Correct = Command<'CorrectStaffMatter'>;
type Fields = Readonly<Record<string, unknown>>;
type Originally = Original<StaffMatterCommand, StaffMatterState>;

/** Sealed words stand for words: no rule reads them. */
const words = 'sealed';

const firstFields = ({ kind, on, onPersonalDevice, incident, until }: KnownMatter): Fields =>
  kind === 'misuse' ? { on, onPersonalDevice, incident } : { until };

/** What can be corrected of an event, as it stands; null: nothing. */
const correctable = (state: StaffMatterState, corrects: number): Fields | null => {
  if (state.status === 'none') return null;
  const { by, referral, ending, ended } = state;
  if (by === corrects) return firstFields(state);
  if (referral?.by === corrects) return { procedure: referral.procedure };
  if (ending?.by === corrects) return { outcome: ending.outcome };
  return ended?.by === corrects ? { on: ended.on } : null;
};

const isPossible = ({ corrects, changes }: Correct, state: StaffMatterState): boolean => {
  const before = correctable(state, corrects);
  return before !== null && Object.keys(changes).every((field) => Object.hasOwn(before, field));
};

/** Mail is not decided on again: its last day may only be brought forward (see `correct`). */
const firstAsItShould = (state: KnownMatter, { changes }: Correct): Originally | null => {
  const { person, kind } = state;
  if (kind === 'email-monitoring') return null;
  const { on = state.on, onPersonalDevice = state.onPersonalDevice ?? false } = changes;
  const { incident = state.incident ?? undefined } = changes;
  const command = { type: 'RecordStaffMisuse', person, on, onPersonalDevice, incident, words } as const;
  return { command, state: initialState };
};

const laterAsItShould = (state: KnownMatter, { corrects, changes }: Correct): Originally | null => {
  const { referral, ending, ended } = state;
  if (referral?.by === corrects) {
    const { procedure = referral.procedure } = changes;
    const before = { ...state, status: 'open', referral: null } as const;
    return { command: { type: 'ReferStaffMatter', procedure }, state: before };
  }
  if (ending?.by === corrects) {
    const { outcome = ending.outcome } = changes;
    const before = { ...state, status: 'open', ending: null } as const;
    return { command: { type: 'ConcludeStaffMatter', outcome, words }, state: before };
  }
  if (ended?.by !== corrects) return null;
  const { on = ended.on } = changes;
  return {
    command: { type: 'EndEmailMonitoring', on },
    state: { ...state, status: 'open', ended: null },
  };
};

/** The command of the event that is corrected, with what it should have said. */
export const originalOf = (command: StaffMatterCommand, state: StaffMatterState): Originally | null => {
  if (command.type !== 'CorrectStaffMatter' || state.status === 'none') return null;
  if (!isPossible(command, state)) return null;
  return command.corrects === state.by ? firstAsItShould(state, command) : laterAsItShould(state, command);
};

/** Mail that is to be read for longer, or no day at all, is a decision of its own (EML-08). */
const isLonger = ({ changes: { until } }: Correct, state: StaffMatterState): boolean =>
  until !== undefined && state.status !== 'none' && (until < state.on || until > (state.until ?? ''));

/** What the rule of the original says of it was asked before. Who sees to a matter stays who it was. */
export const correct = (command: Correct, state: StaffMatterState): StaffMatterDecision => {
  const before = correctable(state, command.corrects);
  if (before === null || !isPossible(command, state)) return refuse(rejections.correctionNotPossible);
  if (isLonger(command, state)) return refuse(rejections.periodMismatch);
  const changes = Object.fromEntries(
    Object.entries(command.changes).filter(([field, value]) => !isSame(value, before[field])),
  );
  if (command.words === undefined && Object.keys(changes).length === 0) return accept();
  return accept({ type: 'StaffMatterCorrected', data: { ...bodyOf(command), changes } });
};
