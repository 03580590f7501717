import { type DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import { streams } from '../../../domain/streams/index.ts';
import { catalogue } from '../../../events/catalogue/index.ts';
import { createUpcaster } from '../../../events/catalogue/upcast.ts';
import { createEventLog } from '../../../events/log/event-log.ts';
import { createHandler } from '../../../functions/run-imports/handler.ts';
import type { RunDeps } from '../../../functions/run-imports/run-deps.ts';
import { permissions } from '../../../functions/shared/access/permissions.ts';
import type { CommandDeps } from '../../../functions/shared/commands/command-deps.ts';
import { drawLinkId } from '../../../functions/shared/commands/new-link.ts';
import { createPolicy } from '../../../functions/shared/commands/policy.ts';
import { createReserve } from '../../../functions/shared/commands/reserve.ts';
import { type ImportJob, notPrepared } from '../../../functions/shared/imports/job.ts';
import { createJobStore } from '../../../functions/shared/imports/job-store.ts';
import { fileKey } from '../../../functions/shared/imports/objects.ts';
import { memoryFiles } from '../../support/memory-files.ts';
import { sendAs } from '../../support/react.ts';
import { createTable, type Engine } from '../engine.ts';
import { sealer } from '../trust/commits.ts';

/** One step of an import: what it took and came to. */
export interface Imported {
  readonly what: string;
  /** People of the file. */
  readonly people: number;
  readonly seconds: number;
  /** Commands planned, or recorded. */
  readonly commands: number;
  readonly requests: number;
}

const school = 'oakfield';
const [from, day] = ['2026-09-03T08:30:00.000Z', '2026-09-03'];
const send = sendAs(['trust-admin', 'headteacher']);

/**
 * A school of so many people: of seven rows three are pupils, three parents of theirs, one is a member of
 * staff.
 */
const rosterOf = (people: number): string => {
  const rows = Array.from({ length: people }, (_, at) => {
    const [kind, family] = [at % 7, Math.floor(at / 7)];
    if (kind < 3)
      return `c${family}-${kind};Child ${family} ${kind};pupil;;Y${1 + (family % 6)};class-${family % 40};`;
    if (kind < 6)
      return `p${family}-${kind};Parent ${family} ${kind};parent;p${family}.${kind}@mail.example;;;c${family}-${kind - 3}`;
    return `s${family};Staff ${family};staff;s${family}@school.example;;class-${family % 40};`;
  });
  return ['id;name;relation;email;year_group;class;child', ...rows].join('\n');
};

const counting = (client: DynamoDBClient) => {
  const count = { requests: 0 };
  client.middlewareStack.add(
    (next) => (args) => {
      count.requests += 1;
      return next(args);
    },
    { step: 'initialize', name: 'count' },
  );
  return count;
};

const compose = async (engine: Engine) => {
  const { client } = engine.client();
  const tableName = await createTable(engine, 'imports-log', ['pk', 'sk']);
  const rows = await createTable(engine, 'imports-rows', ['pk', 'sk'], {
    AttributeDefinitions: [
      { AttributeName: 'pk', AttributeType: 'S' },
      { AttributeName: 'sk', AttributeType: 'S' },
    ],
  });
  const count = counting(client);
  const people = new Set<string>();
  const clock = () => new Date(from);
  const log = createEventLog({ client, tableName, trust: 'fernhill', catalogue: createUpcaster(catalogue) });
  const commands: CommandDeps = {
    streams,
    permissions,
    log,
    sealer,
    policyAt: createPolicy(log, clock),
    reserve: createReserve({ log, sealer }),
    clock,
    wait: async () => undefined,
    random: Math.random,
    isClosed: async () => false,
    drawLinkId,
  };
  const { objects, store } = memoryFiles();
  const deps: RunDeps = {
    ...commands,
    jobs: createJobStore({ client, tableName: rows }),
    objects: store,
    // Rows of lists are made after the events, and measured elsewhere: here everybody is found at once.
    readModel: {
      lists: async () => [
        {
          tally: {} as never,
          rows: async function* () {
            for (const person of people)
              yield {
                key: person,
                size: 1,
                row: { key: person, role: 'staff', person, name: '', periods: [] },
              } as never;
          },
        },
      ],
    },
    sendAgain: async () => undefined,
  };
  return { client, count, people, commands, deps, objects };
};

/** As the lists would have it once they are up to date. */
const findEverybody = async (client: DynamoDBClient, known: Set<string>): Promise<void> => {
  const pages = paginateScan({ client }, { TableName: 'imports-log', ProjectionExpression: 'pk' });
  for await (const { Items = [] } of pages)
    for (const { pk } of Items) {
      const [, stream, id = ''] = pk?.S?.split('/') ?? [];
      if (stream === 'people') known.add(id);
    }
};

/**
 * A roster of a whole school: run dry, carried out, and run dry again. Keys and pages cost no request here.
 */
export const measureImports = async (
  engine: Engine,
  people: number,
  say: (text: string) => void,
): Promise<readonly Imported[]> => {
  const { count, people: known, commands, deps, objects, client } = await compose(engine);
  const ask = (path: string, command: object) => send(commands, `${school}/${path}`, command as never);
  const yearGroups = ['R', 'Y1', 'Y2', 'Y3', 'Y4', 'Y5', 'Y6'];
  await ask(`schools/${school}`, { type: 'RegisterSchool', name: 'Oakfield', phase: 'primary', yearGroups });
  await ask('people/p-office', { type: 'JoinStaff', kind: 'staff', name: 'Olu Office', startedOn: day });
  await ask('people/p-office', { type: 'AssignRole', role: 'headteacher', from: day });
  const file = Buffer.from(rosterOf(people));
  const handle = createHandler(deps);
  const measured = async (what: string, id: string, of: string): Promise<Imported> => {
    say(`imports: ${what}`);
    const [began, before] = [performance.now(), count.requests];
    await handle(JSON.stringify({ school, import: id }));
    const seconds = (performance.now() - began) / 1000;
    const { job } = (await deps.jobs.get(school, id)) ?? {};
    return { what, people, seconds, commands: job?.counts[of] ?? 0, requests: count.requests - before };
  };
  const begin = async (id: string): Promise<void> => {
    await deps.jobs.put({ job: jobOf(id, file.length), revision: null });
    objects.set(fileKey(school, id), file);
  };
  const [first, again] = ['1'.repeat(32), '2'.repeat(32)];
  await begin(first);
  const dry = await measured('dry run', first, 'commands');
  const { job, revision } = (await deps.jobs.get(school, first)) ?? {};
  if (job === undefined || revision === undefined)
    throw new Error('the import is gone, expected one that is ready');
  const approvedBy = { tenant: school, person: 'p-office' };
  await deps.jobs.put({ job: { ...job, status: 'executing', approvedBy }, revision });
  const done = await measured('carried out', first, 'sent');
  await findEverybody(client, known);
  await begin(again);
  return [dry, done, await measured('dry run of the same file again', again, 'commands')];
};

const jobOf = (id: string, bytes: number): ImportJob => ({
  ...{
    id,
    school,
    kind: 'roster',
    format: 'flat',
    source: 'office',
    org: null,
    on: day,
    isDayFirst: false,
    bytes,
  },
  ...notPrepared,
  requestedBy: { tenant: school, person: 'p-office' },
  requestedAt: from,
  updatedAt: from,
  status: 'preparing',
});
