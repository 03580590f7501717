import type { Json } from '../../../events/catalogue/define-events.ts';
import { accept, refuse } from '../../kernel/decider.ts';
import { isSame } from '../../kernel/same.ts';
import type { Command, PupilDeviceDecision } from './decision.ts';
import { rejections } from './rejections.ts';
import type { PupilDeviceState } from './state.ts';

type Correct = Command<'CorrectPupilDevice'>;

/** The fields of an event as they stand; free text is sealed, and null here. */
const correctable = (
  { confiscations }: PupilDeviceState,
  number: number,
): Readonly<Record<string, Json>> | null => {
  const taken = confiscations.find(({ by }) => by === number);
  if (taken !== undefined)
    return { device: taken.device, under: taken.under, incident: taken.incident, cause: null };
  const given = confiscations.find(({ returned }) => returned?.by === number)?.returned;
  return given ? { to: given.to } : null;
};

/** What the rule of the original says of it was asked before (see `originalOf`). */
export const correct = (command: Correct, state: PupilDeviceState): PupilDeviceDecision => {
  const { corrects, changes, cause, reason } = command;
  const before = correctable(state, corrects);
  const named = [...Object.keys(changes), ...(cause === undefined ? [] : ['cause'])];
  if (before === null || !named.every((field) => Object.hasOwn(before, field)))
    return refuse(rejections.correctionNotPossible);
  const different: Correct['changes'] = Object.fromEntries(
    Object.entries(changes).filter(
      ([field, value]) => value !== undefined && !isSame(value, before[field] ?? null),
    ),
  );
  const text = cause === undefined ? {} : { cause };
  if (cause === undefined && Object.keys(different).length === 0) return accept();
  return accept({ type: 'PupilDeviceCorrected', data: { corrects, changes: different, ...text, reason } });
};
