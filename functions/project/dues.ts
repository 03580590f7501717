import { RETENTION_PERIODS } from '../../domain/kernel/retention.ts';
import { policiesStream } from '../../domain/streams/policies/stream.ts';
import { referenceListsStream } from '../../domain/streams/reference-lists/stream.ts';
import type { StreamKey } from '../../events/log/types.ts';
import { dependentsOf } from '../shared/deadlines/dependents-of.ts';
import { DUE_DATES } from '../shared/deadlines/due-dates.ts';
import { type Remake, remakeMessage } from '../shared/deadlines/due-messages.ts';
import { putRemake } from '../shared/deadlines/put-remake.ts';
import { type DuesDeps, remakeDues } from '../shared/deadlines/remake-dues.ts';
import { remakePage } from '../shared/deadlines/remake-school.ts';
import { instantOf } from '../shared/lambda/clock.ts';
import { logFailure } from '../shared/lambda/log.ts';
import { settleAll } from '../shared/lambda/settle-all.ts';
import { failedMessage } from './message.ts';

/** What keeps due dates beside the read models. */
export interface Dues {
  /**
   * Computes again what is due where a record changed: its own dates, those that depend on it, or a whole
   * school's. One that depends on it and fails is asked for by itself, and does not keep the others.
   */
  readonly project: (source: StreamKey) => Promise<void>;
  /**
   * A page of a whole school; the next one is asked for by another message, so that a school of any size is
   * gone through. A record that failed is asked for by itself, and does not keep the others.
   */
  readonly remake: (asked: Remake) => Promise<void>;
}

interface KeepingDeps extends DuesDeps {
  readonly requeue: (body: string) => Promise<void>;
}

export const createDues = (deps: KeepingDeps): Dues => ({
  project: (source) =>
    settleAll([
      () => remakeDues(deps, source),
      () => remakeDependents(deps, source),
      () => remakeRest(deps, source),
    ]),
  remake: async ({ school, after }) => {
    const { next, failed } = await remakePage(deps, school, after);
    for (const source of failed) await deps.requeue(failedMessage(source, [DUE_DATES]));
    if (next !== null) await deps.requeue(remakeMessage({ school, after: next }));
  },
});

const remakeDependents = async (deps: KeepingDeps, source: StreamKey): Promise<void> => {
  for (const dependent of await dependentsOf(deps, source))
    await remakeDues(deps, dependent).catch((error: unknown) => {
      logFailure(error);
      return deps.requeue(failedMessage(dependent, [DUE_DATES]));
    });
};

/** Dates rest on the calendar, on the settings in force, and on how long records are kept. */
const remakeRest = async (deps: KeepingDeps, source: StreamKey): Promise<void> => {
  if (source.stream === 'schools') await deps.requeue(remakeMessage({ school: source.school, after: '' }));
  if (source.stream === 'policies') await afterAdoption(deps, source);
  if (source.stream === 'reference-lists' && source.id === RETENTION_PERIODS)
    await afterPeriods(deps, source);
};

const afterAdoption = async (deps: KeepingDeps, source: StreamKey): Promise<void> => {
  const { state } = await deps.log.load(source, policiesStream);
  await remakeAt(
    deps,
    source.school,
    state.versions.map(({ effectiveFrom }) => effectiveFrom),
  );
};

/** How long records are kept is said by a list, edition by edition; every record may rest on it. */
const afterPeriods = async (deps: KeepingDeps, source: StreamKey): Promise<void> => {
  const { state } = await deps.log.load(source, referenceListsStream);
  const changes = state.editions.flatMap(({ effectiveFrom, withdrawnFrom }) => [
    effectiveFrom,
    withdrawnFrom,
  ]);
  await remakeAt(
    deps,
    source.school,
    changes.filter((at) => at !== null),
  );
};

/** What is in force counts at once; for what is ahead, its instant is itself a date. */
const remakeAt = async (deps: KeepingDeps, school: string, from: readonly string[]): Promise<void> => {
  const now = instantOf(deps.clock());
  const ahead = from.filter((at) => at > now);
  for (const at of ahead) await putRemake(deps.table, school, at);
  if (ahead.length < from.length) await deps.requeue(remakeMessage({ school, after: '' }));
};
