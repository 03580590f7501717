import type { Concern } from '../../../domain/kernel/concern.ts';
import { type DueRow, rowsOf } from '../../../domain/kernel/due-rows.ts';
import type { AnyNeeds, FactSource } from '../../../domain/kernel/facts.ts';
import { type NoticeSettings, noticeSettings } from '../../../domain/kernel/notice-settings.ts';
import type { RowData } from '../../../domain/kernel/projection.ts';
import { deadlinesOf } from '../../../domain/kernel/retention-deadline.ts';
import { type AnyDeadline, type AnyStream, streamIn } from '../../../domain/kernel/stream.ts';
import { schoolCalendar } from '../../../domain/streams/schools/offers.ts';
import { schoolsStream } from '../../../domain/streams/schools/stream.ts';
import { escalationOf } from '../../../events/catalogue/settings/escalations.ts';
import type { LogReader, StreamKey } from '../../../events/log/types.ts';
import type { PolicyAt } from '../commands/policy.ts';
import { factsKnown } from '../commands/read-facts.ts';
import { instantOf, londonDate } from '../lambda/clock.ts';
import { beforeNextTry, type Patience } from '../lambda/patience.ts';
import { sourceText } from '../read-model/items.ts';
import type { ReadModelTable } from '../read-model/read-model-table.ts';
import { type DueCover, readCover } from './due-cover.ts';
import { dueItem } from './due-item.ts';
import { dependentSortKey, dependentsKey } from './due-keys.ts';
import { listedDue } from './due-lists.ts';
import { type Made, putDues, type Standing } from './put-dues.ts';
import { namedIn, type WhoseDeps, whoseToday } from './whose.ts';

/** All that computing due dates takes. */
export interface DuesDeps extends Patience {
  readonly streams: readonly AnyStream[];
  readonly log: LogReader;
  readonly policyAt: PolicyAt;
  readonly table: ReadModelTable;
}

/** More writers than this do not meet at one record. */
const TRIES = 20;

/**
 * Computes the due-date rows of one record again, from the newest states and the settings in force, and puts
 * what differs. Anyone else who does the same, the newest states win: what stands is read before the states,
 * and replaced only if nobody replaced it since.
 */
export const remakeDues = async (deps: DuesDeps, key: StreamKey): Promise<void> => {
  const stream = streamIn(deps.streams, key.stream);
  if (stream === undefined || deadlinesOf(stream).length === 0) return;
  for (let lost = 0; lost < TRIES; ) {
    const before = await readCover(deps.table, key);
    const outcome = await putDues(deps.table, key, before, await computed(deps, stream, key, before));
    if (outcome === 'settled') return;
    if (outcome === 'lost') await beforeNextTry(deps, ++lost);
  }
  throw new Error(`the due dates of a record were taken by other writers ${TRIES} times`);
};

const computed = async (
  deps: DuesDeps,
  stream: AnyStream,
  key: StreamKey,
  before: DueCover,
): Promise<Made> => {
  const [own, school, policy] = await Promise.all([
    deps.log.load(key, stream),
    deps.log.load({ school: key.school, stream: 'schools', id: key.school }, schoolsStream),
    deps.policyAt(key.school, instantOf(deps.clock())),
  ]);
  const deadlines = deadlinesOf(stream);
  const needs: AnyNeeds = Object.assign(
    {},
    ...deadlines.map((deadline) => deadline.factNeeds(own.state, key.id)),
  );
  const facts = await factsKnown(deps, key.school, needs);
  const context = {
    streamId: key.id,
    settings: stream.settings(policy.settings),
    school: schoolCalendar(school.state),
    facts: facts.values,
    now: instantOf(deps.clock()),
    lastEntryOn: own.recordedAt === null ? null : londonDate(new Date(own.recordedAt)),
    knownAt: newestOf([own.recordedAt, school.recordedAt, policy.effectiveFrom, ...facts.recordedAt]),
  };
  const settings = noticeSettings(policy.settings);
  const made = deadlines.map((deadline) => {
    const { afterDays = null } = escalationOf(settings.escalations, deadline.name) ?? {};
    const rows = rowsOf(deadline, own.state, { ...context, escalateAfterDays: afterDays });
    const details = rows.length === 0 ? undefined : deadline.detailsOf?.(own.state, context);
    return { deadline, rows, ...(details && { details }) };
  });
  const rows = made.flatMap((one) => one.rows);
  const done = before.done.filter((one) => rows.some((row) => row.key === one));
  const open = rows
    .filter((row) => !done.includes(row.key))
    .map((row) => ({ item: dueItem(key.school, { ...row, stream: key.stream }) }));
  const concern = stream.concernOf === null ? {} : { concern: stream.concernOf(own.state, key.id) };
  const today = londonDate(deps.clock());
  const listed = await Promise.all(
    made.map((one) =>
      listedOf({ ...deps, school: key.school, today }, key, { ...one, ...concern }, settings),
    ),
  );
  const related = made.flatMap(({ deadline, rows: ofOne }) =>
    ofOne.flatMap(({ due }) => namedIn(deadline.recipients(due, settings))),
  );
  const people = related.map((id) => ({ stream: 'people', id }));
  return {
    commit: own.commit,
    items: [...open, ...listed.flat(), ...dependentItems(key, { ...needs, '~related': people })],
    done,
  };
};

interface MadeBy {
  readonly deadline: AnyDeadline;
  readonly rows: readonly DueRow[];
  readonly concern?: Concern;
  readonly details?: RowData;
}

/** Each open due date stands in the digests once, and once for each group in lists. */
const listedOf = (
  deps: WhoseDeps,
  { school, stream, id }: StreamKey,
  { deadline, rows, concern, details }: MadeBy,
  settings: NoticeSettings,
): Promise<readonly Standing[]> =>
  Promise.all(
    rows
      .filter(({ act }) => act === 'put-in-digest')
      .map(async ({ due }) =>
        listedDue(school, {
          deadline: deadline.name,
          items: deadline.items,
          stream,
          streamId: id,
          due,
          what: deadline.line(due),
          ...(await whoseToday(deps, deadline.recipients(due, settings))),
          ...(concern && { concern }),
          ...(details && { details }),
        }),
      ),
  );

const newestOf = (instants: readonly (string | null)[]): string =>
  instants.reduce<string>((a, b) => (b !== null && b > a ? b : a), '');

/** So that a change of what the dates depend on leads here. */
const dependentItems = (key: StreamKey, needs: AnyNeeds): readonly Standing[] => {
  const sources = Object.values(needs).flatMap((need): readonly FactSource[] =>
    need === undefined ? [] : [need].flat(),
  );
  const named = sources.filter(({ ofAll }) => ofAll !== true);
  const names = new Set(named.map(({ stream, id }) => `${stream}/${id}`));
  const dependent = sourceText(key);
  return [...names].map((name) => ({
    item: { pk: { S: dependentsKey(key.school) }, sk: { S: dependentSortKey(name, dependent) } },
  }));
};
