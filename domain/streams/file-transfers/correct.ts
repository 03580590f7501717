import { bodyOf } from '../../kernel/body-of.ts';
import { accept, refuse } from '../../kernel/decider.ts';
import { isSame } from '../../kernel/same.ts';
import { corrected } from './corrected.ts';
import type { Command, FileTransferContext, FileTransferDecision } from './decision.ts';
import { sendBy } from './dues.ts';
import { rejections } from './rejections.ts';
import type { KnownTransfer } from './state.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What no correction changes: it is known by it, or follows from the rest. */
const FIXED = ['by', 'pupil', 'send'];

const isInOrder = ({ sent, confirmed }: KnownTransfer): boolean =>
  sent === null || confirmed === null || sent.on <= confirmed.on;

/** By the rules of the original: fields that it has, and no receipt before the file was sent. */
export const correct = (
  command: Command<'CorrectFileTransfer'>,
  state: KnownTransfer,
  { facts: { school } }: FileTransferContext,
): FileTransferDecision => {
  const { corrects } = command;
  const entries = [state.expected, state.sent, state.confirmed].flatMap((one) => one ?? []);
  const entry: Fields | null = entries.find(({ by }) => by === corrects) ?? null;
  const stated = Object.entries(command.changes).filter(([, value]) => value !== undefined);
  if (entry === null || !stated.every(([field]) => field in entry && !FIXED.includes(field)))
    return refuse(rejections.correctionNotPossible);
  const changes = Object.fromEntries(stated.filter(([field, value]) => !isSame(value, entry[field])));
  const { startsOn } = command.changes;
  const time = 'startsOn' in changes && startsOn !== undefined ? { send: sendBy(startsOn, school) } : {};
  if (!isInOrder(corrected(state, { corrects, changes, ...time })))
    return refuse(rejections.correctionNotPossible);
  if (Object.keys(changes).length === 0) return accept();
  return accept({ type: 'FileTransferCorrected', data: { ...bodyOf(command), changes, ...time } });
};
