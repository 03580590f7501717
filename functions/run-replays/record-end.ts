import { subscriptionsStream } from '../../domain/streams/subscriptions/stream.ts';
import { canonical } from '../../events/log/canonical.ts';
import type { CommandDeps } from '../shared/commands/command-deps.ts';
import { systemSender } from '../shared/commands/origin.ts';
import { runCommand } from '../shared/commands/run-command.ts';
import { hexIdOf } from '../shared/lambda/digest.ts';
import type { ReplayJob } from '../shared/replays/replay-job.ts';
import type { RunDeps } from './run-deps.ts';

/** The end of a replay could not be put on record: the message comes again. Carries ids only. */
class EndRefused extends Error {
  override readonly name = 'EndRefused';
}

type End = Extract<
  Parameters<typeof subscriptionsStream.decider.decide>[0],
  { readonly type: 'CompleteSubscriptionReplay' | 'FailSubscriptionReplay' }
>;

const endOf = ({ replay, school, last, upTo, counts: { sent }, status, reason }: ReplayJob): End => {
  const reach = { replay, school, position: Math.min(last, upTo), sent };
  return status === 'failed' && reason !== null
    ? { type: 'FailSubscriptionReplay', ...reach, failure: reason }
    : { type: 'CompleteSubscriptionReplay', ...reach };
};

/**
 * Puts on record that a replay was completed, or failed; again: nothing happens.
 * @throws EndRefused for any outcome but done
 */
export const createRecordEnd =
  (deps: CommandDeps): RunDeps['recordEnd'] =>
  async (job) => {
    const key = { school: job.tenant, stream: 'subscriptions', id: job.subscription };
    const cause = `${key.school}/${key.stream}/${key.id}/${job.replay}`;
    const command = endOf(job);
    const outcome = await runCommand(
      deps,
      { stream: subscriptionsStream, key, command },
      {
        kind: 'process',
        sender: systemSender('replays'),
        commandId: `${cause}#${command.type}`,
        sent: canonical({ ...command }),
        correlationId: hexIdOf(cause),
        causationId: cause,
        expectedCommit: null,
      },
    );
    if (outcome.kind === 'executed' || outcome.kind === 'left') return;
    const why = outcome.kind === 'refused' ? outcome.rejection.code : outcome.kind;
    throw new EndRefused(`${command.type} because of ${cause}: ${why}`);
  };
