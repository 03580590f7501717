import { canonical } from '../../events/log/canonical.ts';
import type { StreamKey } from '../../events/log/types.ts';
import type { IdentityDeps } from '../shared/access/authorise.ts';
import { callerOf } from '../shared/access/authorise.ts';
import type { CommandDeps } from '../shared/commands/command-deps.ts';
import { outcomeResponse } from '../shared/commands/outcome-response.ts';
import { runCommand } from '../shared/commands/run-command.ts';
import { expectedCommitIn, idempotencyKeyIn } from '../shared/http/command-headers.ts';
import type { NamedCommand } from '../shared/http/command-names.ts';
import type { HttpRequest, HttpResponse } from '../shared/http/http-message.ts';
import { refuseOtherMedia } from '../shared/http/json-media.ts';
import { refuseNames } from '../shared/http/names-somebody.ts';
import { londonDate } from '../shared/lambda/clock.ts';
import { keyShown } from './key-shown.ts';
import { commandRoute, parseCommand } from './parse-command.ts';

/** All that taking commands over HTTP needs. */
export type HandleDeps = CommandDeps & IdentityDeps;

/** A school's own record begins with its registration; nothing else is taken of a school before. */
const opensBook = ({ school, stream, id }: StreamKey, { name }: NamedCommand): boolean =>
  stream === 'schools' && id === school && name === 'RegisterSchool';

/** The way of a command from the request to the answer. */
export const handleCommand =
  (deps: HandleDeps) =>
  async (request: HttpRequest): Promise<HttpResponse> => {
    const token = await deps.verifyToken(request.headers['authorization']);
    const { stream, key, named } = commandRoute(deps.streams, request);
    const sender = await callerOf(deps, key.school, token, opensBook(key, named));
    refuseOtherMedia(request);
    const today = londonDate(deps.clock());
    refuseNames(key.id, '/path/streamId', today);
    const { command, body } = parseCommand(named, request.body);
    const origin = {
      kind: 'caller',
      sender,
      commandId: idempotencyKeyIn(request, today),
      sent: canonical(body),
      correlationId: request.correlationId,
      causationId: null,
      expectedCommit: expectedCommitIn(request),
    } as const;
    const run = { stream, key, command };
    const outcome = await runCommand(deps, run, origin);
    return outcomeResponse(outcome, sender, await keyShown(deps, run, outcome));
  };
