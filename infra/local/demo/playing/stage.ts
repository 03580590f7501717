import { setTimeout as delay } from 'node:timers/promises';
import type { Mail } from '../../mail/mail-server.ts';

/** What the play needs of the running stack. */
export interface Stage {
  readonly url: string;
  readonly tokenFor: (subject: string) => Promise<string>;
  readonly setTime: (instant: string) => void;
  /** Milliseconds since 1970, by the story's clock. */
  readonly now: () => number;
  readonly mails: () => Promise<readonly Mail[]>;
  /** Resolves when nothing is on its way any more. */
  readonly settled: () => Promise<void>;
}

const LOOK_EVERY_MS = 150;

/** Looks until it is there, or nothing is on its way any more; null then. */
export async function awaited<T>(stage: Stage, look: () => Promise<T | null>): Promise<T | null> {
  let isOver = false;
  const over = stage.settled().finally(() => {
    isOver = true;
  });
  // Who found what they looked for does not wait for it.
  over.catch(() => undefined);
  for (;;) {
    const isLast = isOver;
    const found = await look();
    if (found !== null || isLast) return found;
    await delay(LOOK_EVERY_MS);
  }
}

/** Whom a line of a school's roster is about, once it was run dry. */
export type Newcomers = Map<string, string>;

export const newcomerAt = (school: string, line: number): string => `${school}/${line}`;

/** An address of the story with the ids of those whom a roster brought in. */
export const withIds = (address: string, school: string, newcomers: Newcomers): string =>
  address.replace(
    /\{row (\d+)\}/,
    (whole, line: string) => newcomers.get(newcomerAt(school, Number(line))) ?? whole,
  );
