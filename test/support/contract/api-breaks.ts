import { demandOf, type Schema, schemaChanges } from './schema-changes.ts';

interface Parameter {
  readonly name?: string;
  readonly required?: boolean;
  readonly $ref?: string;
}

interface Operation {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema?: Schema }>> };
  readonly responses: Readonly<Record<string, unknown>>;
}

export interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation | readonly Parameter[]>>>>;
  readonly components: { readonly parameters?: Readonly<Record<string, Parameter>> };
}

/** What a caller rests on of one operation. */
interface Promised {
  /** Parameters by name, and whether it has to be sent. */
  readonly parameters: Readonly<Record<string, boolean>>;
  /** What may be sent, by media type. */
  readonly body: Readonly<Record<string, Schema>>;
  /** Answers of success. */
  readonly answers: readonly string[];
}

/** The API of a release, by `<METHOD> <path>`. */
export interface ReleasedApi {
  readonly release: string;
  readonly operations: Readonly<Record<string, Promised>>;
}

const methods = ['get', 'put', 'post', 'delete', 'patch'];

export const apiOf = ({ paths, components }: OpenApi, release: string): ReleasedApi => {
  const resolved = ({ $ref, ...own }: Parameter): Parameter =>
    $ref === undefined ? own : (components.parameters?.[$ref.split('/').at(-1) ?? ''] ?? {});
  const promised = (operation: Operation, shared: readonly Parameter[]): Promised => ({
    parameters: Object.fromEntries(
      [...shared, ...(operation.parameters ?? [])]
        .map(resolved)
        .map(({ name = '', required = false }) => [name, required]),
    ),
    body: Object.fromEntries(
      Object.entries(operation.requestBody?.content ?? {}).map(([type, { schema = {} }]) => [
        type,
        JSON.parse(demandOf(schema)),
      ]),
    ),
    answers: Object.keys(operation.responses).filter((status) => status.startsWith('2')),
  });
  const operations = Object.entries(paths).flatMap(([path, item]) => {
    const shared = (item['parameters'] ?? []) as readonly Parameter[];
    return methods.flatMap((method) => {
      const operation = item[method] as Operation | undefined;
      return operation === undefined
        ? []
        : [[`${method.toUpperCase()} ${path}`, promised(operation, shared)] as const];
    });
  });
  return { release, operations: Object.fromEntries(operations) };
};

/** Of a body that callers send: they may send more, and need not send more. */
const breakingOfBody = /^(field-removed|type-narrowed|required-added|enum-value-removed) /;

/**
 * What a caller that was written against a release can't do any more: a route that is gone, a parameter or field
 * that is gone or has to be sent, a value that is refused, an answer of success that is none.
 */
export const apiBreaks = (released: ReleasedApi, now: ReleasedApi): readonly string[] =>
  Object.entries(released.operations).flatMap(([name, before]) => {
    const after = now.operations[name];
    if (after === undefined) return [`${name}: gone`];
    return [
      ...Object.keys(before.parameters)
        .filter((parameter) => !(parameter in after.parameters))
        .map((parameter) => `${name}: parameter-removed ${parameter}`),
      ...Object.entries(after.parameters)
        .filter(([parameter, isRequired]) => isRequired && before.parameters[parameter] !== true)
        .map(([parameter]) => `${name}: parameter-required ${parameter}`),
      ...Object.entries(before.body).flatMap(([type, schema]) => {
        const present = after.body[type];
        if (present === undefined) return [`${name}: body-gone ${type}`];
        return schemaChanges(schema, present)
          .filter((change) => breakingOfBody.test(change))
          .map((change) => `${name}: ${change}`);
      }),
      ...before.answers
        .filter((status) => !after.answers.includes(status))
        .map((status) => `${name}: answer-gone ${status}`),
    ];
  });

/** Breaks of what a release of v1.0.0 or later answers; the steps before promised nothing. */
export const apiFaults = (released: ReleasedApi, now: ReleasedApi): readonly string[] =>
  Number(released.release.split('.')[0]) < 1
    ? []
    : apiBreaks(released, now).map(
        (change) => `${change}: callers of ${released.release} rest on it; take it back`,
      );

/** An operation a line. */
export const releasedApiText = ({ release, operations }: ReleasedApi): string => {
  const lines = Object.entries(operations).map(
    ([name, promised]) => `    ${JSON.stringify(name)}: ${JSON.stringify(promised)}`,
  );
  return `{\n  "release": ${JSON.stringify(release)},\n  "operations": {\n${lines.join(',\n')}\n  }\n}\n`;
};
