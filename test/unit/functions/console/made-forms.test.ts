import { describe, expect, it } from 'vitest';
import type { CommandEntry } from '../../../../domain/kernel/commands.ts';
import { publicStreams } from '../../../../domain/streams/index.ts';
import { sentOf } from '../../../../functions/console/html/sent.ts';
import { notOnPages } from '../../../../functions/console/made/not-on-pages.ts';
import { bodyPart } from '../../../../functions/console/made/part.ts';
import { shapeOf } from '../../../../functions/console/made/shape.ts';

const commands = publicStreams.flatMap((stream) =>
  Object.entries(stream.commands)
    .filter(([name]) => notOnPages(stream.events.stream, name) === null)
    // The form of the policy's settings is one of its own.
    .filter(([name]) => name !== 'AdoptPolicy')
    .map(([name, entry]) => [`${stream.events.stream}/${name}`, entry] as const),
);

const saidIn = ({ body, example }: CommandEntry): unknown => {
  const { read, write } = bodyPart(shapeOf({ body }));
  const sent = new URLSearchParams(write(example).map(([name, text]): [string, string] => [name, text]));
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
