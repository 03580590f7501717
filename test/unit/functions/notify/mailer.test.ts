import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { mockClient } from 'aws-sdk-client-mock';
import { describe, expect, it } from 'vitest';
import { createDeliveries, type Delivery } from '../../../../functions/shared/notices/deliveries.ts';
import { MailRefused, sesMailer } from '../../../../functions/shared/publishing/mailer.ts';
import { fakeDynamo } from '../../../support/fake-dynamo.ts';

const mail = {
  to: 'p-1@larkfield.example',
  subject: 'An online-safety incident was reported',
  text: 'Its record says what happened.',
};

const sender = { MAIL_FROM: 'daybook@fernhill.example', MAIL_CONFIGURATION_SET: 'daybook-fernhill' };

describe('mail', () => {
  it('EML-02 is plain text from the trust’s address, counted by the trust’s configuration set', async () => {
    const client = new SESv2Client({ region: 'eu-west-2' });
    const mock = mockClient(client).on(SendEmailCommand).resolves({ MessageId: 'm-1' });
    await sesMailer(client, sender)(mail);
    expect(mock.commandCalls(SendEmailCommand)[0]?.args[0].input).toEqual({
      FromEmailAddress: 'daybook@fernhill.example',
      ConfigurationSetName: 'daybook-fernhill',
      Destination: { ToAddresses: [mail.to] },
      Content: {
        Simple: {
          Subject: { Data: mail.subject, Charset: 'UTF-8' },
          Body: { Text: { Data: mail.text, Charset: 'UTF-8' } },
        },
      },
    });
  });

  it('EML-02 goes to one address alone at a stage where people only try things', async () => {
    const client = new SESv2Client({ region: 'eu-west-2' });
    const mock = mockClient(client).on(SendEmailCommand).resolves({ MessageId: 'm-1' });
    await sesMailer(client, { ...sender, MAIL_ALL_TO: 'daybook-test@fernhill.example' })(mail);
    const sent = mock.commandCalls(SendEmailCommand)[0]?.args[0].input;
    expect(sent?.Destination).toEqual({ ToAddresses: ['daybook-test@fernhill.example'] });
    expect(JSON.stringify(sent)).not.toContain(mail.to);
  });

  const answered = (name: string, httpStatusCode: number) =>
    Object.assign(new Error(`${name} of ${mail.to}`), { name, $metadata: { httpStatusCode } });

  it.each([
    [answered('MessageRejected', 400), 'for-good'],
    [answered('BadRequestException', 400), 'for-good'],
    [answered('TooManyRequestsException', 429), 'too-many'],
    [answered('ThrottlingException', 400), 'too-many'],
    [answered('MailFromDomainNotVerifiedException', 400), 'for-now'],
    [answered('SendingPausedException', 400), 'for-now'],
    [answered('AccountSuspendedException', 400), 'for-now'],
    [answered('NotFoundException', 404), 'for-now'],
    [answered('ServiceUnavailable', 503), null],
    [new Error('socket hang up'), null],
  ])(
    'EML-02 tells what is refused for good, for now, or not known to be, and names no address: %s',
    async (error, why) => {
      const client = new SESv2Client({ region: 'eu-west-2' });
      mockClient(client).on(SendEmailCommand).rejects(error);
      const failure = await sesMailer(client, sender)(mail).catch((thrown: unknown) => thrown);
      expect(failure instanceof MailRefused ? failure.why : null).toBe(why);
      if (why !== null) expect(String(failure)).not.toContain(mail.to);
    },
  );
});

describe('the record of deliveries', () => {
  it('INC-04 lets one of two claim, and only anyone who read the newest word change it', async () => {
    const deliveries = createDeliveries({ client: fakeDynamo().client, tableName: 'deliveries' });
    const id = { eventId: 'larkfield-infant/incidents/i-1/1', notice: 'incident-reported' };
    const claim: Delivery = { status: 'claimed', at: '2026-09-14T09:00:00.000Z', attempts: 1 };
    const people = { 'p-1': claim, '_trust/p-1': claim };
    expect(await deliveries.get(id)).toBeNull();
    expect(await deliveries.put(id, people, null)).toBe(true);
    expect(await deliveries.put(id, people, null)).toBe(false);
    expect(await deliveries.put(id, {}, 2)).toBe(false);
    expect(await deliveries.put(id, { ...people, 'p-1': { ...claim, status: 'sent' } }, 1)).toBe(true);
    expect(await deliveries.get(id)).toEqual({
      people: { ...people, 'p-1': { ...claim, status: 'sent' } },
      revision: 2,
    });
  });
});
