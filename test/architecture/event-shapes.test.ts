import { describe, expect, it } from 'vitest';
import { sensitiveStreams } from '../../domain/streams/subscriptions/sensitive-streams.ts';
import { catalogue } from '../../events/catalogue/index.ts';
import { publishedSchema } from '../../events/catalogue/json-schema.ts';

/** Whose key seals a field, in each event of a stream that has it: the record's, or that of a person. */
const owners = catalogue.flatMap(({ stream, entries }) => {
  const kinds = new Map<string, Map<string, string[]>>();
  for (const [type, { personal }] of Object.entries(entries))
    for (const [field, owner] of Object.entries(personal)) {
      const kind = owner === 'record' ? 'record' : 'person';
      const ofField = kinds.get(field) ?? new Map<string, string[]>();
      kinds.set(field, ofField.set(kind, [...(ofField.get(kind) ?? []), type]));
    }
  return [...kinds].map(([field, ofField]) => ({ stream, field, types: Object.fromEntries(ofField) }));
});

describe.each(owners)('$field in $stream', ({ types }) => {
  it('DPR-01 is sealed for the person in every event or in none, so that a correction goes with the person', () => {
    expect(Object.keys(types), JSON.stringify(types)).toHaveLength(1);
  });
});

/** Types by name, with every stream that has one of that name. */
const named = Map.groupBy(
  catalogue.flatMap((events) =>
    Object.entries(events.entries).map(([type, entry]) => ({ events, type, entry })),
  ),
  ({ type }) => type,
);
const shared = [...named].filter(([, found]) => found.length > 1);

describe.each(shared)('%s, which stands in several streams', (type, found) => {
  it('is one event, since registrations, subscriptions and replays name types alone', () => {
    const [first, ...others] = found.map(({ events, entry }) => {
      const { $id, ...schema } = publishedSchema(events, type, '');
      return { schema, version: entry.version, personal: entry.personal, deprecated: entry.deprecated };
    });
    for (const other of others) expect(other).toEqual(first);
  });
  it('is of streams whose readers are recorded, or of none', () => {
    const kinds = new Set(found.map(({ events }) => sensitiveStreams.has(events.stream)));
    expect(kinds.size, found.map(({ events }) => events.stream).join(', ')).toBe(1);
  });
});
