import { listsInMemory } from '../../domain/kernel/lists-in-memory.ts';
import type { SourceRow } from '../../domain/kernel/projection.ts';
import { roleHoldersProjection } from '../../domain/read-models/role-holders/projection.ts';
import type { Json } from '../../events/catalogue/define-events.ts';
import { readItem } from '../../events/log/read-item.ts';
import { composeNotify } from '../../functions/notify/compose.ts';
import type { NotifyDeps } from '../../functions/notify/notify-deps.ts';
import type { Addressee, PeopleOf } from '../../functions/notify/people-of.ts';
import type { Delivery } from '../../functions/shared/notices/deliveries.ts';
import type { Mail } from '../../functions/shared/publishing/mailer.ts';
import { listsOf } from '../../functions/shared/read-model/lists.ts';
import { fakeDynamo } from './fake-dynamo.ts';
import { fakeKms } from './fake-kms.ts';

export const NOW = '2026-09-14T09:00:00.000Z';

/** What the read model `role-holders` keeps of a person. */
export const holder = (person: string, ...roles: string[]): SourceRow => ({
  stream: 'people',
  id: person,
  commit: 1,
  row: {
    name: 'sealed',
    email: 'sealed',
    children: [],
    leftOn: null,
    roles: roles.map((role) => ({ role, from: '2026-09-01', until: null, by: 1 })),
  },
});

/** The read model with these people in it, and nothing else. */
export const readModelOf = (...holders: readonly SourceRow[]): NotifyDeps['readModel'] => ({
  lists: async (schools) => schools.map(() => listsOf(listsInMemory(roleHoldersProjection, holders))),
});

/** The body that a queue gets for an event of the bus. */
export const message = (type: string, subject: string, data: object, version = 1): string => {
  const [stream] = subject.split('/');
  const detail = {
    specversion: '1.0',
    id: `larkfield-infant/${subject}/${version}`,
    source: `daybook.${stream}`,
    type,
    subject,
    time: NOW,
    datacontenttype: 'application/json',
    dataschema: `https://schemas.example/${stream}/${type}/v1.json`,
    data,
    trustid: 'fernhill',
    schoolid: 'larkfield-infant',
    streamversion: version,
    position: 1,
    recordedtime: NOW,
    actor: 'p-900',
    actorrole: 'staff',
    correlationid: 'a'.repeat(32),
    traceparent: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`,
  };
  return JSON.stringify({ 'detail-type': type, source: detail.source, detail });
};

const env = {
  TRUST_ID: 'fernhill',
  EVENT_LOG_TABLE: 'log',
  READ_MODEL_TABLE: 'rows',
  DELIVERIES_TABLE: 'deliveries',
  KEYS_TABLE: 'keys',
  MASTER_KEY_ID: 'alias/daybook',
  MAIL_FROM: 'daybook@fernhill.example',
  PORTAL_URL: 'https://daybook.fernhill.example',
  SIGN_URL: 'https://api.daybook.fernhill.example/v1/sign',
};

/** People of whom each holds every role and has an address, but for what is said of some. */
export const peopleWith =
  (some: Readonly<Record<string, Partial<Addressee>>> = {}): PeopleOf =>
  async (_, ids) =>
    ids.map((id) => ({ id, holds: () => true, address: async () => `${id}@larkfield.example`, ...some[id] }));

/** Somebody whom no mail reaches. */
export const withoutAddress = { address: async () => null };

/** What sending notices needs, on tables in memory; say what matters in `changes`. */
export const notifyDeps = (changes: Partial<NotifyDeps> = {}) => {
  const sent: Mail[] = [];
  const requeued: string[] = [];
  const { client, items } = fakeDynamo();
  const clients = { dynamo: client, kms: fakeKms() };
  const clock = changes.clock ?? (() => new Date(NOW));
  const sendMail = async (mail: Mail) => void sent.push(mail);
  const deps: NotifyDeps = {
    ...composeNotify(clients, env, sendMail, clock),
    requeue: async (body) => void requeued.push(body),
    wait: async () => undefined,
    random: () => 0.5,
    peopleOf: peopleWith(),
    readModel: readModelOf(),
    digestRows: async () => [],
    policyAt: async () => policy({}),
    ...changes,
  };
  const inTable = (table: string) => [...items].filter(([at]) => at.startsWith(`${table} `));
  return {
    deps,
    sent,
    /** What became of each mail, by notice and person, in the order of persons. */
    deliveries: (): readonly Delivery[] =>
      inTable('deliveries').flatMap(([, item]) => Object.values(JSON.parse(item['people']?.S ?? '{}'))),
    /** Of what each mail is, in the same order. */
    delivered: (): readonly string[] => inTable('deliveries').map(([, item]) => item['pk']?.S ?? ''),
    /** What is on record about who is notified, in the order of commits. */
    recorded: () =>
      inTable('log')
        .map(([, item]) => readItem(item as never).commit)
        .toSorted((a, b) => a.commit - b.commit)
        .flatMap((commit) => commit.events.map(({ type, data }) => ({ id: commit.id, type, data }))),
    /** Messages that it put on its own queue. */
    requeued,
    /** Messages that are wanted back. */
    wantedBack: (): readonly string[] =>
      inTable('rows').flatMap(([, item]) => (item['body']?.S === undefined ? [] : [item['body'].S])),
    items,
    client,
  };
};

/** A policy in force with these settings. */
export const policy = (settings: Readonly<Record<string, Json>>) => ({
  version: 1,
  settings,
  effectiveFrom: '2026-09-01T00:00:00.000Z',
  keptSince: '2026-09-01',
});
