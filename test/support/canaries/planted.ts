import * as z from 'zod/mini';
import type { CommandEntry } from '../../../domain/kernel/commands.ts';
import type { Canary } from './canary.ts';

/** Characters of a SHA-256 in base64url. */
const DIGEST = 43;

/** What a field may ask for, with the canary in it; the plainest first. */
const textsWith = ({ text, day }: Canary): readonly string[] => [
  text,
  `${text}@canary.example`,
  `https://canary.example/${text}`,
  `https://canary.example/|${text}`,
  text.padEnd(DIGEST, 'A'),
  day,
];

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

/** The same value with each text in it replaced. */
const withTexts = (value: unknown, text: string): unknown => {
  if (typeof value === 'string') return text;
  if (isList(value)) return value.map((one) => withTexts(one, text));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withTexts(one, text)]));
};

/** A value that a field takes and that holds the canary, near its example; null: it takes none. */
export const valueWith = (
  schema: z.core.$ZodType,
  example: unknown,
  canary: Canary,
): { value: unknown } | null => {
  const values = textsWith(canary).flatMap((text) => [withTexts(example, text), text, [text]]);
  const value = values.find((one) => holds(one, canary) && z.safeParse(schema, one).success);
  return value === undefined ? null : { value };
};

const holds = (value: unknown, { text, day }: Canary): boolean => {
  const written = JSON.stringify(value) ?? '';
  return written.includes(text) || written.includes(day);
};

/** The example of a command with canaries in some of its fields, wherever it may still be sent so. */
export const plantedBody = (
  { body, example }: CommandEntry,
  fields: readonly string[],
  canaryOf: (field: string) => Canary,
): Readonly<Record<string, unknown>> => {
  let planted: Record<string, unknown> = { ...example };
  for (const field of fields) {
    const schema = body.shape[field];
    const found = schema && valueWith(schema, planted[field], canaryOf(field));
    const next = { ...planted, [field]: found?.value };
    if (found && body.safeParse(next).success) planted = next;
  }
  return planted;
};
