import { bodyOf } from '../../kernel/body-of.ts';
import { accept, refuse } from '../../kernel/decider.ts';
import { isSame } from '../../kernel/same.ts';
import { corrected } from './corrected.ts';
import type { Command, DataBreachDecision } from './decision.ts';
import { reportOf } from './overdue.ts';
import { rejections } from './rejections.ts';
import { lackingIn } from './standing.ts';
import type { DataBreachState, KnownBreach } from './state.ts';

type Correct = Command<'CorrectDataBreach'>;
type Fields = Readonly<Record<string, unknown>>;

/** What no correction changes: it is known by it, or follows from the rest. */
const FIXED = ['by', 'at', 'kind', 'report', 'outcome', 'heard', 'words'];

/** What is on record by an event, as it stands; null: nothing that can be corrected. */
const recordBy = (breach: KnownBreach, corrects: number): Fields | null => {
  const { reported, notified, assessed, authority, informed, closed } = breach;
  const all = [reported, ...notified, ...assessed, ...authority, ...informed, ...(closed ? [closed] : [])];
  return all.map((one): Fields => ({ ...one })).find((one) => one['by'] === corrects) ?? null;
};

/** An email has no cause, and another breach no day of sending: they are null, and stay so. */
const fieldsOf = (record: Fields): readonly string[] =>
  Object.keys(record).filter((field) => {
    const isForeign = (field === 'cause' || field === 'sentOn') && record[field] === null;
    return !FIXED.includes(field) && !isForeign;
  });

/** Whether a correction names an event, fields that it has, and words where it has some. */
export const isPossible = ({ corrects, changes, words }: Correct, breach: KnownBreach): boolean => {
  const record = recordBy(breach, corrects);
  if (record === null) return false;
  const fields = fieldsOf(record);
  const isNobody = record['kind'] === 'email' && changes.causedBy === null;
  const hasWords = 'words' in record;
  return (
    !isNobody &&
    (words === undefined || hasWords) &&
    Object.entries(changes).every(([field, value]) => value === undefined || fields.includes(field))
  );
};

/** What the rule of the original says of it was asked before; what is closed stays whole (EML-05). */
export const correct = (command: Correct, state: DataBreachState): DataBreachDecision => {
  if (state.status === 'none' || !isPossible(command, state)) return refuse(rejections.correctionNotPossible);
  const record = recordBy(state, command.corrects) ?? {};
  const changes = Object.fromEntries(
    Object.entries(command.changes).filter(
      ([field, value]) => value !== undefined && !isSame(value, record[field]),
    ),
  );
  if (command.words === undefined && Object.keys(changes).length === 0) return accept();
  const { awareAt } = command.changes;
  const report = 'awareAt' in changes && awareAt !== undefined ? { report: reportOf(awareAt) } : {};
  const after = corrected(state, { corrects: command.corrects, changes, ...report });
  if (state.status === 'closed' && lackingIn(after).length > 0)
    return refuse(rejections.correctionNotPossible);
  return accept({ type: 'DataBreachCorrected', data: { ...bodyOf(command), changes, ...report } });
};
