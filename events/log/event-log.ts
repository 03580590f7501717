import { setTimeout } from 'node:timers/promises';
import { findAnswer } from './answer.ts';
import { appendTo, type LogContext } from './append.ts';
import type { Catalogue } from './catalogue.ts';
import { stateAfter } from './fold.ts';
import { logKey } from './key.ts';
import { commitsAfter } from './read.ts';
import { itemAt, type LogTable, newestItem } from './table.ts';
import type { EventLog, Folding, LoadedStream, StreamKey } from './types.ts';
import type { Patience } from './write.ts';

export interface EventLogOptions extends LogTable, Partial<Patience> {
  /** The trust that this deployment is for; part of every commit's text. */
  readonly trust: string;
  readonly catalogue: Catalogue;
}

/** The log on its table. */
export const createEventLog = (options: EventLogOptions): EventLog => {
  const log: LogContext = { random: Math.random, wait: async (ms) => void (await setTimeout(ms)), ...options };
  return {
    load: (key, folding) => load(log, key, folding),
    commitsAfter: (key, commit) => commitsAfter(log, key, commit),
    readCommit: (key, commit) => itemAt(log, logKey(key), commit),
  };
};

const load = async <S>(log: LogContext, key: StreamKey, folding: Folding<S>): Promise<LoadedStream<S>> => {
  const newest = await newestItem(log, logKey(key));
  const { state, carrier } =
    newest === null ? { state: folding.initialState, carrier: 0 } : await stateAfter(log, log.catalogue, folding, newest);
  return {
    key,
    state,
    commit: newest?.commit.commit ?? 0,
    version: newest === null ? 0 : newest.commit.firstVersion + newest.commit.events.length - 1,
    recordedAt: newest?.commit.recordedAt ?? null,
    replayOf: async (command) => (newest === null ? null : findAnswer(log, newest, command)),
    append: (proposal) => appendTo(log, { key, newest, state, carrier, folding }, proposal),
  };
};
