import { type SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/**
 * Sends one mail.
 * @throws MailRefused when it was certainly not sent; any other error leaves that open
 */
export type SendMail = (mail: Mail) => Promise<void>;

/** The mail service answered that it did not take the mail. */
export class MailRefused extends Error {
  override readonly name = 'MailRefused';
}

const utf8 = (Data: string) => ({ Data, Charset: 'UTF-8' });

/** Plain text by SES, which has no idempotency: the same request twice is two mails. */
export const sesMailer =
  (client: Pick<SESv2Client, 'send'>, from: string): SendMail =>
  async ({ to, subject, text }) => {
    const Content = { Simple: { Subject: utf8(subject), Body: { Text: utf8(text) } } };
    const command = new SendEmailCommand({
      FromEmailAddress: from,
      Destination: { ToAddresses: [to] },
      Content,
    });
    await client.send(command).catch(refusedOrUnknown);
  };

/** An answer in the range of 4xx is a refusal; without an answer, or with a 5xx, the mail may have been taken. */
const refusedOrUnknown = (error: unknown): never => {
  const status = statusOf(error);
  // The service's message quotes addresses, so the error is not kept as a cause.
  if (status >= 400 && status < 500) throw new MailRefused(`the mail service refused with status ${status}`);
  throw error;
};

const statusOf = (error: unknown): number => {
  if (typeof error !== 'object' || error === null || !('$metadata' in error)) return 0;
  const metadata = error.$metadata;
  if (typeof metadata !== 'object' || metadata === null || !('httpStatusCode' in metadata)) return 0;
  return typeof metadata.httpStatusCode === 'number' ? metadata.httpStatusCode : 0;
};
