import { policiesStream } from '../../domain/streams/policies/stream.ts';
import type { StreamKey } from '../../events/log/types.ts';
import { dependentsOf } from '../shared/deadlines/dependents-of.ts';
import { DUE_DATES } from '../shared/deadlines/due-dates.ts';
import { type Remake, remakeMessage } from '../shared/deadlines/due-messages.ts';
import { putRemake } from '../shared/deadlines/put-remake.ts';
import { type DuesDeps, remakeDues } from '../shared/deadlines/remake-dues.ts';
import { remakePage } from '../shared/deadlines/remake-school.ts';
import { instantOf } from '../shared/lambda/clock.ts';
import { failedMessage } from './message.ts';

/** What keeps due dates beside the read models. */
export interface Dues {
  /**
   * Computes again what is due where a record changed: its own dates, those that depend on it, or a whole
   * school's.
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
  project: async (source) => {
    await remakeDues(deps, source);
    for (const dependent of await dependentsOf(deps, source)) await remakeDues(deps, dependent);
    // Dates rest on the calendar and on the settings in force.
    if (source.stream === 'schools') await deps.requeue(remakeMessage({ school: source.school, after: '' }));
    if (source.stream === 'policies') await afterAdoption(deps, source);
  },
  remake: async ({ school, after }) => {
    const { next, failed } = await remakePage(deps, school, after);
    for (const source of failed) await deps.requeue(failedMessage(source, [DUE_DATES]));
    if (next !== null) await deps.requeue(remakeMessage({ school, after: next }));
  },
});

/** A version in force counts at once; for one that is ahead, its day is itself a date. */
const afterAdoption = async (deps: KeepingDeps, source: StreamKey): Promise<void> => {
  const { state } = await deps.log.load(source, policiesStream);
  const now = instantOf(deps.clock());
  const ahead = state.versions.filter(({ effectiveFrom }) => effectiveFrom > now);
  for (const { effectiveFrom } of ahead) await putRemake(deps.table, source.school, effectiveFrom);
  if (ahead.length < state.versions.length)
    await deps.requeue(remakeMessage({ school: source.school, after: '' }));
};
