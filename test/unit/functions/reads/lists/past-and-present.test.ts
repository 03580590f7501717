import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type * as z from 'zod/mini';
import { numbersOn } from '../../../../../domain/kernel/counts.ts';
import { plusDays } from '../../../../../domain/kernel/day.ts';
import { listsInMemory } from '../../../../../domain/kernel/lists-in-memory.ts';
import type { Projection } from '../../../../../domain/kernel/projection.ts';
import type { View } from '../../../../../domain/kernel/view.ts';
import { projections, readModels } from '../../../../../domain/read-models/index.ts';
import { rowFold } from '../../../../../domain/reports/as-of/row-fold.ts';
import type { Json } from '../../../../../events/catalogue/define-events.ts';
import { catalogue } from '../../../../../events/catalogue/index.ts';
import type { ReadCommit, StreamKey } from '../../../../../events/log/types.ts';
import { listPage, type PageEnd } from '../../../../../functions/shared/read-model/list-page.ts';
import { type Lists, listsOf } from '../../../../../functions/shared/read-model/lists.ts';
import { createReadModel } from '../../../../../functions/shared/read-model/read-model.ts';
import { fakeDynamo } from '../../../../support/fake-dynamo.ts';
import { historyOf } from '../../../../support/histories.ts';
import { atOnce, createProjector } from '../../../../support/projector.ts';

const school = 'larkfield-infant';
const names = [
  'people/p-101',
  'people/p-201',
  'people/u-301',
  'agreements/p-101.staff',
  'agreements/p-201.parent',
  'agreement-templates/staff',
  'agreement-templates/parent',
  'devices/LT-1',
  'devices/LT-2',
  'incidents/i-1',
  'incidents/i-2',
  'access/p-101',
  'access/v-9',
];

/** Days far apart, so that some lie ahead of the day of looking. */
const spread = (value: Json, by: number): Json =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? plusDays(value, (by * 7) % 60) : value;
const spreadDays = ({ commit, ...read }: ReadCommit): ReadCommit => {
  const events = commit.events.map(({ data, ...event }, index) => ({
    ...event,
    data: Object.fromEntries(
      Object.entries(data).map(([name, value]) => [name, spread(value, commit.commit + index)]),
    ),
  }));
  return { ...read, commit: { ...commit, events } };
};

const historiesOf = names.map((name) => {
  const [stream = '', id = ''] = name.split('/');
  const events = catalogue.find((one) => one.stream === stream)!;
  return fc
    .option(historyOf(events, { school, stream, id }), { nil: [] })
    .map((history) => history.map(spreadDays));
});

/** Filters that the lists take, with values that the examples of the catalogue bring. */
const queries: Readonly<Record<string, readonly Record<string, string>[]>> = {
  'outstanding-agreements': [
    {},
    { status: 'outstanding' },
    { status: 'signed' },
    { status: 'superseded' },
    { audience: 'staff' },
  ],
  'devices-on-loan': [{}, { due: 'overdue' }, { due: 'due-or-overdue' }],
  'incident-log': [{}, { status: 'open' }, { status: 'closed', unlogged: 'form' }, { unlogged: 'true' }],
  'access-register': [
    {},
    { inForce: 'true' },
    { inForce: 'false', kind: 'wifi' },
    { person: 'v-9' },
    { kind: 'right' },
  ],
  'role-holders': [{}, { role: 'staff' }, { role: 'dsl' }, { role: 'parent' }],
};

/** The whole list, page after page, as it is shown. */
const shown = async (
  view: View,
  lists: Lists,
  today: string,
  query: Record<string, string>,
  limit: number,
) => {
  const asked = {
    now: `${today}T08:30:00.000Z`,
    today,
    query: view.query.parse(query) as z.output<typeof view.query>,
    numbers: numbersOn(lists.tally, today),
  };
  const items: unknown[] = [];
  let after: PageEnd | null = null;
  do {
    const page: Awaited<ReturnType<typeof listPage>> = await listPage(view, [{ school, lists, asked }], {
      limit,
      after,
      isUsual: false,
    });
    items.push(...page.items.map(({ item, source }) => ({ item, source })));
    after = page.end;
  } while (after !== null);
  return { summary: view.summary(asked), items };
};

/**
 * A log that grows commit by commit, a projector that hears of some of them late or twice, and the table that
 * it writes.
 */
const world = () => {
  const { client } = fakeDynamo();
  const log: ReadCommit[] = [];
  async function* commitsAfter({ stream, id }: StreamKey, after: number) {
    yield* log.filter(({ commit: one }) => one.stream === stream && one.id === id && one.commit > after);
  }
  const table = { client, tableName: 'rows', ...atOnce };
  const project = createProjector({
    table,
    log: { commitsAfter },
    catalogue: { upcast: (_, event) => event },
    projections,
  });
  const hear = (name: string) => project(JSON.stringify({ detail: { schoolid: school, subject: name } }));
  return { log, hear, readModel: createReadModel(table) };
};

type World = ReturnType<typeof world>;

/**
 * Commits come one by one, in the order of the numbers; the projector hears of most of them, and in the end
 * of all streams.
 */
const live = async (
  { log, hear }: World,
  histories: readonly (readonly ReadCommit[])[],
  order: readonly number[],
): Promise<void> => {
  const left = new Map(names.map((name, index) => [name, [...(histories[index] ?? [])]]));
  for (const number of order) {
    const name = names[number % names.length] ?? '';
    log.push(...(left.get(name)?.splice(0, 1) ?? []));
    if (number % 3 > 0) await hear(name);
  }
  log.push(...[...left.values()].flat());
  for (const name of names) await hear(name);
};

/** The lists as a replay of the log makes them. */
const replayed = (projection: Projection, log: readonly ReadCommit[]): Lists => {
  const fold = rowFold(projection);
  for (const { commit } of log) {
    const placed = commit.events.map((event, index) => ({
      commit,
      position: 1,
      version: commit.firstVersion + index,
      event,
    }));
    for (const one of placed) fold.accept(one);
  }
  return listsOf(listsInMemory(projection, fold.rows()));
};

describe('a list of the past and of the present', () => {
  beforeAll(() => void vi.spyOn(process.stdout, 'write').mockReturnValue(true));
  afterAll(() => void vi.restoreAllMocks());

  it('GOV-04 are the same of the same history, on any day, under any filter, whatever the projector heard in what order', async () => {
    const property = async (
      histories: readonly (readonly ReadCommit[])[],
      order: readonly number[],
      day: number,
      limit: number,
    ) => {
      const now = world();
      await live(now, histories, order);
      const today = plusDays('2026-10-06', day);
      for (const { projection, view } of readModels.filter((one) => one.view !== null)) {
        const past = replayed(projection, now.log);
        const [present] = await now.readModel.lists([school], projection.model);
        for (const query of queries[projection.model] ?? []) {
          const then = await shown(view!, past, today, query, limit);
          expect(
            await shown(view!, present!, today, query, limit),
            `${projection.model} ${JSON.stringify(query)}`,
          ).toEqual(then);
        }
      }
    };
    const order = fc.array(fc.nat(10_000), { maxLength: 60 });
    const anything = fc.asyncProperty(
      fc.tuple(...historiesOf),
      order,
      fc.nat(60),
      fc.integer({ min: 1, max: 5 }),
      property,
    );
    await fc.assert(anything, { numRuns: 60 });
  }, 60_000);
});
