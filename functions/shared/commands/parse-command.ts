import type { Json } from '../../../events/catalogue/define-events.ts';
import type { AnyCommand, AnyStream } from '../lambda/any-stream.ts';
import type { HttpRequest } from '../http/http-message.ts';
import { jsonBody } from '../http/json-body.ts';
import { ProblemError } from '../http/problem-error.ts';
import { issuesOf } from '../http/schema-issues.ts';
import { idIn, refuseEncodedPath } from '../http/ids.ts';
import { commandAt, type NamedCommand } from './command-names.ts';

/** What the address says: whose record, and what to do with it. */
export interface CommandRoute extends NamedCommand {
  readonly school: string;
  readonly stream: string;
  readonly id: string;
}

/** @throws ProblemError `invalid-id`, `unknown-command` */
export const commandRoute = (stream: AnyStream, { path, params }: HttpRequest): CommandRoute => {
  refuseEncodedPath(path);
  const [school, id] = [idIn(params, 'schoolId'), idIn(params, 'streamId')];
  const named = commandAt(stream.commands, params['command'] ?? '');
  if (named === null) throw new ProblemError('unknown-command', { detail: 'see /openapi.json for the commands of this stream' });
  return { school, stream: stream.events.stream, id, ...named };
};

/** The command as its schema understood it, and the body as it was sent. */
export interface ParsedCommand {
  readonly command: AnyCommand;
  readonly body: Json;
}

/** @throws ProblemError `too-large`, `malformed-json`, `invalid-body` */
export const parseCommand = ({ name, entry }: NamedCommand, text: string): ParsedCommand => {
  const body = jsonBody(text);
  const parsed = entry.body.safeParse(body);
  if (parsed.success) return { command: { ...parsed.data, type: name }, body };
  throw new ProblemError('invalid-body', { detail: 'put right what the issues name', issues: issuesOf(parsed.error) });
};
