import { describe, expect, it } from 'vitest';
import { catalogue } from '../../events/catalogue/index.ts';
import { peopleIn } from '../../events/catalogue/people-in.ts';

/** Texts that look like people of the examples and are none, or stand under their own record's id. */
const others: Readonly<Record<string, string>> = {
  'access EmailAccountProvided .of': 'a person or a class, and the record is the same person’s or class’s',
};

const entries = catalogue.flatMap(({ stream, entries: own }) =>
  Object.entries(own).map(([type, entry]) => ({ stream, type, entry })),
);
const known = new Set(
  entries.flatMap(({ entry }) => peopleIn(entry.payload, entry.example).map(({ person }) => person)),
);
/** As the examples of the catalogue name people. */
const looksLike = (text: string) => known.has(text) || /^(_trust\/)?[gpuv]-\d{1,4}$/.test(text);

const textsIn = (value: unknown, path: string): readonly (readonly [string, string])[] => {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => textsIn(member, `${path}.${name}`));
};

describe('people in payloads', () => {
  it('DPR-05 are named by typed references, so that each person’s index has all of them', () => {
    const untyped = entries.flatMap(({ stream, type, entry }) => {
      const named = new Set(peopleIn(entry.payload, entry.example).map(({ person }) => person));
      const personal = Object.keys(entry.personal).map((field) => `.${field}`);
      return textsIn(entry.example, '')
        .filter(([path, text]) => looksLike(text) && !named.has(text) && !personal.includes(path))
        .map(([path]) => `${stream} ${type} ${path}`);
    });
    expect(untyped).toEqual(Object.keys(others));
  });

  it('DPR-05 are found in most streams', () => {
    const streams = new Set(
      entries.flatMap(({ stream, entry }) =>
        peopleIn(entry.payload, entry.example).length > 0 ? [stream] : [],
      ),
    );
    expect(streams.size).toBeGreaterThan(25);
  });
});
