import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayInWords } from '../../../../../domain/kernel/day-in-words.ts';
import {
  fieldsInWords,
  instantInWords,
  inWords,
  valueInWords,
} from '../../../../../domain/reports/dossier/shown.ts';

const nameOf = (person: string) => (person === 'u-301' ? 'Tobi Okoro (u-301)' : person);

describe('what a dossier shows of a record', () => {
  it.each([
    ['occurredOn', 'Occurred on'],
    ['IncidentReported', 'Incident reported'],
    ['place', 'Place'],
    ['spreadAmongPupils', 'Spread among pupils'],
  ])('GOV-04 names %s in words', (name, words) => {
    expect(inWords(name)).toBe(words);
  });

  it.each([
    ['2026-10-25T00:30:00.000Z', '25 October 2026, 01:30'],
    ['2026-10-25T01:30:00.000Z', '25 October 2026, 01:30'],
    ['2026-06-30T23:15:09.123Z', '1 July 2026, 00:15'],
    ['2026-12-31T23:59:59.999Z', '31 December 2026, 23:59'],
  ])('GOV-04 says %s as clocks in London showed it', (instant, words) => {
    expect(instantInWords(instant)).toBe(words);
  });

  it('GOV-04 says a day in words, and leaves what is none', () => {
    expect([dayInWords('2026-02-03'), dayInWords('2026-02'), dayInWords('2026-13-40')]).toEqual([
      '3 February 2026',
      '2026-02',
      '2026-13-40',
    ]);
  });

  it('GOV-04 names people, and shows lists and records without JSON', () => {
    const report = {
      occurredOn: '2026-09-10',
      illegal: false,
      description: 'A pop-up',
      involved: [{ person: 'u-301', part: 'victim' }],
      guidance: null,
      flags: [],
    };
    expect(fieldsInWords(report, nameOf)).toEqual([
      ['Occurred on', '10 September 2026'],
      ['Illegal', false],
      ['Description', 'A pop-up'],
      ['Involved', 'Person: Tobi Okoro (u-301); Part: victim'],
      ['Guidance', null],
      ['Flags', ''],
    ]);
  });

  it('GOV-04 leaves every other text as it was written', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(!/^\d{4}-\d{2}-\d{2}/.test(text) && text !== 'u-301');
        expect(valueInWords(text, nameOf)).toBe(text);
      }),
    );
  });
});
