import { bodyOf } from '../../kernel/body-of.ts';
import { accept, refuse } from '../../kernel/decider.ts';
import { isSame } from '../../kernel/same.ts';
import { corrected } from './corrected.ts';
import type { Command, DataComplaintDecision } from './decision.ts';
import { acknowledgeBy } from './dues.ts';
import { rejections } from './rejections.ts';
import type { KnownComplaint } from './state.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What no correction changes: it is known by it, or follows from the rest; words are corrected apart. */
const FIXED = ['by', 'acknowledge', 'words'];

const isInOrder = ({ received, acknowledged, answered }: KnownComplaint): boolean =>
  [acknowledged, answered].every((one) => one === null || one.on >= received.receivedOn);

/** By the rules of the original: fields that it has, and nothing done before the complaint came. */
export const correct = (
  command: Command<'CorrectDataComplaint'>,
  state: KnownComplaint,
): DataComplaintDecision => {
  const entries = [state.received, state.acknowledged, state.answered].flatMap((one) => one ?? []);
  const entry: Fields | null = entries.find(({ by }) => by === command.corrects) ?? null;
  const stated = Object.entries(command.changes).filter(([, value]) => value !== undefined);
  const isPossible =
    entry !== null &&
    (command.words === undefined || 'words' in entry) &&
    stated.every(([field]) => field in entry && !FIXED.includes(field));
  if (!isPossible) return refuse(rejections.correctionNotPossible);
  const changes = Object.fromEntries(stated.filter(([field, value]) => !isSame(value, entry[field])));
  const { receivedOn } = command.changes;
  const time =
    'receivedOn' in changes && receivedOn !== undefined ? { acknowledge: acknowledgeBy(receivedOn) } : {};
  if (!isInOrder(corrected(state, { corrects: command.corrects, changes, ...time })))
    return refuse(rejections.correctionNotPossible);
  if (command.words === undefined && Object.keys(changes).length === 0) return accept();
  return accept({ type: 'DataComplaintCorrected', data: { ...bodyOf(command), changes, ...time } });
};
