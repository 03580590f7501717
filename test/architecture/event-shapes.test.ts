import { describe, expect, it } from 'vitest';
import { catalogue } from '../../events/catalogue/index.ts';

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
