import type { CheckKind } from '../../../events/catalogue/check-forms.ts';
import { lastInstantOf } from '../../kernel/due.ts';
import { londonDate } from '../../kernel/london.ts';
import {
  type CheckState,
  checkSettings,
  duesOfCheck,
  intervalOf,
  thingOf,
} from '../../streams/checks/stream.ts';
import type { Asked } from './define-document.ts';
import type { Standing } from './document.ts';
import { begun, dayOrNone, inWords } from './words.ts';

/** A check as people read it, with the system or blog that its record is of. */
export const checkName = (kind: CheckKind, id: string): string => {
  const thing = thingOf(id);
  return `${begun(inWords(kind))}${thing === null ? '' : ` (${inWords(thing)})`}`;
};

/** The day by which a check is to be made next; null: the policy states no number (MON-02). */
export const nextCheck = (
  kind: CheckKind,
  state: CheckState,
  { settings, calendar }: Pick<Asked, 'settings' | 'calendar'>,
): string | null =>
  duesOfCheck(kind, state, checkSettings(settings), calendar)
    .map((due) => londonDate(lastInstantOf(due)))
    .toSorted()[0] ?? null;

/** Red once the day is past; null: none is known. */
export const standingOn = (due: string | null, today: string): Standing | null => {
  if (due === null) return null;
  return due < today ? 'red' : 'green';
};

/** The day by which a check is to be made next, or why there is none. */
export const nextInWords = (
  kind: CheckKind,
  due: string | null,
  { settings }: Pick<Asked, 'settings'>,
): string => {
  if (due !== null) return dayOrNone(due);
  return intervalOf(kind, checkSettings(settings)) === null
    ? 'no interval stated'
    : 'no day that the school’s calendar knows';
};
