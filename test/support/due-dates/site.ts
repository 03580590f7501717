import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { readItem } from '../../../events/log/read-item.ts';
import { createHandler as createNotify } from '../../../functions/notify/handler.ts';
import { createDues } from '../../../functions/project/dues.ts';
import { createHandler as createRun } from '../../../functions/run-deadlines/handler.ts';
import { composeCommands } from '../../../functions/shared/commands/compose-commands.ts';
import { composeDues } from '../../../functions/shared/deadlines/compose-dues.ts';
import { dueIn, type StoredDue } from '../../../functions/shared/deadlines/due-item.ts';
import { actionsKey, digestKey } from '../../../functions/shared/deadlines/due-keys.ts';
import { composeReader } from '../../../functions/shared/lambda/compose.ts';
import type { Mail } from '../../../functions/shared/publishing/mailer.ts';
import { dyingClient } from '../delivery-campaign/dying-client.ts';
import { fakeDynamo, type Item } from '../fake-dynamo.ts';
import { fakeKms } from '../fake-kms.ts';
import { holder, notifyDeps, readModelOf } from '../notify.ts';
import { createProjector } from '../projector.ts';
import { sendAs } from '../react.ts';

export const school = 'larkfield-infant';
export const env = {
  TRUST_ID: 'fernhill',
  EVENT_LOG_TABLE: 'log',
  READ_MODEL_TABLE: 'rows',
  KEYS_TABLE: 'keys',
  MASTER_KEY_ID: 'alias/daybook',
};
export const kms = fakeKms();
const send = sendAs(['trust-admin', 'headteacher', 'office', 'it-support']);
const patience = { wait: async () => undefined, random: () => 0 };

interface SentMail extends Mail {
  readonly at: string;
}

/**
 * All that has to do with due dates, as deployed, over tables in memory: it can die at any request, and be
 * told what time it is.
 */
export const dueSite = (ready: ReadonlyMap<string, Item> = new Map(), from = '2026-09-14T09:00:00.000Z') => {
  const { client, items } = fakeDynamo();
  for (const [at, item] of ready) items.set(at, item);
  const time = { now: from };
  const clock = () => new Date(time.now);
  const own = dyingClient(client);
  const queues: { project: string[]; notify: string[] } = { project: [], notify: [] };
  const put = (queue: keyof typeof queues) => async (body: string) => void queues[queue].push(body);

  const people = { ...composeCommands({ dynamo: client, kms }, env, clock), ...patience };
  const table = { client: own.client, tableName: 'rows', ...patience };
  const records = composeReader(own.client, env);
  const dues = createDues({
    ...composeDues(own.client, 'rows', records.log, clock),
    ...patience,
    requeue: put('project'),
  });
  const project = createProjector({ ...records, projections: [], table }, { requeue: put('project'), dues });
  const run = createRun({
    ...composeCommands({ dynamo: own.client, kms }, env, clock),
    ...patience,
    table,
    schools: async () => [school],
    toProject: put('project'),
    toNotify: put('notify'),
  });
  const rowsAt = (pk: string): readonly StoredDue[] =>
    [...items]
      .filter(([at]) => at.startsWith(`rows ${pk} `))
      .flatMap(([, item]) => dueIn(item as Record<string, AttributeValue>) ?? []);
  const mails: SentMail[] = [];
  const {
    deps: noticing,
    deliveries,
    delivered,
    recorded,
  } = notifyDeps({
    clock,
    policyAt: people.policyAt,
    readModel: readModelOf(holder('p-office', 'office'), holder('p-head', 'headteacher')),
    digestRows: async (_, at) => rowsAt(digestKey(school)).filter(({ from }) => from <= at),
    sendMail: async (mail) => void mails.push({ ...mail, at: time.now }),
  });

  const seen = new Set(ready.keys());
  /** Puts a message on the queue for each commit that nobody has heard of. */
  const publish = (): void => {
    for (const at of [...items.keys()].filter((one) => one.startsWith('log ') && !seen.has(one))) {
      seen.add(at);
      const [, key = ''] = at.split(' ');
      queues.project.push(
        JSON.stringify({ detail: { schoolid: school, subject: key.slice(school.length + 1) } }),
      );
    }
  };
  /** Delivers what waits, and what follows from it, until nothing does. */
  const settle = async (): Promise<void> => {
    for (publish(); queues.project.length > 0; publish()) await project(queues.project.shift() ?? '');
    const notify = createNotify(noticing);
    for (const body of queues.notify.splice(0)) await notify(body);
  };

  return {
    client,
    items,
    time,
    clock,
    people,
    queues,
    own,
    mails,
    deliveries,
    delivered,
    recorded,
    project,
    notify: createNotify(noticing),
    run: (left = () => 900_000) => run(null, { getRemainingTimeInMillis: left }),
    publish,
    settle,
    send: async (path: string, command: object) => {
      const outcome = await send(people, `${school}/${path}`, command as { type: string });
      if (outcome.kind !== 'executed') throw new Error(`${path}: ${JSON.stringify(outcome)}`);
    },
    /** A person's command that may be refused. */
    tryToSend: (path: string, command: object) =>
      send(people, `${school}/${path}`, command as { type: string }),
    /** What `run-deadlines` will find, in the order of time. */
    actions: () => rowsAt(actionsKey(school)).toSorted((a, b) => (a.from < b.from ? -1 : 1)),
    inDigest: () => rowsAt(digestKey(school)),
    commitsOf: (stream: string) =>
      [...items]
        .filter(([at]) => at.startsWith(`log ${school}/${stream} `))
        .map(([, item]) => readItem(item as never).commit)
        .toSorted((a, b) => a.commit - b.commit),
  };
};
export type DueSite = ReturnType<typeof dueSite>;

