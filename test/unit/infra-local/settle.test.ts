import { describe, expect, it } from 'vitest';
import type { Json } from '../../../events/catalogue/define-events.ts';
import { newActivity } from '../../../infra/local/activity.ts';
import { settled } from '../../../infra/local/settle.ts';

/**
 * A stack of one function, one rule, one queue and one table's stream, in which something happens at each
 * look.
 */
const stackOf = () => {
  const activity = newActivity();
  const inside = { invocations: [] as Json[], deliveries: [] as Json[], messages: [] as string[] };
  let passes = 0;
  let onPass = (_pass: number): void => undefined;
  const count = () => ({
    name: 'inbox',
    approximateMessageCount: inside.messages.length,
    approximateInflightCount: 0,
    approximateDelayedCount: 0,
  });
  const ready = () => inside.messages.map((body) => ({ messageId: 'm', body, messageAttributes: {} }));
  const services = {
    activity,
    functions: {
      all: () => [
        { definition: { name: 'Relay' }, inFlight: () => inside.invocations, lastError: () => null },
      ],
    },
    bus: { inFlight: () => inside.deliveries.map((event) => ({ target: 'rule Inbox', event })) },
    queues: {
      find: () => ({ name: 'inbox' }),
      counts: async () => [count()],
      content: async () => ({ name: 'inbox', messages: { ready: ready(), delayed: [], inflight: [] } }),
    },
    readQueues: new Set(['arn:inbox']),
    mappings: [
      {
        passesSoFar: () => passes,
        isReadSince: (earlier: number) => {
          passes += 1;
          onPass(passes);
          return passes > earlier + 1;
        },
      },
    ],
  };
  return {
    inside,
    activity,
    eachPass: (act: typeof onPass) => {
      onPass = act;
    },
    passes: () => passes,
    settled: (options: Parameters<typeof settled>[1]) => settled(services as never, options),
  };
};
const of = (school: string) => ({ rawPath: `/v1/schools/${school}/devices/d-1/register-device` });
const soon = { limitMs: 60 };

describe('a stack in which something is on its way', () => {
  it.each([
    ['invocations', of('oak'), '1 events in Relay'],
    ['deliveries', { detail: { schoolid: 'oak' } }, 'a delivery by rule Inbox'],
    ['messages', JSON.stringify({ detail: { schoolid: 'oak' } }), '1 messages in inbox'],
  ] as const)('is not settled while there are %s, and says so', async (what, event, says) => {
    const stack = stackOf();
    stack.inside[what].push(event as never);
    await expect(stack.settled(soon)).rejects.toThrow(`still on its way after 0.06 s: ${says}`);
    await expect(stack.settled({ ...soon, school: 'oak' })).rejects.toThrow(says);
    await stack.settled({ ...soon, school: 'elm' });
  });

  it('is settled when the streams were read to their end after everything else had ended', async () => {
    const stack = stackOf();
    await stack.settled(soon);
    expect(stack.passes()).toBe(2);
  });

  it('is looked at again when the streams brought something, of the school that is asked about', async () => {
    const stack = stackOf();
    stack.eachPass((pass) => {
      if (pass <= 3) stack.activity.note(of('oak'));
    });
    await stack.settled({ school: 'oak' });
    expect(stack.passes()).toBeGreaterThanOrEqual(5);
  });

  it('is settled for a school while another one goes on', async () => {
    const stack = stackOf();
    stack.eachPass(() => stack.activity.note(of('elm')));
    await stack.settled({ school: 'oak' });
    expect(stack.passes()).toBe(2);
    await expect(stack.settled(soon)).rejects.toThrow('records of a stream');
  });
});
