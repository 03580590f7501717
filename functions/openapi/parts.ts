import * as z from 'zod/mini';
import { problemsOf, textOrNull } from './components.ts';

type Problems = Parameters<typeof problemsOf>[0];

/** A parameter of the query that may be left out. */
export const query = (name: string, description: string, schema: object) => ({
  name,
  in: 'query',
  required: false,
  description,
  schema,
});
/** A parameter of the query that must be there. */
export const needed = (name: string, description: string, schema: object) => ({
  ...query(name, description, schema),
  required: true,
});
export const parameter = (name: string) => ({ $ref: `#/components/parameters/${name}` });
export const choice = (name: string, values: readonly string[]) => ({
  name,
  in: 'path',
  required: true,
  schema: { enum: values },
});

export const json = { $ref: '#/components/schemas/Json' };
export const integer = { type: 'integer' };
export const text = { type: 'string' };
export const array = (items: object) => ({ type: 'array', items });
export const object = (properties: Record<string, object>) => ({
  type: 'object',
  required: Object.keys(properties),
  properties,
});
export const next = { ...textOrNull, description: 'Null on the last page' };
export const cursor = query('cursor', '`next` of the page before', text);

export const asOf = [
  query('asOf', 'As of an instant that has passed', { type: 'string', format: 'date-time' }),
  query('by', 'What was recorded by then, or what had occurred by then', {
    enum: ['recorded', 'occurred'],
    default: 'recorded',
  }),
];

/** What a body is parsed with, as the document has it. */
export const schemaOf = (body: z.ZodMiniType): object => {
  const { $schema: _, ...schema } = z.toJSONSchema(body, {
    target: 'draft-2020-12',
    io: 'input',
    unrepresentable: 'any',
  });
  return schema;
};

export interface Operation {
  readonly id: string;
  readonly tag: string;
  readonly summary: string;
  readonly schema: object;
  readonly parameters: readonly object[];
}

const answered = (description: string, schema: object) => ({
  description,
  content: { 'application/json': { schema } },
});

/** A read at an address of its own. */
export const read = ({ id, tag, summary, schema, parameters }: Operation) => ({
  get: {
    operationId: id,
    tags: [tag],
    summary,
    parameters,
    responses: { 200: answered(summary, schema), ...problemsOf([400, 401, 403, 404, 409, 500]) },
  },
});

/** A list, which can be had as CSV too. */
export const listRead = (operation: Operation) => {
  const { get } = read(operation);
  const { 200: found, ...others } = get.responses;
  const headers = {
    Link: { description: 'Of CSV: the next page, as `rel="next"`; none on the last one', schema: text },
  };
  const csv = {
    schema: {
      ...text,
      description:
        'A page of the list as RFC 4180 with a byte order mark, its columns named in the first line; a cell that would begin a formula has an apostrophe before it',
    },
  };
  return {
    get: {
      ...get,
      responses: { 200: { ...found, headers, content: { ...found.content, 'text/csv': csv } }, ...others },
    },
  };
};

/** What is asked to be done and is no command of a stream. */
export interface Action extends Operation {
  /** Statuses of success, each with what it means. */
  readonly answers: Readonly<Record<number, string>>;
  readonly problems: Problems;
  readonly body?: object;
}

export const action = ({ id, tag, summary, schema, parameters, answers, problems, body }: Action) => ({
  post: {
    operationId: id,
    tags: [tag],
    summary,
    parameters,
    ...(body && { requestBody: { required: true, content: { 'application/json': body } } }),
    responses: {
      ...Object.fromEntries(
        Object.entries(answers).map(([status, description]) => [status, answered(description, schema)]),
      ),
      ...problemsOf(problems),
    },
  },
});
