import { describe, expect, it } from 'vitest';
import type { CommandEntry } from '../../../../domain/kernel/commands.ts';
import { londonTime } from '../../../../domain/kernel/london.ts';
import { publicStreams } from '../../../../domain/streams/index.ts';
import type { Field } from '../../../../functions/console/html/fields.ts';
import { sentOf } from '../../../../functions/console/html/sent.ts';
import { notOnPages } from '../../../../functions/console/made/not-on-pages.ts';
import { bodyPart } from '../../../../functions/console/made/part.ts';
import { columnsOf } from '../../../../functions/console/made/rows.ts';
import { plainOf, type Shape, shapeOf } from '../../../../functions/console/made/shape.ts';

const commands = publicStreams.flatMap((stream) =>
  Object.entries(stream.commands)
    .filter(([name]) => notOnPages(stream.events.stream, name) === null)
    // The form of the policy's settings is one of its own.
    .filter(([name]) => name !== 'AdoptPolicy')
    .map(([name, entry]) => [`${stream.events.stream}/${name}`, entry] as const),
);

const at = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (inner, key) => (inner as Readonly<Record<string, unknown>> | undefined)?.[key],
    value,
  );

const shapeAt = (shape: Shape, [first, ...rest]: readonly string[]): Shape => {
  const plain = plainOf(shape).shape;
  return first === undefined ? plain : shapeAt(plain.properties?.[first] ?? {}, rest);
};

const cellText = (value: unknown): string => {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return Array.isArray(value) ? value.join(', ') : String(value ?? '');
};

/** What somebody writes into a field who wants to say it. */
const written = (field: Field, value: unknown, shape: Shape): readonly string[] => {
  if (value === undefined || value === null) return [];
  if (typeof value === 'boolean') return [value ? 'yes' : 'no'];
  if (field.kind === 'moment') {
    const { day, time } = londonTime(String(value));
    return [`${day}T${time}`];
  }
  if (!Array.isArray(value)) return [String(value)];
  if (field.kind === 'some-of') return value.map(String);
  if (value.length === 0) return ['-'];
  const row = plainOf(shape.items ?? {}).shape;
  if (row.type !== 'object') return [value.join('\n')];
  const columns = columnsOf(row);
  return [value.map((one) => columns.map(({ path }) => cellText(at(one, path))).join(' | ')).join('\r\n')];
};

const saidIn = ({ body, example }: CommandEntry): unknown => {
  const shape = shapeOf({ body });
  const { fields, read } = bodyPart(shape);
  const sent = new URLSearchParams(
    fields.flatMap((field) => {
      const path = field.name.split('.');
      return written(field, at(example, path), shapeAt(shape, path)).map((text): [string, string] => [
        field.name,
        text,
      ]);
    }),
  );
  return read(sentOf(sent));
};

/** Null and nothing are the same to a form. */
const withoutNothing = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_, one: unknown) => (one === null ? undefined : one)));

describe('a form that is made of what a command says', () => {
  it.each(commands)('ORG-02 can say what the example of %s says, and the API takes it', (_, entry) => {
    const said = saidIn(entry);
    expect(withoutNothing(said)).toEqual(withoutNothing(entry.example));
    expect(entry.body.safeParse(said).error?.issues ?? []).toEqual([]);
  });

  it.each(commands)('ORG-02 asks in words, each thing once: %s', (_, { body }) => {
    const { fields } = bodyPart(shapeOf({ body }));
    const names = fields.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(fields.map(({ label }) => label)).size).toBe(fields.length);
    for (const { label, kind, options } of fields) {
      expect(label).toMatch(/^[A-Z][^_]*$/);
      if (['one-of', 'choice', 'some-of'].includes(kind)) expect(options?.length).toBeGreaterThan(0);
    }
  });

  it('ORG-02 says in the hint of a table what stands in each of its columns', () => {
    const school = publicStreams.find(({ events }) => events.stream === 'schools');
    const entry = school?.commands['PublishAcademicCalendar'];
    const { fields } = bodyPart(shapeOf(entry as CommandEntry));
    expect(fields.find(({ name }) => name === 'halfTerms')?.hint).toMatch(
      /^A line each: name \(autumn-1, .*\) \| from \(such as 2026-09-03\) \| to /,
    );
  });
});
