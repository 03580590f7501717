import { setTimeout } from 'node:timers/promises';
import { findAnswer } from './answer.ts';
import { appendTo, type LogContext } from './append.ts';
import type { Catalogue } from './catalogue.ts';
import { TamperedItem } from './errors.ts';
import { createFormerTrusts, type FormerTrusts } from './former-trusts.ts';
import { logKey } from './key.ts';
import { createLogReader, loadTip } from './log-reader.ts';
import type { LogItem } from './read-item.ts';
import type { LogTable } from './table.ts';
import type { EventLog, Fold, LoadedStream, StreamKey } from './types.ts';
import type { Patience } from './write.ts';

export interface EventLogOptions extends LogTable, Partial<Patience> {
  /** The trust that this deployment is for; part of every commit's text. */
  readonly trust: string;
  readonly catalogue: Catalogue;
}

/** The log on its table. */
export const createEventLog = (options: EventLogOptions): EventLog => {
  const log: LogContext = {
    random: Math.random,
    wait: async (ms) => void (await setTimeout(ms)),
    ...options,
  };
  const former = createFormerTrusts(log, log.trust);
  return {
    ...createLogReader(log),
    load: (key, fold) => load(log, former, key, fold),
  };
};

const load = async <S>(
  log: LogContext,
  former: FormerTrusts,
  key: StreamKey,
  fold: Fold<S>,
): Promise<LoadedStream<S>> => {
  const { newest, state, snapshotAt, visible } = await loadTip(log, key, fold);
  const isForeign = newest !== null && newest.commit.trust !== log.trust;
  if (isForeign && !(await former.isBefore(newest.commit))) throw foreignAt(newest);
  return {
    ...visible,
    replayOf: async (command) => (newest === null ? null : findAnswer(log, newest, command)),
    append: (proposal) => appendTo(log, { key, newest, state, snapshotAt, fold }, proposal),
  };
};

/**
 * A commit of another trust is nothing that this log wrote: nothing is decided on it, unless the school brought
 * it along.
 */
const foreignAt = ({ key, commit }: LogItem): TamperedItem => {
  const place = `${logKey(key)}/${commit.commit}`;
  return new TamperedItem(`${place} is of another trust`, { key: place });
};
