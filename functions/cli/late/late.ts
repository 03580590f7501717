import type { SchoolCalendar } from '../../../domain/kernel/calendar.ts';
import {
  type AskedEdition,
  type FollowedRun,
  type InTime,
  inTime,
} from '../../../domain/kernel/legal-run.ts';
import type { LegalRule } from '../../../domain/kernel/legal-time.ts';
import type { FoundPosition } from '../../../events/log/replay/replay.ts';
import { followed } from './followed.ts';

/**
 * Something that ran under a rule, whether it was in time, and whether it would have been by what is asked.
 */
export interface LateOrNot {
  readonly record: string;
  readonly rule: LegalRule;
  readonly begun: string;
  readonly done: string | null;
  readonly was: InTime;
  /** By the edition or length that somebody asks of; null: nobody asks of this rule. */
  readonly wouldBe: InTime | null;
}

export interface Late {
  readonly runs: readonly LateOrNot[];
  /** Positions that are not as they were journaled. */
  readonly tampered: number;
}

/** Other editions or lengths, by rule. */
export type Asked = Partial<Record<LegalRule, AskedEdition>>;

/**
 * All that ran under a rule of law, guidance or standards, by the whole record of a school. Nothing is
 * written.
 */
export const late = async (found: AsyncIterable<FoundPosition>, asked: Asked, now: string): Promise<Late> => {
  const record = followed();
  for await (const one of found) record.see(one);
  const judge = (name: string, run: FollowedRun, school: SchoolCalendar): LateOrNot => {
    const other = asked[run.rule];
    return {
      record: name,
      rule: run.rule,
      begun: run.begun,
      done: run.done,
      was: inTime(run, school, now),
      wouldBe: other === undefined ? null : inTime(run, school, now, other),
    };
  };
  const school = record.calendar();
  const runs = record.runs().map(({ name, run }) => judge(name, run, school));
  return {
    runs: runs.toSorted((a, b) => (a.begun + a.record < b.begun + b.record ? -1 : 1)),
    tampered: record.tampered(),
  };
};
