import type { Dice } from '../delivery-campaign/dice.ts';

/**
 * Payloads that a JSON Schema allows, drawn by dice, near an example. The schemas are those that `zod` makes
 * of payloads; a form that is not known here is an error that shows it. The hashes in `test/golden/states`
 * come from these payloads: what is drawn for a schema that is there already must not change.
 */
export const sampleOf = (schema: unknown, example: unknown, dice: Dice): unknown => {
  const form = schema as Form;
  const one = <T>(choices: readonly T[]): T => choices[dice.roll(choices.length)] as T;
  // Every other time as in the example, so that events of one history speak of the same things.
  const near = (choices: readonly unknown[]) =>
    choices.includes(example) && dice.isLucky(0.5) ? example : one(choices);
  if (form.const !== undefined) return form.const;
  if (form.enum !== undefined) return near(form.enum);
  const branches = form.anyOf ?? form.oneOf;
  if (branches !== undefined) return sampleOf(one(branches), example, dice);
  switch (typeof form.type === 'object' ? one(form.type) : form.type) {
    case 'null':
      return null;
    case 'boolean':
      return dice.isLucky(0.5);
    case 'integer':
      return integerIn(form, dice);
    case 'string':
      return near(textsFor(form, example));
    case 'array':
      return listOf(form, example, dice);
    case 'object':
      return objectOf(form, example, dice);
    default:
      throw new Error(`no payload can be drawn for ${JSON.stringify(schema)}`);
  }
};

interface Form {
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly unknown[];
  readonly oneOf?: readonly unknown[];
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: unknown;
  readonly items?: unknown;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
}

/** Small numbers, so that a correction names an event that is there. */
const integerIn = ({ minimum, exclusiveMinimum = -1 }: Form, dice: Dice): number =>
  (minimum ?? exclusiveMinimum + 1) + dice.roll(5);

const words = [
  ...[
    'p-201',
    'p-202',
    'u-301',
    'web-filter',
    'Words in a line.',
    '2026-27',
    '2026-27.autumn-1',
    '2026-27.autumn',
    '2027',
  ],
  ...[
    '2026-09-03',
    '2026-10-23',
    '2027-01-04',
    '2026-09-03T08:30:00.000Z',
    '2026-12-01T09:00:00.000Z',
    'A'.repeat(16),
    'B'.repeat(43),
  ],
];

/** For forms that none of those fits; drawn for no other. */
const rare = ['https://families.example/guide', '08:50', '15:20'];

const textsFor = (form: Form, example: unknown): readonly string[] => {
  const { pattern = '', minLength = 0, maxLength = Number.POSITIVE_INFINITY } = form;
  const allowed = new RegExp(pattern, 'u');
  const isAllowed = (text: string) =>
    allowed.test(text) && text.length >= minLength && text.length <= maxLength;
  const usual = [...(typeof example === 'string' ? [example] : []), ...words].filter(isAllowed);
  const texts = usual.length > 0 ? usual : rare.filter(isAllowed);
  if (texts.length === 0) throw new Error(`no text can be drawn for ${JSON.stringify(form)}`);
  return texts;
};

const listOf = (
  { items, minItems = 0, maxItems = 4 }: Form,
  example: unknown,
  dice: Dice,
): readonly unknown[] => {
  const models: readonly unknown[] = Array.isArray(example) && example.length > 0 ? example : [undefined];
  const length = minItems + dice.roll(Math.min(maxItems, minItems + 3) - minItems + 1);
  return Array.from({ length }, (_, at) => sampleOf(items, models[at % models.length], dice));
};

const objectOf = (
  { properties, required = [], additionalProperties }: Form,
  example: unknown,
  dice: Dice,
): unknown => {
  // An object of open JSON: as in the example, or nothing.
  if (properties === undefined && additionalProperties !== false)
    return dice.isLucky(0.8) ? (example ?? {}) : {};
  const models = (typeof example === 'object' && example !== null ? example : {}) as Readonly<
    Record<string, unknown>
  >;
  return Object.fromEntries(
    Object.entries(properties ?? {}).flatMap(([name, form]) =>
      required.includes(name) || dice.isLucky(0.6) ? [[name, sampleOf(form, models[name], dice)]] : [],
    ),
  );
};
