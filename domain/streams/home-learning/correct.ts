import type { Json } from '../../../events/catalogue/define-events.ts';
import { accept, refuse } from '../../kernel/decider.ts';
import { isSame } from '../../kernel/same.ts';
import type { Command, HomeLearningDecision } from './decision.ts';
import { rejections } from './rejections.ts';
import type { HomeLearningState } from './state.ts';

type Correct = Command<'CorrectHomeLearning'>;
type Fields = Readonly<Record<string, Json>>;

/** The fields of an event as they stand; free text is sealed, and null here. */
const correctable = ({ works, absences, access }: HomeLearningState, number: number): Fields | null => {
  const work = works.find(({ by }) => by === number);
  if (work !== undefined) return { work: work.work };
  if (works.some(({ answer }) => answer?.by === number)) return { feedback: null };
  const absence = absences.find(({ by }) => by === number);
  if (absence !== undefined) return { since: absence.since };
  const held = absences.flatMap(({ conversations }) => conversations).find(({ by }) => by === number);
  if (held !== undefined) return { on: held.on, heldBy: held.heldBy, with: held.with, notes: null };
  const given = absences.flatMap(({ support }) => support).find(({ by }) => by === number);
  if (given !== undefined) return { on: given.on, providedBy: given.providedBy, notes: null };
  const said = access.find(({ by }) => by === number);
  if (said === undefined) return null;
  return { on: said.on, internet: said.internet, devices: said.devices, saidBy: said.saidBy, comments: null };
};

/** Whether another piece of work, or of what was done, would stand twice or out of order. */
const isAgainstOthers = ({ corrects, changes }: Correct, { works, absences }: HomeLearningState): boolean => {
  if (works.some(({ by, work }) => by !== corrects && work === changes.work)) return true;
  const { on, since } = changes;
  return absences.some(({ by, conversations, support }) => {
    const first = (day: string | undefined) =>
      conversations.map((one) => (one.by === corrects ? (day ?? one.on) : one.on)).toSorted()[0];
    const isOfAbsence = by === corrects && since !== undefined;
    if (isOfAbsence) return conversations.some((one) => one.on < since);
    const earliest = conversations.some((one) => one.by === corrects) ? first(on) : undefined;
    return earliest !== undefined && support.some((one) => one.on < earliest);
  });
};

/** What the rule of the original says of it was asked before (see `originalOf`). */
export const correct = (command: Correct, state: HomeLearningState): HomeLearningDecision => {
  const { corrects, changes, feedback, notes, comments, reason } = command;
  const texts = Object.fromEntries(
    Object.entries({ feedback, notes, comments }).filter(([, text]) => text !== undefined),
  );
  const before = correctable(state, corrects);
  const named = [...Object.keys(changes), ...Object.keys(texts)];
  if (before === null || !named.every((field) => Object.hasOwn(before, field)))
    return refuse(rejections.correctionNotPossible);
  if (isAgainstOthers(command, state)) return refuse(rejections.correctionNotPossible);
  const different: Correct['changes'] = Object.fromEntries(
    Object.entries(changes).filter(
      ([field, value]) => value !== undefined && !isSame(value, before[field] ?? null),
    ),
  );
  if (Object.keys(texts).length === 0 && Object.keys(different).length === 0) return accept();
  return accept({ type: 'HomeLearningCorrected', data: { corrects, changes: different, ...texts, reason } });
};
