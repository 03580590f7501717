import type { Happened } from '../../kernel/happened.ts';
import type { RecordedEvent } from '../../kernel/recorded.ts';

/** By which of its two times the past is asked for: what was known, or what had happened. */
export type By = 'recorded' | 'occurred';

/** Up to which instant, and by which time. */
export interface Until {
  /** UTC with milliseconds. */
  readonly asOf: string;
  readonly by: By;
}

/** An event in its place: its number in the stream, and when its commit was recorded. */
export interface PlacedEvent {
  readonly version: number;
  readonly recordedAt: string;
  /** At its newest schema version. */
  readonly event: RecordedEvent;
}

/** Whether an event counts; asked of the events of one stream in their order. */
export type Counting = (placed: PlacedEvent) => boolean;

/** Since which instant an event counts; asked of the events of one stream in their order. */
export type Since = (placed: PlacedEvent) => string;

/**
 * `recorded`: since it was recorded. `occurred`: since it had happened, of all that has been recorded since;
 * a correction counts with the event that it corrects, since it tells what had been so all along.
 */
export const sinceOf = (by: By, happened: Happened): Since => {
  if (by === 'recorded') return ({ recordedAt }) => recordedAt;
  const known = new Map<number, string>();
  return ({ version, event }) => {
    const corrects = event.data['corrects'];
    const corrected = typeof corrects === 'number' ? known.get(corrects) : undefined;
    const own = happened(event);
    const since = corrected !== undefined && corrected < own ? corrected : own;
    known.set(version, since);
    return since;
  };
};

/** Which events count by an instant. */
export const countingOf = ({ asOf, by }: Until, happened: Happened): Counting => {
  const since = sinceOf(by, happened);
  return (placed) => since(placed) <= asOf;
};
