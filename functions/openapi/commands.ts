import * as z from 'zod/mini';
import type { CommandEntry } from '../../domain/kernel/commands.ts';
import type { AnyStream } from '../../domain/kernel/stream.ts';
import { kebabOf } from '../shared/http/command-names.ts';
import { problemsOf } from './components.ts';

const ref = (part: string, name: string) => ({ $ref: `#/components/${part}/${name}` });

/** One path a command of a stream. */
export const commandPaths = ({ events: { stream }, commands }: AnyStream): Record<string, object> =>
  Object.fromEntries(
    Object.entries(commands).map(([name, entry]) => [
      `/v1/schools/{schoolId}/${stream}/{streamId}/${kebabOf(name)}`,
      {
        parameters: [ref('parameters', 'schoolId'), ref('parameters', 'streamId')],
        post: operation(stream, name, entry),
      },
    ]),
  );

const operation = (
  stream: string,
  name: string,
  { body, description, items, example }: CommandEntry,
): object => ({
  operationId: `${stream}.${name}`,
  tags: [stream],
  summary: description,
  description: `Policy items: ${items.join(', ')}.`,
  parameters: [ref('parameters', 'idempotencyKey'), ref('parameters', 'ifMatch')],
  requestBody: { required: true, content: { 'application/json': { schema: bodySchema(body), example } } },
  responses: {
    200: ref('responses', 'nothingToRecord'),
    201: ref('responses', 'recorded'),
    ...problemsOf([400, 401, 403, 404, 409, 412, 413, 415, 422, 500]),
  },
});

/** JSON Schema of what may be sent; what a transform makes of it is ours. */
const bodySchema = (body: z.ZodMiniObject): object => {
  const { $schema: _, ...schema } = z.toJSONSchema(body, {
    target: 'draft-2020-12',
    io: 'input',
    unrepresentable: 'any',
  });
  return JSON.parse(JSON.stringify(schema), anyJsonByName);
};

/**
 * Only open JSON is recursive in a body. A schema's own `$defs` would be looked for at the root of the
 * document, so it is named there.
 */
const anyJsonByName = (key: string, value: unknown): unknown => {
  if (key === '$defs') return undefined;
  return key === '$ref' ? '#/components/schemas/Json' : value;
};
