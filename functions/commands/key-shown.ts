import { subscriptionsStream } from '../../domain/streams/subscriptions/stream.ts';
import type { CommandDeps } from '../shared/commands/command-deps.ts';
import type { CommandToRun } from '../shared/commands/command-to-run.ts';
import type { Outcome } from '../shared/commands/outcome.ts';
import { keyOfSubscription, keyText } from '../shared/delivery/keys.ts';

/**
 * What a command answers beside its events: the key of a subscription, for who asked to be shown it, once
 * that is on record. The same request sent again has the same answer, since an answer can be lost.
 */
export const keyShown = async (
  { log, sealer }: Pick<CommandDeps, 'log' | 'sealer'>,
  { key, command }: Pick<CommandToRun, 'key' | 'command'>,
  outcome: Outcome,
): Promise<{ readonly key?: string }> => {
  const isAsked = key.stream === 'subscriptions' && command.type === 'ShowSubscriptionKey';
  if (!isAsked || outcome.kind !== 'executed') return {};
  const { state } = await log.load(key, subscriptionsStream);
  const secret = await keyOfSubscription(sealer, key, state.subscribed?.keys.shown ?? 1);
  return secret === null ? {} : { key: keyText(secret) };
};
