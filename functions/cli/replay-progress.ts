import * as z from 'zod/mini';
import type { Api } from './api.ts';
import { cell } from './table.ts';
import type { Terminal } from './terminal.ts';

const number = z.nullable(z.int());
const replayed = z.looseObject({
  replay: z.int(),
  status: z.enum(['requested', 'running', 'waiting', 'paused', 'completed', 'failed', 'cancelled']),
  reason: z.nullable(z.string()),
  /** First position, last position, and the one that it came to; null before it has begun. */
  from: number,
  upTo: number,
  last: number,
  sent: number,
  omitted: number,
  tampered: number,
});
/** How a replay to one subscription goes. */
export type Replayed = z.output<typeof replayed>;

const PAUSE_MS = 2000;
const over: readonly Replayed['status'][] = ['completed', 'failed', 'cancelled'];

/** Where it is asked how a replay goes, and which one is meant. */
export interface AskedReplay {
  readonly path: string;
  /** Number of the event that started it. */
  readonly replay: number;
}

/** Waits for the end, however long. Null: Ctrl-C ended the waiting, and that alone. */
export const waitForReplay = async (
  api: Api,
  { path, replay }: AskedReplay,
  terminal: Terminal,
): Promise<Replayed | null> => {
  while (!terminal.stopped.aborted) {
    const { body } = await api.send({ path, answer: replayed });
    // Another one may only be started once this one is over.
    if (body.replay !== replay || over.includes(body.status)) return body;
    await terminal.wait(PAUSE_MS);
  }
  return null;
};

const reasons: Readonly<Record<string, string>> = {
  'position-beyond-end': 'the journal has no such position yet',
  'newer-version': 'the next event was recorded in a newer version than the one asked for',
  'not-taken': 'the target took nothing for a day; start again after the position that it came to',
};

/** A line for what came of it, and one for each figure that somebody has to know of. */
export const replayText = ({ replay, status, reason, ...reach }: Replayed): string =>
  [
    `${status}: replay ${replay}, positions ${reach.from ?? '-'} to ${reach.upTo ?? '-'}, ` +
      `sent up to ${reach.last ?? '-'}`,
    ...(reason === null ? [] : [`  because: ${reasons[reason] ?? cell(reason)}`]),
    `  ${reach.sent ?? 0} events sent`,
    ...(reach.omitted ? [`  ${reach.omitted} events that can never go out`] : []),
    ...(reach.tampered ? [`  ${reach.tampered} commits NOT AS WRITTEN, which were not sent`] : []),
  ].join('\n');
