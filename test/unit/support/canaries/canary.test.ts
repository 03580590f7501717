import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCanaries } from '../../../support/canaries/canary.ts';
import { forAll } from '../../../support/for-all.ts';

const canaries = createCanaries();
const [first, second] = [
  canaries.of('incidents/IncidentReported.place'),
  canaries.of('people/PupilAdmitted.name'),
];

const encodings: readonly (readonly [string, (text: string) => string])[] = [
  ['as it is', (text) => text],
  ['in capitals', (text) => text.toUpperCase()],
  ['in two bytes a letter', (text) => Buffer.from(text, 'utf16le').toString('latin1')],
  ['two bytes a letter, as JSON', (text) => JSON.stringify(Buffer.from(text, 'utf16le').toString('latin1'))],
  ['in hex', (text) => Buffer.from(text).toString('hex')],
  ['in hex, in capitals', (text) => Buffer.from(text).toString('hex').toUpperCase()],
  ['in base64', (text) => Buffer.from(text).toString('base64')],
  ['in base64url', (text) => Buffer.from(text).toString('base64url')],
  ['in a URL', (text) => [...text].map((letter) => `%${letter.charCodeAt(0).toString(16)}`).join('')],
  [
    'escaped in JSON',
    (text) => [...text].map((letter) => `\\u00${letter.charCodeAt(0).toString(16)}`).join(''),
  ],
];

describe('looking for canaries', () => {
  it.each(encodings)('DPR-06 finds and names one %s, wherever it stands', (_, encoded) => {
    forAll(fc.tuple(fc.string({ maxLength: 20 }), fc.string({ maxLength: 20 })), ([before, after]) => {
      const text = encoded(`${Buffer.from(before).toString('latin1')}${first.text}${after}`);
      expect(canaries.in([text])).toEqual([first.name]);
    });
  });

  it('DPR-06 tells one from another, and finds both', () => {
    expect(canaries.in([`${first.text} ${second.text}`, first.text])).toEqual([first.name, second.name]);
    expect(canaries.of(first.name)).toBe(first);
  });

  it('DPR-06 names the field of a day, and none of any other day', () => {
    expect(canaries.in([`born ${second.day}`, '2020-03-14'])).toEqual([second.name]);
  });

  it('DPR-06 sees one that was cut, and nothing in other texts', () => {
    expect(canaries.in([first.text.slice(0, -2)])).toEqual(['a canary that was cut']);
    expect(canaries.in(['', 'canary', Buffer.alloc(100, 'zq').toString('base64')])).toEqual([]);
  });
});
