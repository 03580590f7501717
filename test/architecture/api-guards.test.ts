import { describe, expect, it } from 'vitest';
import { apiBreaks, apiFaults, apiOf, type OpenApi } from '../support/contract/api-breaks.ts';
import { presentApi, releasedApi } from '../support/contract/release-files.ts';
import type { Schema } from '../support/contract/schema-changes.ts';

const body: Schema = {
  type: 'object',
  properties: { borrower: { type: 'string' }, purpose: { type: 'string', enum: ['home', 'class'] } },
  required: ['borrower'],
  additionalProperties: false,
};
const path = '/v1/devices/{id}/lend';
const api = (changes: {
  readonly schema?: Schema;
  readonly parameters?: readonly object[];
  readonly at?: string;
  readonly status?: string;
  readonly type?: string;
}): OpenApi => {
  const { schema = body, at = path, status = '201', type = 'application/json' } = changes;
  const parameters = changes.parameters ?? [{ $ref: '#/components/parameters/key' }, { name: 'note' }];
  const post = { parameters, requestBody: { content: { [type]: { schema } } }, responses: { [status]: {} } };
  const shared = [{ name: 'id', required: true }];
  return {
    paths: { [at]: { parameters: shared, post } },
    components: { parameters: { key: { name: 'key' } } },
  };
};
const before = apiOf(api({}), '1.0.0');
const breaksOf = (changes: Parameters<typeof api>[0]) =>
  apiBreaks(before, apiOf(api(changes), 'now')).map((change) => change.replace(`POST ${path}: `, ''));
const withFields = (properties: object, required: readonly string[] = ['borrower']): Schema => ({
  ...body,
  properties,
  required,
});
const { borrower, purpose } = body['properties'] as Record<string, Schema>;

describe('what breaks a caller of the last release', () => {
  it.each([
    ['gone', { at: '/v1/devices/{id}/give' }],
    ['answer-gone 201', { status: '202' }],
    ['body-gone application/json', { type: 'text/plain' }],
    ['parameter-removed note', { parameters: [{ name: 'key' }] }],
    ['parameter-required note', { parameters: [{ name: 'key' }, { name: 'note', required: true }] }],
    ['field-removed /purpose', { schema: withFields({ borrower }) }],
    ['required-added /purpose', { schema: withFields({ borrower, purpose }, ['borrower', 'purpose']) }],
    [
      'enum-value-removed /purpose (class)',
      { schema: withFields({ borrower, purpose: { ...purpose, enum: ['home'] } }) },
    ],
    [
      'type-narrowed /borrower (maxLength)',
      { schema: withFields({ borrower: { ...borrower, maxLength: 9 }, purpose }) },
    ],
  ])('GOV-04 is %s', (expected, changes) => {
    expect(breaksOf(changes)).toEqual([expected]);
  });

  it.each([
    ['another field', { schema: withFields({ borrower, purpose, note: { type: 'string' } }) }],
    [
      'another value',
      { schema: withFields({ borrower, purpose: { ...purpose, enum: ['home', 'class', 'x'] } }) },
    ],
    ['a field that need not be sent', { schema: withFields({ borrower, purpose }, []) }],
    ['another parameter', { parameters: [{ name: 'key' }, { name: 'note' }, { name: 'more' }] }],
  ])('GOV-04 is not %s', (_, changes) => {
    expect(breaksOf(changes)).toEqual([]);
  });

  it('GOV-04 counts from v1.0.0 on', () => {
    const now = apiOf(api({ status: '202' }), 'now');
    expect(apiFaults({ ...before, release: '0.9.0' }, now)).toEqual([]);
    expect(apiFaults(before, now)).toEqual([
      `POST ${path}: answer-gone 201: callers of 1.0.0 rest on it; take it back`,
    ]);
  });
});

describe('the API', () => {
  it('GOV-04 takes all that the last release took', () => {
    expect(Object.keys(releasedApi().operations).length).toBeGreaterThan(500);
    expect(apiFaults(releasedApi(), presentApi('now'))).toEqual([]);
  });
});
