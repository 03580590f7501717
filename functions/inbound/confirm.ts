import type { LinkConfirmation } from '../../domain/kernel/by-link.ts';
import { commandTo, type WantedCommand } from '../../domain/kernel/process.ts';
import { streamIn } from '../../domain/kernel/stream.ts';
import { acknowledgementsStream } from '../../domain/streams/acknowledgements/stream.ts';
import type { CommandDeps } from '../shared/commands/command-deps.ts';
import type { FoundLink } from './found-link.ts';
import { send } from './send.ts';

type Confirmed = LinkConfirmation['confirm'];

/**
 * What a confirmation is recorded as: on the record of the one who confirms, whose decider looks at the link
 * again.
 */
const commandFor: Readonly<Record<Confirmed, (person: string, secret: string) => WantedCommand>> = {
  'policy-awareness': (person, secret) =>
    commandTo(acknowledgementsStream, person, { type: 'BecomeAwareByLink', secret }),
};

/**
 * Records what was confirmed, before the answer that asks for it: an answer that comes to nothing leaves it
 * true. @throws ProblemError
 */
export const confirm = async (
  deps: CommandDeps,
  { key: { school }, link, secret, byLink }: FoundLink,
  confirmed: Confirmed,
  correlationId: string,
): Promise<void> => {
  const wanted = commandFor[confirmed](link.person, secret);
  const stream = streamIn(deps.streams, wanted.stream);
  if (stream === undefined) throw new Error(`there is no stream ${wanted.stream}`);
  await send(
    deps,
    {
      stream,
      key: { school, stream: wanted.stream, id: wanted.id },
      command: wanted.command,
      commandId: `link#${link.id}#${link.person}#${confirmed}`,
      body: { confirmed },
      correlationId,
    },
    byLink.rejections.linkUsed,
  );
};
