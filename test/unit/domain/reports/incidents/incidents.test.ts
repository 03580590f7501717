import { describe, expect, it } from 'vitest';
import { incidentsReport } from '../../../../../domain/reports/incidents/report.ts';
import { figureOf, type Happening, madeOf, rowsOf } from '../../../../support/made-document.ts';

/** Teaches reception and years 1 and 2. */
const school: Happening = { record: 'schools/larkfield-infant', type: 'SchoolRegistered' };
const pupil = (id: string, yearGroup: string, from = '2026-09-02'): Happening => ({
  record: `people/${id}`,
  type: 'PupilAdmitted',
  data: { yearGroup, admittedOn: from },
});
const moved = (id: string, yearGroup: string, from: string): Happening => ({
  record: `people/${id}`,
  type: 'PupilMovedUp',
  data: { yearGroup, from },
});

interface Told {
  readonly on?: string;
  readonly of?: readonly string[];
  readonly classes?: readonly string[];
}
const incident = (id: string, { on = '2026-09-10', of = [], classes = [] }: Told): readonly Happening[] => [
  {
    ...{ record: `incidents/${id}`, type: 'IncidentReported', on },
    data: { occurredOn: on, involved: of.map((person) => ({ person, part: 'witness' })) },
  },
  ...(classes.length === 0
    ? []
    : [{ record: `incidents/${id}`, type: 'IncidentClassified', data: { classes: [...classes] }, on }]),
];
const many = (count: number, name: string, told: Told): readonly Happening[] =>
  Array.from({ length: count }, (_, at) => incident(`${name}-${at}`, told)).flat();

const search = (id: string, person: string, found: string, on = '2026-09-10'): readonly Happening[] => [
  { record: `searches/${id}`, type: 'DeviceSearchJustified', data: { pupil: person }, on },
  { record: `searches/${id}`, type: 'DeviceSearched', data: { found }, on },
];

describe('the report of incidents', () => {
  const pupils = [school, pupil('u-1', 'Y1'), pupil('u-2', 'Y2')];

  it('INC-03 counts by class of risk those that happened in the period', () => {
    const document = madeOf(incidentsReport, [
      ...many(6, 'a', { classes: ['content'] }),
      ...many(5, 'b', { classes: ['contact', 'conduct'] }),
      ...many(2, 'c', { on: '2026-06-10', classes: ['content'] }),
      ...incident('d', {}),
    ]);
    expect(rowsOf(document, 'by-class')).toEqual([
      ['Content', 6],
      ['Contact', 5],
      ['Conduct', 5],
      ['Commerce', 0],
    ]);
    expect(figureOf(document, 'incidents')).toMatchObject({ value: 12 });
    expect(figureOf(document, 'incidents-unclassified')).toMatchObject({ value: 1 });
    expect(figureOf(document, 'class-content').events).toHaveLength(6);
  });

  it('INC-03 takes the year group in which a pupil was on the day', () => {
    const document = madeOf(incidentsReport, [
      pupil('u-1', 'Y1'),
      moved('u-1', 'Y2', '2026-10-01'),
      ...many(5, 'a', { of: ['u-1'], classes: ['content'] }),
      ...many(7, 'b', { of: ['u-1'], classes: ['content'], on: '2026-10-01' }),
      ...many(6, 'c', { of: ['p-402'], classes: ['conduct'] }),
    ]);
    expect(rowsOf(document, 'by-year')).toEqual([
      ['Year 1', 5],
      ['Year 2', 7],
      ['No year group', 6],
    ]);
    expect(rowsOf(document, 'by-year-and-class')).toEqual([
      ['Year 1', 5, 0, 0, 0],
      ['Year 2', 7, 0, 0, 0],
      ['No year group', 0, 0, 6, 0],
    ]);
  });

  it('SRC-01 withholds small numbers of a year group, and never says of whom they are', () => {
    const document = madeOf(incidentsReport, [
      ...pupils,
      ...many(3, 'a', { of: ['u-1'], classes: ['contact'] }),
      ...many(9, 'b', { of: ['u-1'], classes: ['content'] }),
      ...many(8, 'c', { of: ['u-2'], classes: ['contact'] }),
      ...many(7, 'd', { of: ['u-2'], classes: ['content'] }),
    ]);
    expect(rowsOf(document, 'by-year')).toEqual([
      ['Reception', 0],
      ['Year 1', 12],
      ['Year 2', 15],
      ['No year group', 0],
    ]);
    expect(rowsOf(document, 'by-year-and-class')).toEqual([
      ['Reception', 0, 0, 0, 0],
      ['Year 1', null, null, 0, 0],
      ['Year 2', null, null, 0, 0],
      ['No year group', 0, 0, 0, 0],
    ]);
    expect(figureOf(document, 'year-y1-contact').events).toEqual([]);
    expect(JSON.stringify(document)).not.toContain('u-1');
  });

  it('INC-03 counts over the school year by half-term, up to the day', () => {
    const happened = [
      ...many(6, 'a', { classes: ['content'] }),
      ...many(5, 'b', { on: '2026-10-27', classes: ['content'] }),
      ...many(7, 'c', { on: '2026-11-09', classes: ['conduct'] }),
    ];
    const document = madeOf(incidentsReport, happened, { today: '2026-11-30' });
    expect(rowsOf(document, 'by-half-term-and-class')).toEqual([
      ['Autumn 1', 6, 0, 0, 0],
      ['Autumn 2', 0, 0, 7, 0],
      ['Between half-terms', 5, 0, 0, 0],
    ]);
  });

  it('SRC-01 counts searches by year group and by whether anything was found', () => {
    const times = (count: number) => Array.from({ length: count }, (_, at) => at);
    const document = madeOf(incidentsReport, [
      ...pupils,
      ...times(6).flatMap((at) => search(`a-${at}`, 'u-1', 'nothing')),
      ...times(5).flatMap((at) => search(`b-${at}`, 'u-2', 'material')),
      ...search('c-1', 'u-2', 'material', '2026-06-10'),
    ]);
    expect(figureOf(document, 'searches')).toMatchObject({ value: 11 });
    expect(rowsOf(document, 'searches-by-result')).toEqual([
      ['Reception', 0, 0],
      ['Year 1', 0, 6],
      ['Year 2', 5, 0],
      ['No year group', 0, 0],
    ]);
  });

  it('SRC-01 withholds searches of a year group under five', () => {
    const document = madeOf(incidentsReport, [...pupils, ...search('a', 'u-1', 'material')]);
    const withheld = rowsOf(document, 'searches-by-result').map((row) => row.slice(1));
    expect(withheld).toEqual([...withheld].map(() => [null, null]));
    expect(rowsOf(document, 'searches-by-year')).toEqual([
      ['Reception', null],
      ['Year 1', null],
      ['Year 2', null],
      ['No year group', null],
    ]);
  });
});
