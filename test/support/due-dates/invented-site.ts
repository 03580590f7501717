import type { AnyStream } from '../../../domain/kernel/stream.ts';
import { policiesStream } from '../../../domain/streams/policies/stream.ts';
import { schoolsStream } from '../../../domain/streams/schools/stream.ts';
import { policiesEvents } from '../../../events/catalogue/policies.ts';
import { schoolsEvents } from '../../../events/catalogue/schools.ts';
import { createUpcaster } from '../../../events/catalogue/upcast.ts';
import { createEventLog } from '../../../events/log/event-log.ts';
import type { StreamKey } from '../../../events/log/types.ts';
import { createDues } from '../../../functions/project/dues.ts';
import { createHandler as createRun } from '../../../functions/run-deadlines/handler.ts';
import { createPolicy } from '../../../functions/shared/commands/policy.ts';
import { readCover } from '../../../functions/shared/deadlines/due-cover.ts';
import { dueIn, type StoredDue } from '../../../functions/shared/deadlines/due-item.ts';
import { actionsKey } from '../../../functions/shared/deadlines/due-keys.ts';
import type { DuesDeps } from '../../../functions/shared/deadlines/remake-dues.ts';
import { dyingClient } from '../delivery-campaign/dying-client.ts';
import { fakeDynamo } from '../fake-dynamo.ts';
import { proposal } from '../log.ts';
import { createProjector } from '../projector.ts';
import { boilersEvents, inventedStreams, registersEvents, roomsEvents } from './invented.ts';
import { school } from './site.ts';

const catalogue = createUpcaster([
  schoolsEvents,
  policiesEvents,
  roomsEvents,
  boilersEvents,
  registersEvents,
]);
const streams: readonly AnyStream[] = [...inventedStreams, schoolsStream, policiesStream];

/** Due dates of the invented streams, over a log and a table in memory. */
export const inventedSite = (from = '2026-09-14T09:00:00.000Z') => {
  const { client, items, mock } = fakeDynamo();
  const time = { now: from };
  const clock = () => new Date(time.now);
  const own = dyingClient(client);
  const queue: string[] = [];
  const put = async (body: string) => void queue.push(body);
  const logOf = (of: typeof client) =>
    createEventLog({ client: of, tableName: 'log', trust: 'fernhill', catalogue });
  const log = logOf(own.client);
  const patience = { wait: async () => undefined, random: () => 0 };
  const table = { client: own.client, tableName: 'rows', ...patience };
  const deps = {
    streams,
    log,
    policyAt: createPolicy(log, clock),
    table,
    clock,
    ...patience,
  } satisfies DuesDeps;
  const dues = createDues({ ...deps, requeue: put });
  const project = createProjector({ log, catalogue, projections: [], table }, { requeue: put, dues });
  const run = createRun({
    ...deps,
    log,
    permissions: streams.flatMap(({ events: { stream }, permissions }) =>
      permissions.map((row) => ({ ...row, stream })),
    ) as never,
    sealer: {
      keyedHash: async () => 'fingerprint-12345',
      seal: async () => null,
      open: async () => null,
      askAhead: () => new Map(),
    } as never,
    reserve: async () => null,
    isClosed: async () => false,
    drawLinkId: () => 'no-link',
    schools: async () => [school],
    toProject: put,
    toNotify: async () => undefined,
  });
  const keyOf = (name: string): StreamKey => {
    const [stream = '', id = ''] = name.split('/');
    return { school, stream, id };
  };
  const people = logOf(client);

  return {
    client,
    items,
    mock,
    time,
    deps,
    own,
    queue,
    project,
    dues,
    keyOf,
    /** Records an event; the projector hears of it when asked to. */
    record: async (name: string, type: string, data: object) => {
      const stream = streams.find(({ events }) => events.stream === keyOf(name).stream);
      const loaded = await people.load(keyOf(name), stream as AnyStream);
      await loaded.append(
        proposal({ now: time.now, events: [{ type, occurredAt: time.now, data: data as never }] }),
      );
    },
    /** Brings what follows from a change of some records to its end. */
    settle: async (...names: string[]) => {
      for (const name of names)
        await project(JSON.stringify({ detail: { schoolid: school, subject: name } }));
      while (queue.length > 0) await project(queue.shift() ?? '');
    },
    run: () => run(null, { getRemainingTimeInMillis: () => 900_000 }),
    cover: (name: string) => readCover({ client, tableName: 'rows' }, keyOf(name)),
    actions: (): readonly StoredDue[] =>
      [...items]
        .filter(([at]) => at.startsWith(`rows ${actionsKey(school)} `))
        .flatMap(([, item]) => dueIn(item) ?? [])
        .filter(({ act }) => act === 'fall-due')
        .toSorted((a, b) => (a.key < b.key ? -1 : 1)),
    commits: (name: string) =>
      [...items.keys()].filter((at) => at.startsWith(`log ${school}/${name} `)).length,
  };
};
export type InventedSite = ReturnType<typeof inventedSite>;

/** What a version of the policy says of the interval of checks. */
export const adopted = (version: number, effectiveFrom: string, days: number | null) => ({
  version,
  effectiveFrom,
  settings: days === null ? {} : { boilers: { days } },
  approval: null,
  review: null,
});
