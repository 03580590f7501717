import { listsInMemory } from '../../domain/kernel/lists-in-memory.ts';
import type { SourceRow } from '../../domain/kernel/projection.ts';
import { roleHoldersProjection } from '../../domain/read-models/role-holders/projection.ts';
import type { Deliveries, Delivery } from '../../functions/notify/deliveries.ts';
import type { NotifyDeps } from '../../functions/notify/notify-deps.ts';
import type { Mail } from '../../functions/shared/publishing/mailer.ts';
import { listsOf } from '../../functions/shared/read-model/lists.ts';

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

/** Deliveries in memory, with the same guard as the table's. */
export const memoryDeliveries = () => {
  const stored = new Map<string, Delivery>();
  const at = (id: object) => JSON.stringify(id);
  const deliveries: Deliveries = {
    get: async (id) => stored.get(at(id)) ?? null,
    put: async (id, delivery, previous) => {
      const before = stored.get(at(id)) ?? null;
      if (JSON.stringify(before) !== JSON.stringify(previous)) return false;
      stored.set(at(id), delivery);
      return true;
    },
  };
  return { deliveries, stored };
};

/** What sending notices needs, with nothing behind it; say what matters in `changes`. */
export const notifyDeps = (changes: Partial<NotifyDeps> = {}) => {
  const sent: Mail[] = [];
  const { deliveries, stored } = memoryDeliveries();
  const deps: NotifyDeps = {
    deliveries,
    sendMail: async (mail) => void sent.push(mail),
    personOf: async (_, id) => ({ id, holds: () => true, address: async () => `${id}@larkfield.example` }),
    portalUrl: 'https://daybook.fernhill.example',
    clock: () => new Date(NOW),
    log: {
      load: async () => {
        throw new Error('no log in this test');
      },
    },
    catalogue: { upcast: (_, event) => event },
    readModel: readModelOf(),
    digestRows: async () => [],
    policyAt: async () => ({ version: 1, settings: {} }),
    ...changes,
  };
  return { deps, sent, stored };
};
