import * as z from 'zod/mini';
import { inSightOfSchools } from '../../events/catalogue/fields.ts';
import { plusDays } from './day.ts';

/**
 * An ISO 8601 moment with any offset, as UTC with milliseconds: `2026-09-03T09:30+01:00` is
 * `2026-09-03T08:30:00.000Z`.
 */
export const toInstant = (text: string): string =>
  // biome-ignore lint/style/noRestrictedGlobals: parses a given text, reads no clock; the only such place in the domain
  new Date(text).toISOString();

/** A later (or, negative, earlier) instant. */
export const plusMilliseconds = (instant: string, milliseconds: number): string =>
  // biome-ignore lint/style/noRestrictedGlobals: computes from a given instant, reads no clock
  new Date(Date.parse(instant) + milliseconds).toISOString();

/** A later (or, negative, earlier) instant; to move by days of London, use `plusDays`. */
export const plusMinutes = (instant: string, minutes: number): string => {
  const milliseconds = minutes * 60_000;
  return plusMilliseconds(instant, milliseconds);
};

/** The day before a day, both `YYYY-MM-DD`. */
export const dayBefore = (day: string): string => plusDays(day, -1);

/**
 * A moment in a command: any offset, from the year 1900 on; it leaves the parser as UTC with milliseconds.
 */
export const instantInput = z.pipe(
  z.iso.datetime({ offset: true }).check(inSightOfSchools()),
  z.transform(toInstant),
);

/** When a recorded fact happened; it is now when the command does not say. */
export const occurredAt = z.optional(instantInput);

/** When a command with an `occurredAt` says that its fact happened; null: now. */
export const statedTime = (command: {
  readonly type: string;
  readonly occurredAt?: string | undefined;
}): string | null => command.occurredAt ?? null;

/** For streams whose facts happen when they are recorded, or state a day of their own. */
export const recordedNow = (): null => null;

/** Whole hours from one instant to another; negative when the other is earlier. */
export const hoursBetween = (from: string, to: string): number =>
  // biome-ignore lint/style/noRestrictedGlobals: computes from given instants, reads no clock
  Math.floor((Date.parse(to) - Date.parse(from)) / 3_600_000);
