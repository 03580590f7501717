import { describe, expect, it } from 'vitest';
import { breaksSince, type Contract, contractFaults } from '../support/contract/breaking-changes.ts';
import type { Schema } from '../support/contract/schema-changes.ts';

const day = { type: 'string', format: 'date' };
const lent: Schema = {
  type: 'object',
  properties: {
    borrower: { type: 'string', minLength: 1 },
    purpose: { type: 'string', enum: ['remote-learning', 'catch-up'] },
    returnDue: { anyOf: [day, { type: 'null' }] },
    count: { type: 'integer', maximum: 10 },
    parts: { type: 'array', items: { type: 'object', properties: { name: { type: 'string' } } } },
  },
  required: ['borrower', 'purpose'],
};
const envelope: Schema = { type: 'object', properties: { id: { type: 'string' } }, required: ['id'] };
const contract = (versions: Record<string, Schema>, release = '0.1.0'): Contract => ({
  ...{ release, envelope, versions },
});
const first = 'devices/DeviceLent/v1';
const released = contract({ [first]: lent });
const withField = (field: string, schema: Schema | undefined): Schema => {
  const { [field]: _, ...others } = lent['properties'] as Record<string, Schema>;
  return { ...lent, properties: schema === undefined ? others : { ...others, [field]: schema } };
};

/** Each kind of break, as what a second version makes of the first. */
const kinds: readonly (readonly [string, Schema])[] = [
  ['field-removed /count', withField('count', undefined)],
  [
    'field-removed /parts/*/name',
    withField('parts', { type: 'array', items: { type: 'object', properties: {} } }),
  ],
  ['type-narrowed /returnDue (null)', withField('returnDue', day)],
  ['type-narrowed /count (integer)', withField('count', { type: 'string' })],
  ['type-widened /count (string)', withField('count', { type: 'string' })],
  ['type-narrowed /count (maximum)', withField('count', { type: 'integer', maximum: 9 })],
  ['type-widened /count (maximum)', withField('count', { type: 'integer' })],
  ['type-narrowed /borrower (minLength)', withField('borrower', { type: 'string', minLength: 2 })],
  [
    'type-narrowed /borrower (pattern)',
    withField('borrower', { type: 'string', minLength: 1, pattern: '^p' }),
  ],
  [
    'type-narrowed /borrower (to certain values)',
    withField('borrower', { type: 'string', minLength: 1, enum: ['p'] }),
  ],
  ['type-widened /purpose (beyond certain values)', withField('purpose', { type: 'string' })],
  [
    'type-widened /borrower (null)',
    withField('borrower', { anyOf: [{ type: 'string', minLength: 1 }, { type: 'null' }] }),
  ],
  ['required-added /count', { ...lent, required: ['borrower', 'purpose', 'count'] }],
  ['required-dropped /purpose', { ...lent, required: ['borrower'] }],
  [
    'enum-value-removed /purpose (catch-up)',
    withField('purpose', { type: 'string', enum: ['remote-learning'] }),
  ],
  [
    'enum-value-added /purpose (trip)',
    withField('purpose', { type: 'string', enum: ['remote-learning', 'catch-up', 'trip'] }),
  ],
];

describe('what breaks consumers of a release', () => {
  it.each(kinds)('GOV-04 is named in a new version: %s', (change, second) => {
    const now = contract({ [first]: lent, 'devices/DeviceLent/v2': second });
    expect(breaksSince(released, now)).toContain(`${first} to v2: ${change}`);
  });

  it.each(kinds)('GOV-04 is named as an edit in the version that was shipped: %s', (change, edited) => {
    const breaks = breaksSince(released, contract({ [first]: edited }));
    expect(breaks).toEqual(expect.arrayContaining([`version-edited ${first}`, `${first}: ${change}`]));
  });

  it('GOV-04 is an event that is gone, or a version of it', () => {
    expect(breaksSince(released, contract({}))).toEqual(['event-gone devices/DeviceLent']);
    const two = contract({ [first]: lent, 'devices/DeviceLent/v2': lent });
    expect(breaksSince(two, contract({ 'devices/DeviceLent/v2': lent }))).toEqual([`version-gone ${first}`]);
  });

  it('GOV-04 is found in the alternative that it concerns, told apart by its constant', () => {
    const choice = (names: Record<string, Schema>): Schema => ({
      oneOf: Object.entries(names).map(([kind, value]) => ({
        type: 'object',
        properties: { kind: { const: kind }, value },
      })),
    });
    const before = contract({ [first]: choice({ day, text: { type: 'string' } }) });
    const after = contract({ [first]: choice({ text: { type: 'integer' }, day }) });
    expect(breaksSince(before, after)).toEqual([
      `version-edited ${first}`,
      `${first}: type-narrowed /value (string)`,
      `${first}: type-widened /value (integer)`,
    ]);
  });

  it('GOV-04 is a field of the envelope that is gone, and none that is new', () => {
    const properties = { number: { type: 'integer' } };
    const now = { ...released, envelope: { ...envelope, properties, required: ['number'] } };
    expect(breaksSince(released, now)).toEqual(['envelope: field-removed /id']);
  });

  it('GOV-04 is nothing that is new, nor other words, nor another order', () => {
    const words = {
      ...withField('count', { maximum: 10, type: 'integer', description: 'How many' }),
      title: 'Lent',
    };
    const optional = withField('note', { type: 'string' });
    const now = contract({
      [first]: words,
      'devices/DeviceLent/v2': optional,
      'devices/DeviceBent/v1': lent,
    });
    expect(breaksSince(released, now)).toEqual([]);
  });
});

describe('what a release allows', () => {
  const gone = 'event-gone devices/DeviceLent';
  const reason = 'nobody lends any more';

  it('GOV-04 is every break that is named with a reason, before v1.0.0', () => {
    expect(contractFaults(released, contract({}), [{ change: gone, reason }])).toEqual([]);
    expect(contractFaults(released, contract({}), [{ change: gone, reason: ' ' }])).toEqual([
      `${gone}: breaks consumers of 0.1.0; name it in docs/contract/breaking-changes.json with the reason, or take it back`,
    ]);
    expect(contractFaults(released, released, [{ change: gone, reason }])).toEqual([
      `${gone}: stands in docs/contract/breaking-changes.json and is no change`,
    ]);
  });

  it('GOV-04 from v1.0.0 on is a new version alone', () => {
    const shipped = contract({ [first]: lent }, '1.0.0');
    const edited = withField('count', undefined);
    const named = (change: string) => ({ change, reason });
    const faults = contractFaults(shipped, contract({ [first]: edited }), [
      named(`version-edited ${first}`),
      named(`${first}: field-removed /count`),
    ]);
    expect(faults).toEqual([
      `version-edited ${first}: was shipped in 1.0.0 and stays; add a version`,
      `${first}: field-removed /count: was shipped in 1.0.0 and stays; add a version`,
    ]);
    const second = contract({ [first]: lent, 'devices/DeviceLent/v2': edited });
    expect(contractFaults(shipped, second, [named(`${first} to v2: field-removed /count`)])).toEqual([]);
  });
});
