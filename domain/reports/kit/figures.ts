import type { EventRef, Figure, Standing } from './document.ts';
import { refsTo } from './records.ts';

/** What names a figure, and how it stands; left out: nothing is asked of it. */
interface About {
  readonly id: string;
  readonly label: string;
  readonly standing?: Standing | null;
}

/** A value in words or a day; null: nothing is on record. */
export const stated = (
  { id, label, standing = null }: About,
  value: string | number | null,
  events: readonly EventRef[],
  text = value === null ? 'none on record' : String(value),
): Figure => ({ id, label, value, text, standing, isWithheld: false, events: refsTo(events) });

/** How many events or records there were: one for each that is cited. */
export const counted = (about: About, events: readonly EventRef[]): Figure =>
  stated(about, events.length, events);

/** How something stands of which there should be none. */
export const noneIsGreen = (found: readonly unknown[]): Standing => (found.length === 0 ? 'green' : 'red');

/** How many of a whole: cites both those that count and those that don't. */
export const shared = (
  { id, label, standing }: About,
  part: readonly EventRef[],
  whole: readonly EventRef[],
): Figure =>
  stated(
    { id, label, standing: standing === undefined ? standingOf(part.length, whole.length) : standing },
    part.length,
    whole,
    `${part.length} of ${whole.length}`,
  );

/** All: green; most: amber; nobody to be counted: nothing is asked. */
const standingOf = (part: number, whole: number): Standing | null => {
  if (whole === 0) return null;
  if (part === whole) return 'green';
  return part / whole >= MOST ? 'amber' : 'red';
};

/** From here on a part counts as most of a whole: nine tenths. */
const MOST = 0.9;

/** A number that would point at somebody: neither it nor its events are given. */
export const withheld = (figure: Figure): Figure => ({
  ...figure,
  value: null,
  text: 'fewer than 5, or withheld beside one',
  isWithheld: true,
  standing: null,
  events: [],
});
