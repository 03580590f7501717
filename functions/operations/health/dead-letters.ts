import type { Message } from '@aws-sdk/client-sqs';
import { instantOf } from '../../shared/lambda/clock.ts';
import { lookInto } from '../queues/look-into.ts';
import type { HealthSources, NamedQueue } from './health-sources.ts';
import { modelsIn } from './models-in.ts';

/** Messages that were given up, as far as they were looked at. */
export interface DeadLetters {
  readonly messages: number;
  readonly lookedAt: number;
  /** When the oldest of those looked at was first sent, UTC. */
  readonly oldest: string | null;
  /** Read models that those looked at name, and whom it hurts. */
  readonly models: readonly { readonly model: string; readonly messages: number; readonly impact: string }[];
}

/** The function whose dead letters name read models. */
const PROJECTOR = 'project';

/** What lies in a queue of dead letters, by a look at some of it. */
export const deadLettersIn = async (
  sources: HealthSources,
  of: NamedQueue,
  messages: number,
): Promise<DeadLetters> => {
  const seen = await lookInto(sources.sqs, of.deadLetterUrl, messages);
  const sent = seen.map(({ Attributes }) => Number(Attributes?.SentTimestamp)).filter(Number.isFinite);
  return {
    messages,
    lookedAt: seen.length,
    oldest: sent.length === 0 ? null : instantOf(new Date(Math.min(...sent))),
    models: of.queue === PROJECTOR ? byModel(sources, seen) : [],
  };
};

const byModel = ({ kept }: HealthSources, seen: readonly Message[]): DeadLetters['models'] => {
  const named = seen.flatMap(({ Body = '' }) => modelsIn(kept, Body));
  return kept
    .map(({ model, impact }) => ({ model, messages: named.filter((one) => one === model).length, impact }))
    .filter(({ messages }) => messages > 0);
};
