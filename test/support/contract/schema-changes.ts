import { canonical } from '../../../events/log/canonical.ts';

/** A JSON Schema, or a part of one. */
export type Schema = Readonly<Record<string, unknown>>;

/** What may break a consumer, or whatever makes such events to try a consumer with. */
type Kind =
  | 'field-removed'
  | 'type-narrowed'
  | 'type-widened'
  | 'required-added'
  | 'required-dropped'
  | 'enum-value-removed'
  | 'enum-value-added';

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const partOf = (schema: Schema, name: string): Schema => (isSchema(schema[name]) ? schema[name] : {});
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const say = (kind: Kind, at: string, what = ''): string => `${kind} ${at || '/'}${what && ` (${what})`}`;

const wording = new Set(['title', 'description', 'default', 'examples', '$schema', '$id']);
/** What a schema demands, without words for people. */
export const demandOf = (schema: Schema): string =>
  canonical(
    JSON.parse(
      JSON.stringify(schema, (key, value) =>
        wording.has(key) && typeof value === 'string' ? undefined : value,
      ),
    ),
  );

/** A choice between schemas as a flat list of them. */
const alternativesOf = (schema: Schema): readonly Schema[] => {
  const choices = [...listOf(schema['anyOf']), ...listOf(schema['oneOf'])].filter(isSchema);
  return choices.length === 0 ? [schema] : choices.flatMap(alternativesOf);
};

/** Alternatives of one name are the same one before and after: by type, and by what tells objects apart. */
const nameOf = (schema: Schema): string => {
  const constants = Object.entries(partOf(schema, 'properties')).filter(
    ([, property]) => isSchema(property) && 'const' in property,
  );
  return canonical(JSON.parse(JSON.stringify([schema['type'] ?? null, constants])));
};

/** How one schema differs from an earlier one, each difference with the path of its field. */
export const schemaChanges = (before: Schema, after: Schema, at = ''): readonly string[] => {
  const [olds, news] = [alternativesOf(before), alternativesOf(after)];
  const same = new Set(olds.map(demandOf).filter((one) => news.some((other) => demandOf(other) === one)));
  const left = olds.filter((one) => !same.has(demandOf(one)));
  const right = [...news.filter((one) => !same.has(demandOf(one)))];
  const changed = left.flatMap((old) => {
    const found = right.findIndex((one) => nameOf(one) === nameOf(old));
    const [partner] = found < 0 ? [] : right.splice(found, 1);
    return partner === undefined ? [say('type-narrowed', at, typeOf(old))] : changesOfOne(old, partner, at);
  });
  return [...changed, ...right.map((one) => say('type-widened', at, typeOf(one)))];
};

const typeOf = (schema: Schema): string => String(schema['type'] ?? 'any');

const changesOfOne = (before: Schema, after: Schema, at: string): readonly string[] => [
  ...valueChanges(before, after, at),
  ...boundChanges(before, after, at),
  ...fieldChanges(before, after, at),
  ...['items', 'additionalProperties'].flatMap((name) =>
    isSchema(before[name]) && isSchema(after[name])
      ? schemaChanges(before[name], after[name], `${at}/*`)
      : [],
  ),
];

const valuesOf = (schema: Schema): readonly unknown[] | null => {
  if ('const' in schema) return [schema['const']];
  return Array.isArray(schema['enum']) ? schema['enum'] : null;
};

const valueChanges = (before: Schema, after: Schema, at: string): readonly string[] => {
  const [olds, news] = [valuesOf(before), valuesOf(after)];
  if (olds === null) return news === null ? [] : [say('type-narrowed', at, 'to certain values')];
  if (news === null) return [say('type-widened', at, 'beyond certain values')];
  return [
    ...olds
      .filter((value) => !news.includes(value))
      .map((value) => say('enum-value-removed', at, String(value))),
    ...news
      .filter((value) => !olds.includes(value))
      .map((value) => say('enum-value-added', at, String(value))),
  ];
};

const lower = ['minimum', 'exclusiveMinimum', 'minLength', 'minItems'];
const upper = ['maximum', 'exclusiveMaximum', 'maxLength', 'maxItems'];
const forms = ['pattern', 'format', 'propertyNames', '$ref'];

const boundChanges = (before: Schema, after: Schema, at: string): readonly string[] => {
  const by = (names: readonly string[], direction: 1 | -1) =>
    names.flatMap((name) => {
      const [old, now] = [before[name], after[name]].map(
        (bound) => direction * Number(bound ?? -direction * Number.POSITIVE_INFINITY),
      );
      if (old === undefined || now === undefined || old === now) return [];
      return [say(now > old ? 'type-narrowed' : 'type-widened', at, name)];
    });
  const ofForm = forms.flatMap((name) => {
    if (canonicalOf(before[name]) === canonicalOf(after[name])) return [];
    return [say(after[name] === undefined ? 'type-widened' : 'type-narrowed', at, name)];
  });
  return [...by(lower, 1), ...by(upper, -1), ...ofForm];
};

const canonicalOf = (value: unknown): string => JSON.stringify(value) ?? '';

const fieldChanges = (before: Schema, after: Schema, at: string): readonly string[] => {
  const [olds, news] = [partOf(before, 'properties'), partOf(after, 'properties')];
  const [needed, needs] = [listOf(before['required']), listOf(after['required'])];
  return [
    ...Object.keys(olds).flatMap((field) => {
      const [old, now] = [partOf(olds, field), news[field]];
      return isSchema(now)
        ? schemaChanges(old, now, `${at}/${field}`)
        : [say('field-removed', `${at}/${field}`)];
    }),
    ...needs
      .filter((field) => !needed.includes(field))
      .map((field) => say('required-added', `${at}/${field}`)),
    ...needed
      .filter((field) => !needs.includes(field) && String(field) in news)
      .map((field) => say('required-dropped', `${at}/${field}`)),
  ];
};
