import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { mockClient } from 'aws-sdk-client-mock';
import { expect, it, vi } from 'vitest';
import { createDeadLetters } from '../../../../../functions/shared/publishing/dead-letters.ts';

it('GOV-04 a dead letter names what was set aside and why, in the queue and in the log', async () => {
  const written = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const queue = mockClient(SQSClient).on(SendMessageCommand).resolves({});
  const letter = { reason: 'entry-too-large', eventId: 'larkfield-infant/devices/LIS-LT-014/7', position: 4 };
  await createDeadLetters(new SQSClient({}), 'https://queue')(letter);
  expect(queue.commandCalls(SendMessageCommand)[0]?.args[0].input).toEqual({
    QueueUrl: 'https://queue',
    MessageBody: JSON.stringify(letter),
  });
  expect(JSON.parse(String(written.mock.calls[0]?.[0]))).toMatchObject({
    message: 'dead-lettered',
    ...letter,
  });
  vi.restoreAllMocks();
});
