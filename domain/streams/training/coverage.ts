import { isHeldOn } from '../../kernel/held-roles.ts';
import { askedBy, auditDues, type Clocked, clocks, type Known, limitOf } from './dues.ts';
import { lastHad } from './overdue.ts';
import { WORKERS } from './roles.ts';
import { heldAs } from './runs.ts';
import { lastOf } from './state.ts';

/** How a training stands with somebody of whom it is asked. */
export interface Coverage {
  readonly training: Clocked;
  /** By which it is asked on the day. */
  readonly roles: readonly string[];
  /** Whether the school states how long it may take, or how often it is had. */
  readonly isTimed: boolean;
  /** It is had once, over several days perhaps; else again and again. */
  readonly isOnce: boolean;
  /** Null: never. */
  readonly lastOn: string | null;
  /** The first day by which it has still to be had; null: it has not, or no day is known. */
  readonly dueOn: string | null;
}

const once: readonly Clocked[] = ['induction', 'governor', 'online-course'];

/** Of whom a training is asked on a day, and how it stands; null: it is not asked of this person. */
export const coverageOf = (training: Clocked, known: Known, day: string): Coverage | null => {
  const held = askedBy[training](known).filter(({ since: from, until }) => isHeldOn({ from, until }, day));
  if (held.length === 0) return null;
  const dues = clocks[training](known).map(({ dueOn }) => dueOn);
  return {
    training,
    roles: [...new Set(held.map(({ role }) => role))].toSorted(),
    isOnce: once.includes(training),
    isTimed: limitOf[training](known.settings) !== null,
    lastOn: lastHad(known.state, training),
    dueOn: dues.toSorted()[0] ?? null,
  };
};

/** How the questions on what training somebody needs stand with somebody who works at the school (TRG-09). */
export const auditCoverageOf = (
  known: Known,
  day: string,
): Pick<Coverage, 'lastOn' | 'dueOn' | 'isTimed'> | null => {
  const { state, person, settings } = known;
  const held = heldAs(state, person, WORKERS);
  if (!held.some(({ since: from, until }) => isHeldOn({ from, until }, day))) return null;
  const dues = auditDues(known).map(({ dueOn }) => dueOn);
  return {
    lastOn: lastOf(state.audits),
    dueOn: dues.toSorted()[0] ?? null,
    isTimed: settings.needsAudit !== null,
  };
};
