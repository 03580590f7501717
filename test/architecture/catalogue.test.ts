import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import type { Rejection } from '../../domain/kernel/decider.ts';
import { accessStream } from '../../domain/streams/access/stream.ts';
import { acknowledgementsStream } from '../../domain/streams/acknowledgements/stream.ts';
import { agreementTemplatesStream } from '../../domain/streams/agreement-templates/stream.ts';
import { agreementsStream } from '../../domain/streams/agreements/stream.ts';
import { devicesStream } from '../../domain/streams/devices/stream.ts';
import { incidentsStream } from '../../domain/streams/incidents/stream.ts';
import { peopleStream } from '../../domain/streams/people/stream.ts';
import { policiesStream } from '../../domain/streams/policies/stream.ts';
import { referenceListsStream } from '../../domain/streams/reference-lists/stream.ts';
import { reservationsStream } from '../../domain/streams/reservations/stream.ts';
import { schoolsStream } from '../../domain/streams/schools/stream.ts';
import { catalogue } from '../../events/catalogue/index.ts';
import { publishedPayload, publishedSchema, schemaId } from '../../events/catalogue/json-schema.ts';

const BASE = 'https://api.daybook.fernhill.example/schemas';
const item = /^[A-Z]{3}-\d{2}$/;
const golden = new URL('../golden/', import.meta.url);
const filesIn = (stream: string) => {
  const folder = new URL(`${stream}/`, golden);
  return existsSync(folder) ? readdirSync(folder).toSorted() : [];
};
const toWrite = (file: string) => `write test/golden/${file}, the entry's example`;
const goldenOf = (stream: string, type: string, version: number) => {
  const file = `${stream}/${type}.v${version}.json`;
  expect(existsSync(new URL(file, golden)), toWrite(file)).toBe(true);
  return JSON.parse(readFileSync(new URL(file, golden), 'utf8')) as Record<string, unknown>;
};

const streams = [
  schoolsStream,
  policiesStream,
  peopleStream,
  reservationsStream,
  agreementTemplatesStream,
  agreementsStream,
  devicesStream,
  incidentsStream,
  accessStream,
  referenceListsStream,
  acknowledgementsStream,
];
const entries = catalogue.flatMap(({ stream, entries }) =>
  Object.entries(entries).map(([type, entry]) => ({ stream, type, entry })),
);
const ajv = addFormats.default(new Ajv2020({ strict: false }));

describe.each(catalogue)('the catalogue of $stream', ({ stream, entries: events }) => {
  it('keeps a golden example of every type and version ever shipped, and no other', () => {
    const expected = Object.entries(events).flatMap(([type, { version }]) =>
      Array.from({ length: version }, (_, index) => `${type}.v${index + 1}.json`),
    );
    const files = filesIn(stream);
    for (const name of expected) expect(files.includes(name), toWrite(`${stream}/${name}`)).toBe(true);
    expect(files).toEqual(expected.toSorted());
  });
  // Who looked is what happened in the product itself: nobody ever entered it, and nobody puts it right.
  // A move is stopped, or signed by the trust that received the school: what was signed is not put right.
  it.skipIf(stream === 'access-journal' || stream === 'moves')('has an event that corrects another', () => {
    const corrections = Object.entries(events).filter(
      // That access was put right is what the policies call a correction; it corrects no event (ACC-05).
      ([type]) => type.endsWith('Corrected') && type !== 'AccessInErrorCorrected',
    );
    expect(corrections.map(([, { payload }]) => Object.keys(payload.shape))).toEqual([
      expect.arrayContaining(['corrects', 'reason']),
    ]);
  });
});

describe.each(entries)('$type', ({ stream, type, entry }) => {
  const example = () => goldenOf(stream, type, entry.version);
  it('reads its golden example, which is the example that the catalogue shows', () => {
    expect(entry.payload.parse(example())).toEqual(example());
    expect(entry.example).toEqual(example());
  });
  it('names the policy items that it is for, and says what it is in a line', () => {
    expect(entry.items.length).toBeGreaterThan(0);
    expect(entry.items.filter((code) => !item.test(code))).toEqual([]);
    expect(entry.description).toMatch(/^[A-Z][^\n]+\.$/);
  });
  it('marks as personal only fields that it has, owned by the record or by a person that it names', () => {
    const fields = Object.keys(entry.payload.shape);
    expect(fields).toEqual(expect.arrayContaining(Object.keys(entry.personal)));
    expect(['record', ...fields]).toEqual(expect.arrayContaining(Object.values(entry.personal)));
  });
  it('publishes a JSON Schema without personal fields, which takes the example as published', () => {
    const schema = publishedSchema({ stream, entries: { [type]: entry } }, type, BASE);
    const published = Object.fromEntries(
      Object.entries(example()).filter(([field]) => !(field in entry.personal)),
    );
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: schemaId(BASE, stream, type, entry.version),
    });
    expect(Object.keys(publishedPayload(entry).shape).filter((field) => field in entry.personal)).toEqual([]);
    expect(ajv.validate(schema, published)).toBe(true);
    expect(ajv.validate(schema, { ...published, more: 1 })).toBe(false);
  });
});

describe.each(streams)('the stream $events.stream', (stream) => {
  const { events, decider } = stream;
  it('is in the catalogue', () => {
    expect(catalogue).toContain(events);
  });
  it('leaves its state as it is when it meets a type that it does not know', () => {
    const evolve = decider.evolve as (state: unknown, event: unknown) => unknown;
    expect(evolve(decider.initialState, { type: 'SomethingNew', data: {} })).toBe(decider.initialState);
    expect(evolve(decider.initialState, { type: 'toString', data: {} })).toBe(decider.initialState);
  });
  it('folds every event of its own, whatever came before', () => {
    const evolve = decider.evolve as (state: unknown, event: unknown) => object;
    for (const [type, { example }] of Object.entries(events.entries)) {
      const occurredAt = '2026-09-03T08:30:00.000Z';
      const state = evolve(decider.initialState, { type, data: example, occurredAt });
      expect(JSON.parse(JSON.stringify(state))).toEqual(state);
    }
  });
  it('has commands with an example that they take, and items', () => {
    for (const [type, command] of Object.entries(stream.commands)) {
      expect(command.body.safeParse(command.example).success, type).toBe(true);
      expect(command.items.length).toBeGreaterThan(0);
      expect(command.items.filter((code) => !item.test(code))).toEqual([]);
    }
  });
  it('refuses with an item and a clause', async () => {
    const file = `../../domain/streams/${events.stream}/rejections.ts`;
    const { rejections } = (await import(file)) as { rejections: Record<string, Rejection> };
    const all = Object.values(rejections);
    expect(new Set(all.map(({ code, item }) => `${code} ${item}`)).size).toBe(all.length);
    for (const rejection of all) {
      expect(rejection.code).toMatch(/^[A-Z][A-Za-z]+$/);
      expect(rejection.item).toMatch(item);
      expect(rejection.title).toMatch(/^[A-Z`].+[^.]$/);
    }
  });
});

it('has no schema for an event that is not there', () => {
  expect(() => publishedSchema({ stream: 'devices', entries: {} }, 'DeviceLent', BASE)).toThrow(
    'the stream devices has no event DeviceLent',
  );
});
