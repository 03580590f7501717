import type { Envelope } from '../../events/catalogue/envelope.ts';
import type { FoundPosition } from '../../events/log/replay/replay.ts';
import { ERASED } from '../shared/delivery/allowed.ts';
import type { Progress } from '../shared/delivery/progress.ts';
import type { WebhooksDeps } from './webhooks-deps.ts';

/** A position of the journal, and what of it is wanted. */
export interface Wanted {
  readonly position: number;
  readonly events: readonly Envelope[];
}

const wantedOf = (
  { toEnvelopes }: Pick<WebhooksDeps, 'toEnvelopes'>,
  found: FoundPosition,
  types: readonly string[],
): readonly Envelope[] => {
  // What is not as it was journaled is sent to nobody; the guards of the record say so.
  if (found.standing !== 'intact') return [];
  return toEnvelopes(found.read.commit, found.position)
    .flatMap((outgoing) => ('envelope' in outgoing ? [outgoing.envelope] : []))
    .filter(({ type }) => type === ERASED || types.includes(type));
};

/** Every position after those that were delivered, to the end of the journal, with the events that are wanted. */
export async function* eventsAfter(
  deps: Pick<WebhooksDeps, 'replay' | 'toEnvelopes'>,
  school: string,
  { after, within }: Pick<Progress, 'after' | 'within'>,
  types: readonly string[],
): AsyncGenerator<Wanted> {
  for await (const found of deps.replay.after(school, after)) {
    const events = wantedOf(deps, found, types);
    const isHalfway = found.position === after + 1;
    yield {
      position: found.position,
      events: isHalfway ? events.filter(({ streamversion }) => streamversion > within) : events,
    };
  }
}
