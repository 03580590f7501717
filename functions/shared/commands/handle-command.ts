import { canonical } from '../../../events/log/canonical.ts';
import { authorise, callerOf } from '../access/authorise.ts';
import type { HttpRequest, HttpResponse } from '../http/http-message.ts';
import { refuseOtherMedia } from '../http/json-media.ts';
import type { CommandDeps } from './command-deps.ts';
import { expectedCommitIn, idempotencyKeyIn } from './command-headers.ts';
import { commandResponse } from './command-response.ts';
import { executeCommand } from './execute-command.ts';
import { commandRoute, type ParsedCommand, parseCommand } from './parse-command.ts';

/** The way of a command from the request to the answer. */
export const handleCommand =
  (deps: CommandDeps) =>
  async (request: HttpRequest): Promise<HttpResponse> => {
    const token = await deps.verifyToken(request.headers['authorization']);
    const route = commandRoute(deps.stream, request);
    const caller = await callerOf(deps.callerIn, route.school, token);
    refuseOtherMedia(request);
    const parsed = parseCommand(route, request.body);
    authorise(deps.permissions, caller, { stream: route.stream, action: route.name, id: route.id, named: namedIn(parsed) });
    const commandId = idempotencyKeyIn(request);
    const expectedCommit = expectedCommitIn(request);
    const key = { school: route.school, stream: route.stream, id: route.id };
    const text = `${caller.person}|${route.stream}/${route.id}/${route.name}|${canonical(parsed.body)}`;
    const fingerprint = await deps.sealer.mark(route.school, 'body', text);
    const { correlationId } = request;
    return commandResponse(
      await executeCommand(deps, { key, command: parsed.command, commandId, fingerprint, expectedCommit, caller, correlationId }),
    );
  };

/** The person whom a command is about, where it says so. */
const namedIn = ({ command }: ParsedCommand): string | undefined => {
  const person = command['person'];
  return typeof person === 'string' ? person : undefined;
};
