import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../../events/catalogue/define-events.ts';
import { compilePattern } from '../../../infra/local/bus/pattern.ts';
import { LocalStackError } from '../../../infra/local/local-stack-error.ts';

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
    ['a suffix', { n: [{ suffix: '.png' }] }, 'a.png', 'a.jpg'],
    ['a prefix or suffix in either case', { n: [{ prefix: { 'equals-ignore-case': 'Ab' } }] }, 'aBc', 'bAb'],
    ['the same text in either case', { n: [{ 'equals-ignore-case': 'Straße' }] }, 'STRAßE', 'STRASSE'],
    ['a wildcard', { n: [{ wildcard: 'a*c.*' }] }, 'abbc.d', 'abbcxd'],
    ['a star that is meant', { n: [{ wildcard: 'a\\*c' }] }, 'a*c', 'abc'],
    ['a number in a range', { n: [{ numeric: ['>', 0, '<=', 5] }] }, 5, 0],
    ['one number', { n: [{ numeric: ['=', 301.8] }] }, 301.8, '301.8'],
    ['an address in a block', { n: [{ cidr: '10.0.0.0/24' }] }, '10.0.0.255', '10.0.1.0'],
    [
      'an address of the longer kind in a block',
      { n: [{ cidr: '2001:db8::/64' }] },
      '2001:db8::1',
      '10.0.0.1',
    ],
    ['no prefix of these', { n: [{ 'anything-but': { prefix: ['init', 'post'] } }] }, 12, 'post-init'],
    ['no text like this', { n: [{ 'anything-but': { wildcard: '*/lib/*' } }] }, 'a/bin/b', 'a/lib/b'],
    ['none of these numbers', { n: [{ 'anything-but': [1, 2] }] }, '1', 2],
  ])('matches %s, as EventBridge does', (_what, detail, good, bad) => {
    expect(matches({ detail }, event('s', 't', { n: good }))).toBe(true);
    expect(matches({ detail }, event('s', 't', { n: bad }))).toBe(false);
  });

  it('matches one of several patterns, beside what must hold in any case', () => {
    const pattern = { source: ['s'], detail: { $or: [{ a: [1] }, { b: { c: [{ exists: false }] } }] } };
    expect(matches(pattern, event('s', 't', { a: 1, b: { c: 2 } }))).toBe(true);
    expect(matches(pattern, event('s', 't', { a: 0, b: {} }))).toBe(true);
    expect(matches(pattern, event('s', 't', { a: 0, b: { c: 2 } }))).toBe(false);
    expect(matches(pattern, event('x', 't', { a: 1 }))).toBe(false);
  });

  it('takes a dot in a name of the event for a step into it, and nothing that has parts for a value', () => {
    const pattern = { detail: { state: { status: ['running'] } } };
    expect(matches(pattern, event('s', 't', { 'state.status': 'running' }))).toBe(true);
    const isThere = { detail: { state: [{ exists: true }] } };
    expect(matches(isThere, event('s', 't', { state: { status: 'running' } }))).toBe(false);
    expect(matches(isThere, event('s', 't', { state: [] }))).toBe(false);
  });

  it('holds what it matches within a list of objects against one object, not against several', () => {
    const pattern = { detail: { people: { role: ['dsl'], on: ['monday'] } } };
    const people = [
      { role: 'dsl', on: 'friday' },
      { role: 'office', on: 'monday' },
    ];
    expect(matches(pattern, event('s', 't', { people }))).toBe(false);
    expect(matches(pattern, event('s', 't', { people: [...people, { role: 'dsl', on: 'monday' }] }))).toBe(
      true,
    );
  });

  it.each([
    [{}],
    [{ source: [] }],
    [{ source: 'daybook' }],
    [{ source: [['daybook']] }],
    [{ source: [{ EXISTS: true }] }],
    [{ source: [{ prefix: 'a', suffix: 'b' }] }],
    [{ source: [{ prefix: ['a'] }] }],
    [{ source: [{ wildcard: 'a**b' }] }],
    [{ source: [{ wildcard: 'a\\b' }] }],
    [{ source: [{ numeric: ['>', 0, '>', 5] }] }],
    [{ source: [{ numeric: ['>', 5, '<', 0] }] }],
    [{ source: [{ numeric: ['>', '5'] }] }],
    [{ source: [{ cidr: '10.0.0.0/33' }] }],
    [{ source: [{ 'anything-but': ['a', 1] }] }],
    [{ source: [{ 'anything-but': [] }] }],
    [{ source: [{ 'anything-but': { prefix: '' } }] }],
    [{ source: [{ 'anything-but': { suffix: { 'equals-ignore-case': 'a' } } }] }],
    [{ $or: [{ source: ['x'] }] }],
  ])('refuses what EventBridge refuses: %j', (pattern) => {
    expect(() => compilePattern(pattern)).toThrow(LocalStackError);
  });

  it('never matches by a name that every object inherits', () => {
    expect(matches({ detail: { constructor: [{ exists: true }] } }, event('s', 't', {}))).toBe(false);
  });
});