const safe = { type: 'InstallSafeguards', safeguards: ['web-filter'] };
const settings = {
  agreements: { audiences: ['parent'] },
  devices: { loansToParents: true, loanSafeguards: ['web-filter'] },
};

/**
 * A school with a parent who has signed, and two devices that can be lent. @param more what its policy says
 * beside that
 */
export const readySchool = async (more: object = {}): Promise<ReadonlyMap<string, Item>> => {
  const site = dueSite(new Map(), '2026-09-01T08:00:00.000Z');
  const terms = [{ kind: 'term', text: 'I take care.' }];
  await site.send(`schools/${school}`, {
    type: 'RegisterSchool',
    name: 'Larkfield',
    phase: 'infant',
    yearGroups: ['R'],
  });
  await site.send('policies/online-safety', {
    type: 'AdoptPolicy',
    version: 1,
    settings: { ...settings, ...more },
    approval: null,
    review: null,
  });
  await site.send('people/p-201', { type: 'RegisterParent', name: 'Grace Okoro', from: '2026-09-01' });
  await site.send('people/u-301', {
    type: 'AdmitPupil',
    name: 'Tobi Okoro',
    yearGroup: 'R',
    admittedOn: '2026-09-01',
  });
  await site.send('people/u-301', { type: 'LinkParent', parent: 'p-201', kind: 'parent', mayBeTold: true });
  await site.send('people/p-110', {
    type: 'JoinStaff',
    kind: 'staff',
    name: 'Bridget Oyelaran',
    startedOn: '2026-09-01',
  });
  await site.send('agreement-templates/parent', {
    type: 'PublishTemplate',
    version: 1,
    title: 'Online',
    policyVersion: 1,
    terms,
  });
  const signature = {
    type: 'SignAgreement',
    templateVersion: 1,
    signedName: 'Grace Okoro',
    method: 'paper',
    seenBy: 'p-110',
  };
  await site.send('agreements/p-201.parent', signature);
  for (const device of ['d-1', 'd-2']) {
    await site.send(`devices/${device}`, { type: 'RegisterDevice', kind: 'tablet' });
    await site.send(`devices/${device}`, safe);
  }
  return site.items;
};

export const lend = (returnDue?: string) => ({
  type: 'LendDevice',
  borrower: 'p-201',
  pupil: 'u-301',
  purpose: 'remote-learning',
  ...(returnDue === undefined ? {} : { returnDue }),
});
export const correctReturn = (corrects: number, returnDue: string | null) => ({
  type: 'CorrectDevice',
  corrects,
  changes: { returnDue },
  reason: 'The day was misread.',
});
export const takeBack = { type: 'ReturnDevice', condition: 'as-lent' };
export const secure = safe;
