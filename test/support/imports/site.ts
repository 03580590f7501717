import { SQSClient } from '@aws-sdk/client-sqs';
import { peopleStream } from '../../../domain/streams/people/stream.ts';
import { composeRunImports } from '../../../functions/run-imports/compose.ts';
import { createHandler } from '../../../functions/run-imports/handler.ts';
import type { RunDeps } from '../../../functions/run-imports/run-deps.ts';
import { composeCommands } from '../../../functions/shared/commands/compose-commands.ts';
import { type ImportJob, notPrepared } from '../../../functions/shared/imports/job.ts';
import { createJobStore } from '../../../functions/shared/imports/job-store.ts';
import { fileKey } from '../../../functions/shared/imports/objects.ts';
import { pagesOf } from '../../../functions/shared/imports/pages.ts';
import {
  flawPage,
  outcomePage,
  type PlanStep,
  pageName,
  planPage,
} from '../../../functions/shared/imports/plan-page.ts';
import { dyingClient } from '../delivery-campaign/dying-client.ts';
import { fakeDynamo } from '../fake-dynamo.ts';
import { fakeKms } from '../fake-kms.ts';
import { memoryFiles } from '../memory-files.ts';
import { sendAs } from '../react.ts';

export const school = 'larkfield-infant';
const env = {
  TRUST_ID: 'fernhill',
  EVENT_LOG_TABLE: 'log',
  READ_MODEL_TABLE: 'rows',
  KEYS_TABLE: 'keys',
  MASTER_KEY_ID: 'alias/daybook',
  IMPORT_BUCKET: 'imports',
  QUEUE_URL: 'https://queue.example',
};
const send = sendAs(['trust-admin', 'headteacher', 'office', 'it-support']);
const patience = { wait: async () => undefined, random: () => 0 };

/**
 * One school and the function that runs imports, over tables and a bucket in memory; it can die at any
 * request of the tables.
 */
export const importSite = async (from = '2026-09-03T08:30:00.000Z') => {
  const { client, items } = fakeDynamo();
  const kms = fakeKms();
  const time = { now: from };
  const clock = () => new Date(time.now);
  const own = dyingClient(client);
  const { objects, store } = memoryFiles();
  const clients = { dynamo: own.client, kms, s3: { send: async () => ({}) }, sqs: new SQSClient({}) };
  const office = { ...composeCommands({ dynamo: client, kms }, env, clock), ...patience };
  const waiting: string[] = [];
  const peopleIds = (): readonly string[] =>
    [
      ...new Set([...items.keys()].flatMap((at) => /^log [^/]+\/people\/(\S+) /.exec(at)?.slice(1, 2) ?? [])),
    ].toSorted();
  const deps: RunDeps = {
    ...composeRunImports(clients as never, env, clock),
    ...patience,
    jobs: createJobStore({ client: own.client, tableName: 'rows' }),
    objects: store,
    // Everybody under every role: who is at the school on a day is looked up in the log.
    readModel: {
      lists: async () => [
        {
          tally: {} as never,
          rows: async function* () {
            for (const person of peopleIds())
              yield {
                key: person,
                size: 1,
                row: { key: person, role: 'staff', person, name: '', periods: [] },
              } as never;
          },
        },
      ],
    },
    sendAgain: async (body) => void waiting.push(body),
  };
  const handle = createHandler(deps);
  const commandOf = (path: string, command: { readonly type: string }) =>
    send(office, `${school}/${path}`, command);
  await commandOf(`schools/${school}`, {
    type: 'RegisterSchool',
    name: 'Larkfield Infant School',
    phase: 'infant',
    yearGroups: ['R', 'Y1', 'Y2'],
  } as never);
  await commandOf('people/p-office', {
    type: 'JoinStaff',
    kind: 'staff',
    name: 'Olu Office',
    startedOn: '2026-09-01',
  } as never);
  await commandOf('people/p-office', {
    type: 'AssignRole',
    role: 'headteacher',
    from: '2026-09-01',
  } as never);

  let number = 0;
  const jobs = createJobStore({ client, tableName: 'rows' });
  const stateOf = async (id: string) => {
    const stored = await jobs.get(school, id);
    if (stored === null) throw new Error('there is no such import');
    return stored;
  };
  const change = async (id: string, changes: Partial<ImportJob>): Promise<void> => {
    const { job, revision } = await stateOf(id);
    await jobs.put({ job: { ...job, ...changes }, revision });
  };
  const message = (id: string): string => JSON.stringify({ school, import: id });
  const work = async (id: string): Promise<ImportJob> => {
    await handle(message(id));
    while (waiting.length > 0) await handle(waiting.shift() ?? '');
    return (await stateOf(id)).job;
  };
  const allPages = async <T>(
    id: string,
    kind: 'plan' | 'flaws' | 'outcomes',
    form: never,
  ): Promise<readonly T[]> => {
    const pages = pagesOf({ objects: store, sealer: office.sealer }, { school, id });
    const { job } = await stateOf(id);
    const found = await Promise.all(
      Array.from({ length: job.pages[kind] }, (_, page) => pages.get(pageName(kind, page), form)),
    );
    return found.flatMap((page) => (page as readonly T[] | null) ?? []);
  };
  return {
    items,
    objects,
    time,
    own,
    office,
    deps,
    message,
    handle,
    work,
    commandOf,
    change,
    peopleIds,
    job: async (id: string) => (await stateOf(id)).job,
    /** Announces a file, puts it, and runs it dry. */
    dryRun: async (content: string | Buffer, changes: Partial<ImportJob> = {}): Promise<ImportJob> => {
      number += 1;
      const id = String(number).padStart(32, '0');
      const asked = {
        kind: 'roster',
        format: 'flat',
        source: 'office',
        org: null,
        on: time.now.slice(0, 10),
      } as const;
      const who = { tenant: school, person: 'p-office' };
      const job = {
        id,
        school,
        ...asked,
        isDayFirst: false,
        bytes: content.length,
        requestedBy: who,
        requestedAt: time.now,
        updatedAt: time.now,
        ...notPrepared,
        status: 'preparing' as const,
        ...changes,
      };
      await jobs.put({ job, revision: null });
      if (content.length > 0) objects.set(fileKey(school, id), Buffer.from(content));
      return work(id);
    },
    approve: async (id: string): Promise<ImportJob> => {
      await change(id, { status: 'executing', approvedBy: { tenant: school, person: 'p-office' } });
      return work(id);
    },
    steps: (id: string) => allPages<PlanStep>(id, 'plan', planPage as never),
    flaws: (id: string) =>
      allPages<{ code: string; row: number | null; column: string }>(id, 'flaws', flawPage as never),
    outcomes: (id: string) =>
      allPages<{ code: string; id: string; type: string }>(id, 'outcomes', outcomePage as never),
    person: async (id: string) =>
      (await office.log.load({ school, stream: 'people', id }, peopleStream)).state,
    commits: (): number => [...items.keys()].filter((at) => at.startsWith(`log ${school}/`)).length,
  };
};
export type ImportSite = Awaited<ReturnType<typeof importSite>>;
