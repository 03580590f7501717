import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { instantInput } from '../../../../../domain/kernel/instant.ts';
import {
  correction,
  date,
  email,
  eventNumber,
  line,
  personId,
  requiredLine,
} from '../../../../../events/catalogue/fields.ts';
import { logInSubject } from '../../../../../events/catalogue/people.ts';
import { issuesOf } from '../../../../../functions/shared/http/schema-issues.ts';

const issuesIn = (schema: z.ZodMiniType, value: unknown) => {
  const { error } = schema.safeParse(value);
  return error === undefined ? [] : issuesOf(error);
};

describe('the issues of a body', () => {
  it.each<[string, z.ZodMiniType, unknown, string]>([
    ['an empty text', requiredLine(10), '', 'expected at least 1 character'],
    ['a long text', requiredLine(10), 'canary in a cage', 'expected at most 10 characters'],
    ['an empty list', z.array(z.string()).check(z.minLength(2)), [], 'expected at least 2 items'],
    [
      'a list of another length',
      z.array(z.string()).check(z.length(6)),
      ['canary'],
      'expected exactly 6 items',
    ],
    ['a number below the bound', eventNumber, 0, 'expected at least 1'],
    ['a broken number', eventNumber, 1.5, 'expected a whole number'],
    ['a local time', instantInput, 'canary', 'expected a UTC instant like 2026-11-22T09:00:00.000Z'],
    ['a time long ago', instantInput, '1066-10-14T09:00:00Z', 'expected a year from 1900 to 2199'],
    ['a day that is none', date, '2026-02-30', 'expected a date like 2026-11-22'],
    ['an address that is none', email, 'canary', 'expected an e-mail address like office@school.example'],
    [
      'an id with a slash',
      personId,
      'canary/1',
      'expected an id: 1 to 100 of a-z 0-9 . _ -, not beginning with . or -',
    ],
    ['a control character', line(50), 'canary\u0007', 'expected one line without control characters'],
    ['a log-in that breaks two checks', logInSubject, '', 'expected at least 1 character'],
    ['one allowed word', z.literal('term'), 'canary', 'expected term'],
    [
      'a name in an open list of names that is none of them',
      z.record(z.string().check(z.regex(/^[a-z-]+$/)), z.int()),
      { 'Canary Okoro': 1 },
      'has a field that is not known here',
    ],
    [
      'no known form',
      z.union([z.string(), z.number()]),
      true,
      'expected one of the forms that /openapi.json shows',
    ],
  ])(
    'GOV-04 say once, in words and without the value, what was expected for %s',
    (_, schema, value, message) => {
      expect(issuesIn(z.strictObject({ at: schema }), { at: value })).toEqual([{ path: '/at', message }]);
    },
  );

  it('GOV-04 keep two faults of two places apart', () => {
    const schema = z.strictObject({ on: date, by: personId });
    expect(issuesIn(schema, { on: 'canary', canary: 1 }).map(({ path }) => path)).toEqual(['/on', '/by', '']);
  });

  it('GOV-04 say in our own words what a refinement asks for', () => {
    const schema = correction(z.strictObject({ label: z.optional(z.string()) }));
    expect(issuesIn(schema, { corrects: 1, changes: {}, reason: 'A slip.' })).toEqual([
      { path: '/changes', message: 'names at least one field to change' },
    ]);
  });
});
