import type { Checkpoints } from '../../../events/log/checkpoints/types.ts';
import { logFailure } from '../lambda/log.ts';
import type { SendMail } from '../publishing/mailer.ts';
import { type AnnounceDeps, announce } from './announce.ts';
import type { Notified } from './notified.ts';
import type { WitnessAddress } from './witness-address.ts';
import { type SchoolCheckpoint, witnessMail } from './witness-mail.ts';
import type { Witness } from './witnesses.ts';

export interface NotifyOfCheckpointsDeps extends AnnounceDeps {
  readonly checkpoints: Pick<Checkpoints, 'latest' | 'list'>;
  readonly notified: Notified;
  readonly witnesses: readonly Witness[];
  readonly addressOf: WitnessAddress;
  readonly sendMail: SendMail;
  readonly docsBaseUrl: string;
}

const BUS = '_bus';
const CHECKPOINTS_A_READ = 100;

/**
 * Announces on the bus every checkpoint of these schools that was not, and mails each witness the newest ones
 * that they do not have: one mail for all schools. One recipient's trouble is not another's. Answers how
 * often it failed; the next call does what is left.
 */
export const notifyOfCheckpoints = async (
  deps: NotifyOfCheckpointsDeps,
  schools: readonly string[],
): Promise<number> => {
  const tasks = [
    ...schools.map((school) => () => announceAll(deps, school)),
    ...deps.witnesses.map((witness) => () => mailTo(deps, witness, schools)),
  ];
  let failures = 0;
  for (const task of tasks) {
    await task().catch((error: unknown) => {
      logFailure(error);
      failures += 1;
    });
  }
  return failures;
};

const announceAll = async (deps: NotifyOfCheckpointsDeps, school: string): Promise<void> => {
  let notifiedUpTo = (await deps.notified.upTo(school, BUS)) ?? 0;
  for (;;) {
    const checkpoints = await deps.checkpoints.list(school, notifiedUpTo, CHECKPOINTS_A_READ);
    if (checkpoints.length === 0) return;
    for (const checkpoint of checkpoints) {
      await announce(deps, school, checkpoint);
      await deps.notified.note(school, BUS, checkpoint.size);
      notifiedUpTo = checkpoint.size;
    }
  }
};

/**
 * Only the newest: it vouches for all before it, and anyone who becomes a witness today is not sent years of
 * them.
 */
const mailTo = async (
  deps: NotifyOfCheckpointsDeps,
  { name, person }: Witness,
  schools: readonly string[],
): Promise<void> => {
  const news: SchoolCheckpoint[] = [];
  for (const school of schools) {
    const checkpoint = await deps.checkpoints.latest(school);
    if (checkpoint !== null && checkpoint.size > ((await deps.notified.upTo(school, name)) ?? 0))
      news.push({ school, checkpoint });
  }
  if (news.length === 0) return;
  await deps.sendMail(witnessMail(await deps.addressOf(person), news, deps.docsBaseUrl));
  for (const { school, checkpoint } of news) await deps.notified.note(school, name, checkpoint.size);
};
