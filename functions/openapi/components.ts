import { problems } from '../shared/http/problems.ts';

const id = { type: 'string', pattern: '^[a-z0-9_][a-z0-9._-]{0,99}$' };
const pathParameter = (name: string, description: string) => ({
  name,
  in: 'path',
  required: true,
  description,
  schema: id,
});
const header = (name: string, required: boolean, description: string, schema: object) => ({
  name,
  in: 'header',
  required,
  description,
  schema: { type: 'string', ...schema },
});

const answer = {
  type: 'object',
  required: ['stream', 'commit', 'version', 'events'],
  properties: {
    stream: { type: 'string', examples: ['devices/lis-lt-014'] },
    commit: { type: 'integer', minimum: 1, description: 'Number of the commit that remembers the command' },
    version: {
      type: 'integer',
      minimum: 0,
      description: 'Number of the newest event of the record then; 0: none',
    },
    events: {
      type: 'array',
      items: {
        type: 'object',
        required: ['type', 'version'],
        properties: { type: { type: 'string' }, version: { type: 'integer' } },
      },
    },
    key: {
      type: 'string',
      description: 'Of show-subscription-key alone: the key, as Standard Webhooks writes it',
    },
  },
};

export const textOrNull = { type: ['string', 'null'] };
const numberOrNull = { type: ['number', 'null'] };

/** A commit that is not as it was journaled. */
export const tamperedCommit = {
  type: 'object',
  required: ['standing', 'commit', 'position', 'journaledHash', 'foundHash'],
  properties: {
    standing: {
      enum: ['altered', 'missing', 'foreign'],
      description:
        'altered: something else stands there; missing: nothing does; foreign: it stands in the log, was never journaled and does not follow what was',
    },
    record: { ...textOrNull, description: 'The record, as stream/id; null where nothing tells any more' },
    commit: numberOrNull,
    position: { ...numberOrNull, description: 'In the journal; null for what was never journaled' },
    journaledHash: { ...textOrNull, description: 'SHA-256 that was journaled, base64url' },
    foundHash: {
      ...textOrNull,
      description: 'SHA-256 of what stands there now; null where nothing readable does',
    },
  },
};

const problemSchema = (docsBaseUrl: string) => ({
  type: 'object',
  description: 'RFC 9457',
  required: ['type', 'title', 'status', 'detail', 'correlationId'],
  properties: {
    type: {
      type: 'string',
      format: 'uri',
      enum: Object.keys(problems).map((slug) => `${docsBaseUrl}/problems#${slug}`),
    },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string', description: 'What the caller can do about it' },
    code: { type: 'string', description: 'The rule that refused, such as DslRequired' },
    item: { type: 'string', description: 'The policy item that the rule comes from, such as INC-10' },
    clause: { type: 'string', description: 'What the rule asks for' },
    issues: {
      type: 'array',
      items: {
        type: 'object',
        required: ['path', 'message'],
        properties: { path: { type: 'string' }, message: { type: 'string' } },
      },
    },
    tampered: {
      type: 'array',
      description: 'Commits of the record that are not as they were journaled',
      items: tamperedCommit,
    },
    correlationId: { type: 'string', pattern: '^[0-9a-f]{32}$' },
  },
});

type Status = (typeof problems)[keyof typeof problems]['status'];

/** The gateway's own answer, of which no function hears. */
export const tooManyRequests = { 429: { $ref: '#/components/responses/tooManyRequests' } };

/**
 * References to the problem answers of an operation, and to that of the gateway before it. What may go wrong
 * with a record may also be that a later release wrote it (503).
 */
export const problemsOf = (statuses: readonly Status[]): Record<string, object> => ({
  ...Object.fromEntries(
    [...statuses, ...(statuses.includes(500) ? ([503] as const) : [])].map((status) => [
      status,
      { $ref: `#/components/responses/problem${status}` },
    ]),
  ),
  ...tooManyRequests,
});

/** One answer a status, with the slugs that it may have. */
const problemResponses = (): Record<string, object> => {
  const bySlug = Object.entries(problems);
  const statuses = [...new Set(bySlug.map(([, { status }]) => status))];
  return Object.fromEntries(
    statuses.map((status) => {
      const titles = bySlug
        .filter(([, problem]) => problem.status === status)
        .map(([slug, { title }]) => `${slug}: ${title}`);
      const schema = { $ref: '#/components/schemas/Problem' };
      return [
        `problem${status}`,
        { description: titles.join('; '), content: { 'application/problem+json': { schema } } },
      ];
    }),
  );
};

const etag = {
  ETag: { description: 'The newest commit, for If-Match', schema: { type: 'string', examples: ['"3"'] } },
};
const replayed = {
  'Idempotency-Replayed': { description: 'Present on a repeat', schema: { type: 'string', const: 'true' } },
};
const answered = (description: string, headers: object) => ({
  description,
  headers,
  content: { 'application/json': { schema: { $ref: '#/components/schemas/Answer' } } },
});

export const components = (docsBaseUrl: string): object => ({
  securitySchemes: {
    bearer: {
      type: 'http',
      scheme: 'bearer',
      bearerFormat: 'JWT',
      description: "A token of the trust's own identity provider",
    },
  },
  schemas: { Answer: answer, Problem: problemSchema(docsBaseUrl), Json: { description: 'Any JSON value' } },
  parameters: {
    schoolId: pathParameter('schoolId', 'The school; _trust for what belongs to no single school'),
    streamId: pathParameter(
      'streamId',
      'The record, such as a device or <person>.<audience>. It stands in the clear for good and names nobody: a name with a birthday is refused (400)',
    ),
    idempotencyKey: header(
      'Idempotency-Key',
      true,
      'Names the command, also when it is sent again, and nobody: it stands in the clear for good. A mail address, or a name with a birthday, is refused (400)',
      {
        pattern: '^[\\x21-\\x7e]{1,100}$',
      },
    ),
    ifMatch: header('If-Match', false, 'ETag of the state that the command was made for', {
      pattern: '^"(0|[1-9]\\d{0,14})"$',
    }),
  },
  responses: {
    recorded: answered('Recorded, or recorded before', { ...etag, ...replayed }),
    nothingToRecord: answered(
      'There was nothing to do: the record is as asked already. The command is remembered, in a commit without events',
      { ...etag, ...replayed },
    ),
    tooManyRequests: {
      description:
        'The route gets too many requests: send it again after a second, and after twice as long each time that this is the answer. API Gateway says so by itself, without Retry-After',
      content: {
        'application/json': {
          schema: { type: 'object', properties: { message: { const: 'Too Many Requests' } } },
        },
      },
    },
    ...problemResponses(),
  },
});
