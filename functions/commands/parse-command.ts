import type { AnyCommand, AnyStream } from '../../domain/kernel/stream.ts';
import type { Json } from '../../events/catalogue/define-events.ts';
import type { StreamKey } from '../../events/log/types.ts';
import { commandAt, kebabOf, type NamedCommand } from '../shared/http/command-names.ts';
import type { HttpRequest } from '../shared/http/http-message.ts';
import { commandedSchoolIn, recordIdIn } from '../shared/http/ids.ts';
import { jsonBody } from '../shared/http/json-body.ts';
import { ProblemError } from '../shared/http/problem-error.ts';
import { validBody } from '../shared/http/valid-body.ts';
import { streamNamed } from '../shared/reads/known-stream.ts';

/** What the address says: whose record, and what to do with it. */
export interface CommandRoute {
  readonly stream: AnyStream;
  readonly key: StreamKey;
  readonly named: NamedCommand;
}

/** @throws ProblemError `invalid-id`, `not-found`, `unknown-command` */
export const commandRoute = (streams: readonly AnyStream[], { path, params }: HttpRequest): CommandRoute => {
  const [school, id] = [commandedSchoolIn(params), recordIdIn(params, 'streamId')];
  const stream = streamNamed(streams, path.split('/')[4] ?? '');
  const named = commandAt(stream.commands, params['command'] ?? '');
  if (named === null)
    throw new ProblemError('unknown-command', {
      detail: `this stream takes: ${Object.keys(stream.commands).map(kebabOf).join(', ')}`,
    });
  return { stream, key: { school, stream: stream.events.stream, id }, named };
};

/** The command as its schema understood it, and the body as it was sent. */
export interface ParsedCommand {
  readonly command: AnyCommand;
  readonly body: Json;
}

/** @throws ProblemError `too-large`, `malformed-json`, `invalid-body` */
export const parseCommand = ({ name, entry }: NamedCommand, text: string): ParsedCommand => {
  const body = jsonBody(text);
  return { command: { ...validBody(entry.body, body), type: name }, body };
};
