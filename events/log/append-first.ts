import { setTimeout } from 'node:timers/promises';
import { appendTo, type LogContext } from './append.ts';
import type { EventLogOptions } from './event-log.ts';
import type { Appended, Fold, Proposal, StreamKey } from './types.ts';

/**
 * Appends the first commit of a stream whose id nobody has had before: one request, since there is nothing to load, and nobody to
 * contend with. A repeat of the same command is answered as everywhere; any other commit there is a conflict.
 */
export type AppendFirst = <S>(key: StreamKey, fold: Fold<S>, proposal: Proposal) => Promise<Appended>;

export const createAppendFirst = (options: EventLogOptions): AppendFirst => {
  const log: LogContext = {
    random: Math.random,
    wait: async (ms) => void (await setTimeout(ms)),
    ...options,
  };
  return (key, fold, proposal) =>
    appendTo(log, { key, fold, newest: null, state: fold.initialState, snapshotAt: 0 }, proposal);
};
