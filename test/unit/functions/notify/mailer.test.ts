import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { mockClient } from 'aws-sdk-client-mock';
import { describe, expect, it } from 'vitest';
import { createDeliveries } from '../../../../functions/notify/deliveries.ts';
import { MailRefused, sesMailer } from '../../../../functions/shared/publishing/mailer.ts';
import { fakeDynamo } from '../../../support/fake-dynamo.ts';

const mail = {
  to: 'p-1@larkfield.example',
  subject: 'An online-safety incident was reported',
  text: 'Its record says what happened.',
};

describe('mail', () => {
  it('EML-02 is plain text from the trust’s address', async () => {
    const client = new SESv2Client({ region: 'eu-west-2' });
    const mock = mockClient(client).on(SendEmailCommand).resolves({ MessageId: 'm-1' });
    await sesMailer(client, 'daybook@fernhill.example')(mail);
    expect(mock.commandCalls(SendEmailCommand)[0]?.args[0].input).toEqual({
      FromEmailAddress: 'daybook@fernhill.example',
      Destination: { ToAddresses: [mail.to] },
      Content: {
        Simple: {
          Subject: { Data: mail.subject, Charset: 'UTF-8' },
          Body: { Text: { Data: mail.text, Charset: 'UTF-8' } },
        },
      },
    });
  });

  it.each([
    [
      Object.assign(new Error(`Address ${mail.to} is not verified`), { $metadata: { httpStatusCode: 400 } }),
      true,
    ],
    [Object.assign(new Error('Service unavailable'), { $metadata: { httpStatusCode: 503 } }), false],
    [new Error('socket hang up'), false],
  ])(
    'EML-02 tells a refusal, which names no address, from an unknown outcome: %s',
    async (error, isRefused) => {
      const client = new SESv2Client({ region: 'eu-west-2' });
      mockClient(client).on(SendEmailCommand).rejects(error);
      const failure = await sesMailer(
        client,
        'daybook@fernhill.example',
      )(mail).catch((thrown: unknown) => thrown);
      expect(failure instanceof MailRefused).toBe(isRefused);
      if (isRefused) expect(String(failure)).not.toContain(mail.to);
    },
  );
});

describe('the record of deliveries', () => {
  it('INC-04 lets one of two claim, and only anyone who read the newest word change it', async () => {
    const deliveries = createDeliveries({ client: fakeDynamo().client, tableName: 'deliveries' });
    const id = { eventId: 'larkfield-infant/incidents/i-1/1', notice: 'incident-reported', person: 'p-1' };
    const claim = { status: 'claimed' as const, at: '2026-09-14T09:00:00.000Z', attempts: 1 };
    expect(await deliveries.get(id)).toBeNull();
    expect(await deliveries.put(id, claim, null)).toBe(true);
    expect(await deliveries.put(id, claim, null)).toBe(false);
    expect(await deliveries.put(id, { ...claim, status: 'sent' }, { ...claim, attempts: 2 })).toBe(false);
    expect(await deliveries.put(id, { ...claim, status: 'sent' }, claim)).toBe(true);
    expect(await deliveries.get(id)).toEqual({ ...claim, status: 'sent' });
  });
});
