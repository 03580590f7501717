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

/**
 * `recorded`: what had been recorded by the instant. `occurred`: what had happened by then, of all that has
 * been recorded since; a correction counts with the event that it corrects, since it tells what had been so
 * all along.
 */
export const countingOf = ({ asOf, by }: Until, happened: Happened): Counting => {
  if (by === 'recorded') return ({ recordedAt }) => recordedAt <= asOf;
  const counted = new Set<number>();
  return ({ version, event }) => {
    const corrects = event.data['corrects'];
    const isCounted = happened(event) <= asOf || (typeof corrects === 'number' && counted.has(corrects));
    if (isCounted) counted.add(version);
    return isCounted;
  };
};
