import { streams } from '../../domain/streams/index.ts';
import { runningOf, subscriptionsStream } from '../../domain/streams/subscriptions/stream.ts';
import type { Envelope } from '../../events/catalogue/envelope.ts';
import type { Answer } from '../../functions/shared/delivery/answer.ts';
import { createDeliver, type Send } from '../../functions/shared/delivery/create-deliver.ts';
import type { Message } from '../../functions/shared/delivery/message.ts';
import { composeWebhooks } from '../../functions/webhooks/compose.ts';
import { createBatchHandler } from '../../functions/webhooks/handler.ts';
import type { WebhooksDeps } from '../../functions/webhooks/webhooks-deps.ts';
import { fakeDynamo } from './fake-dynamo.ts';
import { fakeKms } from './fake-kms.ts';
import { fakeReplay } from './fake-replay.ts';
import { memoryProgress, memoryRetries, memorySetAside } from './memory-lines.ts';
import { sendAs } from './react.ts';

export const school = 'larkfield-infant';
const env = {
  TRUST_ID: 'fernhill',
  EVENT_LOG_TABLE: 'log',
  JOURNAL_TABLE: 'journal',
  READ_MODEL_TABLE: 'rows',
  DELIVERIES_TABLE: 'deliveries',
  KEYS_TABLE: 'keys',
  MASTER_KEY_ID: 'alias/daybook',
  DATASCHEMA_BASE: 'https://schemas.example',
  WEBHOOK_PORTS: [443],
  CONSUMER_ACCOUNTS: [],
};
const MINUTE_MS = 60_000;
export const purpose = { purpose: 'Keeps a list.' };
const target = { kind: 'webhook', address: 'https://desk.example.org/daybook' };
const reads = { ...purpose, types: ['MachineClientRegistered'], until: '2027-08-31' };
export const terms = { ...purpose, contact: 'p-201', types: ['MachineClientRegistered'], target };

export type Receive = (message: Message) => Answer | Promise<Answer>;

/** A school in memory whose events are sent to a receiver, and the function that sends them; time stands still. */
export const webhookSite = async (receive: Receive) => {
  const dynamo = fakeDynamo();
  let now = Date.parse('2026-11-30T09:00:00.000Z');
  const clock = () => new Date(now);
  const clients = { dynamo: dynamo.client, kms: fakeKms(), bus: {} as never, queues: {} as never };
  const composed = composeWebhooks(clients, env, clock);
  const queue: string[] = [];
  const send: Send = async (_, message) => receive(message);
  const retries = memoryRetries();
  let holders = 0;
  const idsIn = (tenant: string): readonly string[] => {
    const begin = `log ${tenant}/subscriptions/`;
    const found = [...dynamo.items.keys()].filter((at) => at.startsWith(begin));
    return [...new Set(found.map((at) => at.slice(begin.length).split(' ')[0] ?? ''))];
  };
  const stateOf = async (tenant: string, id: string) => {
    const key = { school: tenant, stream: 'subscriptions', id };
    return (await composed.log.load(key, subscriptionsStream)).state.subscribed;
  };
  const deps: WebhooksDeps = {
    ...composed,
    ...{ wait: async () => undefined, random: () => 0, streams },
    send,
    deliver: createDeliver(send),
    replay: fakeReplay(dynamo.items, composed.log),
    progress: memoryProgress(),
    retries,
    setAside: memorySetAside(),
    schools: async () => [school],
    subscriptionsAt: async (tenant) => {
      const found = await Promise.all(
        idsIn(tenant).map(async (key) => {
          const subscribed = await stateOf(tenant, key);
          const running = subscribed && runningOf({ events: 1, said: [], subscribed });
          if (!running) return [];
          return [
            {
              key,
              status: 'active' as const,
              testRefused: null,
              ...running.terms,
              types: [...running.terms.types],
            },
          ];
        }),
      );
      return found.flat();
    },
    drawHolder: () => {
      holders += 1;
      return `h-${holders}`;
    },
    requeue: async (body) => void queue.push(body),
  };
  const command = sendAs(['headteacher', 'office', 'admin', 'dpo']);
  const done = async (path: string, body: { readonly type: string }, tenant = school): Promise<void> => {
    const outcome = await command(deps, `${tenant}/${path}`, body);
    if (outcome.kind !== 'executed') throw new Error(`${body.type}: ${JSON.stringify(outcome)}`);
  };
  const published = async (): Promise<readonly Envelope[]> => {
    const found = await Array.fromAsync(deps.replay.after(school, 0), (one) =>
      one.standing === 'intact' ? deps.toEnvelopes(one.read.commit, one.position) : [],
    );
    return found.flat().flatMap((one) => ('envelope' in one ? [one.envelope] : []));
  };
  const heard = new Set<string>();
  const messages = async (): Promise<readonly string[]> => {
    const found = (await published()).filter(({ id }) => !heard.has(id));
    for (const { id } of found) heard.add(id);
    return found.map((detail) => JSON.stringify({ detail }));
  };
  /** What the bus has, until nothing comes any more. Failed messages come again, up to five times. */
  const settle = async (changed: Partial<WebhooksDeps> = {}, tries = 5): Promise<void> => {
    for (let left = tries; left > 0; ) {
      const bodies = [...queue.splice(0), ...(await messages())];
      if (bodies.length === 0) return;
      const batch = bodies.map((body, index) => ({ id: String(index), body }));
      const failed = await createBatchHandler({ ...deps, ...changed })(batch);
      queue.push(...batch.filter(({ id }) => failed.has(id)).map(({ body }) => body));
      if (failed.size > 0) left -= 1;
    }
  };
  await done('people/p-201', {
    ...{ type: 'RegisterParent', name: 'Canary Wren', email: 'canary.wren@example.org', from: '2026-09-02' },
  } as never);
  await done('machine-clients/help-desk', { type: 'RegisterMachineClient', ...reads } as never);
  await settle();
  let events = 0;
  return {
    ...{ deps, done, settle, stateOf, retries, queue },
    subscribe: async (changes: object = {}): Promise<void> => {
      const body = { type: 'CreateSubscription', client: 'help-desk', ...terms, ...changes };
      await done('subscriptions/desk', body as never);
      await settle();
    },
    /** One event more of the type that is sent. @returns its id */
    event: async (): Promise<string> => {
      events += 1;
      const id = `s-${events}`;
      await done(`machine-clients/${id}`, { type: 'RegisterMachineClient', ...reads } as never);
      return `${school}/machine-clients/${id}/1`;
    },
    /** Minutes go by, each with its tick. */
    minutes: async (
      count: number,
      each: () => Promise<unknown> = async () => undefined,
      step = 1,
    ): Promise<void> => {
      for (let minute = 0; minute < count; minute += step) {
        now += step * MINUTE_MS;
        await each();
        queue.push(JSON.stringify({ 'detail-type': 'Scheduled Event' }));
        await settle();
      }
    },
    /** Types of the events of the subscription, in their order. */
    typesOf: async (): Promise<readonly string[]> =>
      (await published()).filter(({ subject }) => subject === 'subscriptions/desk').map(({ type }) => type),
  };
};
