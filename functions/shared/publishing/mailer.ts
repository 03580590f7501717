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

/**
 * `for-good`: the service will never take this mail, so that trying again is of no use. `too-many`: it takes
 * no more at this moment. `for-now`: the fault lies in the deployment or in the service, and once it is
 * mended nothing may have been lost.
 */
export type Refusal = 'for-good' | 'too-many' | 'for-now';

/** The mail service answered that it did not take the mail. */
export class MailRefused extends Error {
  override readonly name = 'MailRefused';
  readonly why: Refusal;

  constructor(message: string, why: Refusal) {
    super(message);
    this.why = why;
  }
}

const utf8 = (Data: string) => ({ Data, Charset: 'UTF-8' });

/** Who a mail is from, and the configuration set that counts what becomes of it. */
export interface SenderEnv {
  readonly MAIL_FROM: string;
  readonly MAIL_CONFIGURATION_SET: string;
  /** Takes every mail in place of whom it is for, at a stage where people only try things. */
  readonly MAIL_ALL_TO?: string;
}

/** Plain text by SES, which has no idempotency: the same request twice is two mails. */
export const sesMailer =
  (client: Pick<SESv2Client, 'send'>, env: SenderEnv): SendMail =>
  async ({ to, subject, text }) => {
    const Content = { Simple: { Subject: utf8(subject), Body: { Text: utf8(text) } } };
    const command = new SendEmailCommand({
      FromEmailAddress: env.MAIL_FROM,
      ConfigurationSetName: env.MAIL_CONFIGURATION_SET,
      Destination: { ToAddresses: [env.MAIL_ALL_TO ?? to] },
      Content,
    });
    await client.send(command).catch(refusedOrUnknown);
  };

/**
 * Errors that are about this one mail: its address or its content. Those about the sender or the account are
 * not among them.
 * @see https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_SendEmail.html#API_SendEmail_Errors
 */
const aboutTheMail: readonly string[] = ['BadRequestException', 'MessageRejected', 'ValidationException'];
const TOO_MANY = 429;

/**
 * An answer in the range of 4xx is a refusal; without an answer, or with a 5xx, the mail may have been taken.
 */
const refusedOrUnknown = (error: unknown): never => {
  const status = statusOf(error);
  if (status < 400 || status >= 500) throw error;
  // The service's message quotes addresses, so the error is not kept as a cause.
  throw new MailRefused(`the mail service refused with status ${status}`, whyOf(error, status));
};

const whyOf = (error: unknown, status: number): Refusal => {
  const name = error instanceof Error ? error.name : '';
  if (status === TOO_MANY || /TooMany|Throttl/.test(name)) return 'too-many';
  return aboutTheMail.includes(name) ? 'for-good' : 'for-now';
};

const statusOf = (error: unknown): number => {
  if (typeof error !== 'object' || error === null || !('$metadata' in error)) return 0;
  const metadata = error.$metadata;
  if (typeof metadata !== 'object' || metadata === null || !('httpStatusCode' in metadata)) return 0;
  return typeof metadata.httpStatusCode === 'number' ? metadata.httpStatusCode : 0;
};
