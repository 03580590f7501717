import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../../events/catalogue/define-events.ts';
import { compilePattern } from '../../../infra/local/bus/pattern.ts';

const event = (source: string, type: string, detail: Json = {}): Json => ({
  source,
  'detail-type': type,
  detail,
});
const matches = (pattern: Json, value: Json) => compilePattern(pattern)(value);

describe('event patterns', () => {
  it('matches when every field has one of its listed values', () => {
    const pattern = { source: ['daybook.devices', 'daybook.agreements'], 'detail-type': ['DeviceLent'] };
    expect(matches(pattern, event('daybook.devices', 'DeviceLent'))).toBe(true);
    expect(matches(pattern, event('daybook.devices', 'DeviceReturned'))).toBe(false);
    expect(matches(pattern, event('daybook.people', 'DeviceLent'))).toBe(false);
  });

  it('never matches by exact value what has not the same type', () => {
    expect(matches({ detail: { n: [1, null, true] } }, event('s', 't', { n: '1' }))).toBe(false);
    expect(matches({ detail: { n: [1, null, true] } }, event('s', 't', { n: null }))).toBe(true);
    expect(matches({ detail: { n: [1, null, true] } }, event('s', 't', {}))).toBe(false);
  });

  it('matches a list in the event when one of its entries does, also a list of objects', () => {
    expect(matches({ detail: { roles: ['dsl'] } }, event('s', 't', { roles: ['office', 'dsl'] }))).toBe(true);
    expect(
      matches(
        { detail: { involved: { part: ['victim'] } } },
        event('s', 't', { involved: [{ part: 'witness' }, { part: 'victim' }] }),
      ),
    ).toBe(true);
    expect(
      matches(
        { detail: { involved: { part: ['victim'] } } },
        event('s', 't', { involved: [{ part: 'witness' }] }),
      ),
    ).toBe(false);
  });

  it('matches a prefix of texts only', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (prefix, rest) =>
        matches({ source: [{ prefix }] }, event(prefix + rest, 't')),
      ),
    );
    expect(matches({ detail: { n: [{ prefix: '1' }] } }, event('s', 't', { n: 12 }))).toBe(false);
  });

  it('tells a field that is there, even null, from one that is not', () => {
    expect(matches({ detail: { a: [{ exists: true }] } }, event('s', 't', { a: null }))).toBe(true);
    expect(matches({ detail: { a: [{ exists: true }] } }, event('s', 't', {}))).toBe(false);
    expect(matches({ detail: { a: [{ exists: false }] } }, event('s', 't', {}))).toBe(true);
    expect(matches({ detail: { a: { b: [{ exists: false }] } } }, event('s', 't', { a: 'x' }))).toBe(true);
  });

  it('matches anything but what is excluded, and only what is there', () => {
    const pattern = { 'detail-type': [{ 'anything-but': ['DeviceLent'] }] };
    expect(matches(pattern, event('s', 'DeviceReturned'))).toBe(true);
    expect(matches(pattern, event('s', 'DeviceLent'))).toBe(false);
    expect(matches(pattern, { source: 's' })).toBe(false);
  });

  it.each([
    [{ source: [{ suffix: 'x' }] }, 'suffix'],
    [{ source: [{ numeric: ['>', 1] }] }, 'numeric'],
    [{ source: [{ 'anything-but': { prefix: 'x' } }] }, 'anything-but'],
    [{ source: [{ prefix: { 'equals-ignore-case': 'x' } }] }, 'prefix'],
    [{ $or: [{ source: ['x'] }] }, '$or'],
  ])('names the kind that it does not know: %j', (pattern, kind) => {
    expect(() => compilePattern(pattern)).toThrow(kind);
  });

  it('never matches by a name that every object inherits', () => {
    expect(matches({ detail: { constructor: [{ exists: true }] } }, event('s', 't', {}))).toBe(false);
  });
});
