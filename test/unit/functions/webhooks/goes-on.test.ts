import { describe, expect, it } from 'vitest';
import { NewerEvent } from '../../../../events/catalogue/upcast.ts';
import { taken } from '../../../../functions/shared/delivery/answer.ts';
import type { Message } from '../../../../functions/shared/delivery/message.ts';
import { createBatchHandler } from '../../../../functions/webhooks/handler.ts';
import type { WebhooksDeps } from '../../../../functions/webhooks/webhooks-deps.ts';
import { school, webhookSite } from '../../../support/webhook-site.ts';

const line = { school, tenant: school, id: 'desk' };
const TICK = JSON.stringify({ 'detail-type': 'Scheduled Event' });

const site = async () => {
  const got: Message[] = [];
  const made = await webhookSite((message) => {
    got.push(message);
    return taken;
  });
  await made.subscribe();
  const handle = (deps: WebhooksDeps, ...bodies: readonly string[]) =>
    createBatchHandler(deps)(bodies.map((body, index) => ({ id: String(index), body })));
  const slowRuns = async () => {
    for (let runs = 0; runs < 10 && made.queue.length > 0; runs += 1) {
      const [body = ''] = made.queue.splice(0, 1);
      expect(await handle({ ...made.deps, ...slowly(made.deps) }, body)).toEqual(new Map());
    }
  };
  return {
    ...made,
    handle,
    slowRuns,
    ids: () => got.filter(({ mark }) => mark === null).map(({ id }) => id),
  };
};

/**
 * Each position of the journal takes a second to read; an invocation ends at its timeout of half a minute.
 */
const slowly = ({ replay, clock }: WebhooksDeps) => {
  let read = 0;
  const began = clock().getTime();
  const deps: Pick<WebhooksDeps, 'replay' | 'clock'> = {
    clock: () => new Date(began + read * 1000),
    replay: {
      ...replay,
      async *after(...asked) {
        for await (const found of replay.after(...asked)) {
          read += 1;
          if (read > 30) throw new Error('the function timed out');
          yield found;
        }
      },
    },
  };
  return deps;
};

describe('a line of deliveries', () => {
  it('DPR-01 comes through more of the journal than one run reads, of which nothing is wanted', async () => {
    const { done, event, slowRuns, ids, queue } = await site();
    for (let index = 0; index < 45; index += 1)
      await done(`people/p-${300 + index}`, {
        ...{
          type: 'RegisterParent',
          name: 'Robin Quill',
          email: `r${index}@example.org`,
          from: '2026-09-02',
        },
      } as never);
    const wanted = await event();
    queue.push(JSON.stringify({ deliver: line }));
    await slowRuns();
    expect(ids()).toEqual([wanted]);
  });

  it('DPR-01 is sent again what can be, behind more that can’t than one run looks at', async () => {
    const { deps, event, slowRuns, ids, queue, settle } = await site();
    for (let index = 0; index < 40; index += 1) await event();
    await settle();
    const before = ids().length;
    const at = deps.clock().toISOString();
    const refused = { refusal: 'refused', status: 422 } as const;
    for (let position = 1; position <= 40; position += 1) {
      const [found] = await Array.fromAsync(deps.replay.after(school, position - 1, { until: position }));
      const { stream = '', id = '' } = found?.standing === 'intact' ? found.read.commit : {};
      // No event of these has this number any more; the last one is still there.
      const eventId = `${school}/${stream}/${id}/${position === 40 ? 1 : 100 + position}`;
      await deps.setAside.put(line, { position, eventId, refused, at });
    }
    queue.push(JSON.stringify({ redrive: line }));
    await slowRuns();
    expect(queue).toEqual([]);
    expect(ids()).toHaveLength(before + 1);
    expect(await deps.setAside.of(line)).toHaveLength(39);
  });

  it('DPR-01 does not wait for what no journal holds, and sends what comes later', async () => {
    const { deps, event, handle, settle, ids } = await site();
    await deps.progress.want(line, 1_000_000);
    let kept = 0;
    const keep: WebhooksDeps['progress']['keep'] = async (...asked) => {
      kept += 1;
      if (kept > 5) throw new Error('kept again and again');
      return deps.progress.keep(...asked);
    };
    const progress = { ...deps.progress, keep };
    expect(await handle({ ...deps, progress }, JSON.stringify({ deliver: line }))).toEqual(new Map());
    const id = await event();
    await settle();
    expect(ids()).toEqual([id]);
  });

  it('DPR-01 that can’t be looked at is asked for by itself, and fails no tick of the clock', async () => {
    const { deps, handle, queue, retries } = await site();
    await deps.retries.put(line, deps.clock().toISOString());
    const load: WebhooksDeps['log']['load'] = async (key, stream) => {
      if (key.stream === 'subscriptions') throw new NewerEvent('of a later release');
      return deps.log.load(key, stream);
    };
    const unreadable = { ...deps, log: { ...deps.log, load } };
    for (let minute = 0; minute < 3; minute += 1) expect(await handle(unreadable, TICK)).toEqual(new Map());
    expect(await retries.past(deps.clock().toISOString())).toEqual([]);
    expect(queue).toEqual([JSON.stringify({ deliver: line })]);
    expect([...(await handle(unreadable, ...queue)).values()]).toEqual([expect.any(NewerEvent)]);
  });

  it('DPR-01 stays among those that wait where not even that can be asked for', async () => {
    const { deps, handle, retries } = await site();
    await deps.retries.put(line, deps.clock().toISOString());
    const error = new Error('no answer');
    const fails = async () => Promise.reject(error);
    const failed = await handle({ ...deps, log: { ...deps.log, load: fails }, requeue: fails }, TICK);
    expect([...failed]).toEqual([['0', error]]);
    expect(await retries.past(deps.clock().toISOString())).toHaveLength(1);
  });
});
