import { bodyOf } from '../../kernel/body-of.ts';
import { accept, refuse } from '../../kernel/decider.ts';
import type { Original } from '../../kernel/original.ts';
import { isSame } from '../../kernel/same.ts';
import type { ConcernCommand } from './commands.ts';
import type { Command, ConcernDecision } from './decision.ts';
import { rejections } from './rejections.ts';
import { type ConcernState, initialState, type Raised, type RaisedConcern } from './state.ts';

type Correct = Command<'CorrectConcern'>;
type Fields = Readonly<Record<string, unknown>>;

/** Sealed words stand for words: no rule reads them. */
const SEALED = 'sealed';

/** What can be corrected of an event, as it stands; null: nothing. What a product sent stays as it came. */
const correctable = (state: ConcernState, corrects: number): Fields | null => {
  if (state.status === 'none') return null;
  const { raised, settling } = state;
  if (settling?.by === corrects) return {};
  if (raised.by !== corrects || raised.from === null) return null;
  const { kind, from, about, conductOf, receivedOn, origin } = raised;
  return kind === 'concern' ? { from, about, conductOf } : { from, conductOf, receivedOn, origin };
};

const isPossible = ({ corrects, changes }: Correct, state: ConcernState): boolean => {
  const before = correctable(state, corrects);
  return before !== null && Object.keys(changes).every((field) => Object.hasOwn(before, field));
};

const raisedAsItShould = ({ kind, ...raised }: Raised, { changes }: Correct): ConcernCommand => {
  const { from = raised.from ?? '', conductOf = raised.conductOf ?? undefined } = changes;
  const { about = raised.about ?? undefined } = changes;
  const { receivedOn = raised.receivedOn ?? '', origin = raised.origin ?? 'external' } = changes;
  return kind === 'concern'
    ? { type: 'RaiseConcern', from, about, conductOf, words: SEALED }
    : { type: 'ReportOffensiveEmail', from, receivedOn, origin, conductOf, words: SEALED };
};

const settlingAgain = ({ kind }: Raised): ConcernCommand => {
  switch (kind) {
    case 'concern':
      return { type: 'SettleConcern', outcome: 'no-action', words: SEALED };
    case 'offensive-email':
      return { type: 'ResolveOffensiveEmail', outcome: 'no-action', words: SEALED };
    case 'monitoring-alert':
      return { type: 'AssessMonitoringAlert', decision: 'dismissed', words: SEALED };
  }
};

const opened = (state: RaisedConcern): ConcernState => ({ ...state, status: 'open', settling: null });

/** The command of the event that is corrected, with what it should have said. */
export const originalOf = (
  command: ConcernCommand,
  state: ConcernState,
): Original<ConcernCommand, ConcernState> | null => {
  if (command.type !== 'CorrectConcern' || state.status === 'none') return null;
  if (!isPossible(command, state)) return null;
  return command.corrects === state.raised.by
    ? { command: raisedAsItShould(state.raised, command), state: initialState }
    : { command: settlingAgain(state.raised), state: opened(state) };
};

/** What the rule of the original says of it was asked before. */
export const correct = (command: Correct, state: ConcernState): ConcernDecision => {
  const before = correctable(state, command.corrects);
  if (before === null || !isPossible(command, state)) return refuse(rejections.correctionNotPossible);
  const changes = Object.fromEntries(
    Object.entries(command.changes).filter(([field, value]) => !isSame(value, before[field])),
  );
  if (command.words === undefined && Object.keys(changes).length === 0) return accept();
  return accept({ type: 'ConcernCorrected', data: { ...bodyOf(command), changes } });
};
