import { describe, expect, it } from 'vitest';
import { eventMessage } from '../../../../../functions/shared/delivery/message.ts';
import { sendToAccount } from '../../../../../functions/shared/delivery/to-account.ts';

const event = { id: 'larkfield-infant/devices/lis-lt-1/2', type: 'DeviceLent', source: 'daybook.devices' };
const bus = { kind: 'bus', address: 'arn:aws:events:eu-west-2:111122223333:event-bus/desk' } as const;
const queue = { kind: 'queue', address: 'arn:aws:sqs:eu-west-2:111122223333:desk.fifo' } as const;
const to = (target: typeof bus | typeof queue) => ({
  school: 'larkfield-infant',
  id: 'desk',
  subscribed: {
    terms: { client: null, contact: 'p-101', types: ['DeviceLent'], target },
    keys: { newest: 1, shown: 0, olderUntil: null },
  },
});

const sent = async (
  target: typeof bus | typeof queue,
  answer: object | Error = { Entries: [{ EventId: '1' }] },
  accounts = ['111122223333'],
) => {
  const inputs: unknown[] = [];
  const send = async ({ input }: { readonly input: unknown }) => {
    inputs.push(input);
    if (answer instanceof Error) throw answer;
    return answer;
  };
  const service = { send } as never;
  const deps = { bus: service, queues: service, accounts: new Set(accounts), queueEndpoint: null };
  const message = eventMessage(event as never, 'r-1');
  return { answer: await sendToAccount(deps, to(target), message), inputs };
};
const named = (name: string): Error => Object.assign(new Error('no'), { name });

describe('a message to another account', () => {
  it('DPR-01 goes to a bus as it stands on the own one, and says what it is part of', async () => {
    const { answer, inputs } = await sent(bus);
    expect(answer).toEqual({ isTaken: true });
    expect(inputs).toEqual([
      {
        Entries: [
          {
            EventBusName: bus.address,
            Source: 'daybook.devices',
            DetailType: 'DeviceLent',
            Detail: JSON.stringify(event),
            Resources: ['daybook-replay:r-1'],
          },
        ],
      },
    ]);
  });

  it('DPR-01 goes to a queue that keeps order once, however often it is sent', async () => {
    const { answer, inputs } = await sent(queue, {});
    expect(answer).toEqual({ isTaken: true });
    expect(inputs).toMatchObject([
      {
        QueueUrl: 'https://sqs.eu-west-2.amazonaws.com/111122223333/desk.fifo',
        MessageBody: JSON.stringify(event),
        MessageDeduplicationId: expect.stringMatching(/^[0-9a-f]{64}$/),
        MessageAttributes: { 'webhook-id': { StringValue: event.id } },
      },
    ]);
  });

  it('DPR-01 goes to no account that the trust does not list', async () => {
    for (const target of [bus, queue]) {
      const { answer, inputs } = await sent(target, {}, ['444455556666']);
      expect(answer).toMatchObject({ refused: { refusal: 'account-not-listed' } });
      expect(inputs).toEqual([]);
    }
  });

  it('DPR-01 is refused with the reason that the account gives', async () => {
    const refusal = async (answer: object | Error, target: typeof bus | typeof queue = bus) =>
      (await sent(target, answer)).answer;
    const why = (word: string) => ({ isTaken: false, refused: { refusal: word, status: null } });
    expect(await refusal({ Entries: [{ ErrorCode: 'AccessDeniedException' }] })).toMatchObject(
      why('not-permitted'),
    );
    expect(await refusal(named('AccessDenied'), queue)).toMatchObject(why('not-permitted'));
    expect(await refusal(named('QueueDoesNotExist'), queue)).toMatchObject(why('name-unknown'));
    expect(await refusal({ Entries: [{ ErrorCode: 'ResourceNotFoundException' }] })).toMatchObject(
      why('name-unknown'),
    );
    expect(await refusal(named('InvalidMessageContentsTooLong'), queue)).toMatchObject(why('too-large'));
    expect(await refusal(named('TimeoutError'), queue)).toMatchObject(why('connection-failed'));
    expect(await refusal({ Entries: [{}] })).toMatchObject(why('connection-failed'));
  });
});
