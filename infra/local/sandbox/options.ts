import { LocalStackError } from '../local-stack-error.ts';
import { TERMS } from './school-days.ts';

/** How the sandbox lives. */
export interface SandboxOptions {
  readonly seed: string;
  /** Milliseconds of its time in one of ours; null: as fast as it goes. */
  readonly speed: number | null;
  readonly schools: number;
  /** Of each school. */
  readonly pupils: number;
  readonly terms: number;
}

/** What stands on the command line; each as text, or left out. */
export interface SandboxWords {
  readonly seed?: string | undefined;
  readonly speed?: string | undefined;
  readonly schools?: string | undefined;
  readonly pupils?: string | undefined;
  readonly terms?: string | undefined;
}

const MOST_SCHOOLS = 6;
const MOST_PUPILS = 200;
/** One in each class, and one who moves away. */
const FEWEST_PUPILS = 12;
const unitsMs: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** @throws LocalStackError for a number that is too small, too large or none, and a speed that is none */
export const sandboxOptions = ({
  seed = '1',
  speed = '1h',
  schools = '2',
  pupils = '30',
  terms = '1',
}: SandboxWords): SandboxOptions => ({
  seed,
  speed: speedOf(speed),
  schools: numberOf('schools', schools, 1, MOST_SCHOOLS),
  pupils: numberOf('pupils', pupils, FEWEST_PUPILS, MOST_PUPILS),
  terms: numberOf('terms', terms, 1, TERMS),
});

const numberOf = (name: string, text: string, from: number, to: number): number => {
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= from && number <= to) return number;
  throw new LocalStackError(`--${name} takes a number from ${from} to ${to}, not ${text}`);
};

/** Of a second: `1h` is an hour a second. */
const speedOf = (text: string): number | null => {
  if (text === 'max') return null;
  const [, count = '', unit = ''] = /^([1-9]\d{0,3})([smhd])$/.exec(text) ?? [];
  const milliseconds = Number(count) * (unitsMs[unit] ?? 0);
  if (milliseconds > 0) return milliseconds / 1000;
  throw new LocalStackError(
    `--speed takes max, or how much time a second is, such as 30m, 1h or 1d, not ${text}`,
  );
};
