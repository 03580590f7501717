import { logFailure } from '../lambda/log.ts';
import type { SendMail } from '../publishing/mailer.ts';
import { eachAtOnce } from './log-of-logs/each-at-once.ts';
import type { Notified } from './notified.ts';
import type { WitnessAddress } from './witness-address.ts';
import { type NewestCheckpoint, witnessMail } from './witness-mail.ts';
import type { Witness } from './witnesses.ts';

export interface MailWitnessesDeps {
  readonly notified: Notified;
  readonly witnesses: readonly Witness[];
  readonly addressOf: WitnessAddress;
  readonly sendMail: SendMail;
  readonly docsBaseUrl: string;
}

/**
 * Mails each witness those of these checkpoints that they do not have: one mail for all schools. One witness's
 * trouble is not another's. Answers how many could not be mailed; the next call does what is left.
 * @param newest of each school: it vouches for all before it, and anyone who becomes a witness today is not sent
 * years of them
 */
export const mailWitnesses = async (
  deps: MailWitnessesDeps,
  newest: readonly NewestCheckpoint[],
): Promise<number> => {
  let failures = 0;
  for (const witness of deps.witnesses) {
    await mailTo(deps, witness, newest).catch((error: unknown) => {
      logFailure(error);
      failures += 1;
    });
  }
  return failures;
};

const mailTo = async (
  { notified, addressOf, sendMail, docsBaseUrl }: MailWitnessesDeps,
  { name, person }: Witness,
  newest: readonly NewestCheckpoint[],
): Promise<void> => {
  const had = await eachAtOnce(newest, ({ school }) => notified.upTo(school, name));
  const news = newest.filter(({ checkpoint }, index) => checkpoint.size > (had[index] ?? 0));
  if (news.length === 0) return;
  await sendMail(witnessMail(await addressOf(person), news, docsBaseUrl));
  await eachAtOnce(news, ({ school, checkpoint }) => notified.note(school, name, checkpoint.size));
};
