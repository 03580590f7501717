import { describe, expect, it } from 'vitest';
import { controls } from '../../../../../domain/reports/controls/controls.ts';
import { controlsReport as report } from '../../../../../domain/reports/controls/report.ts';
import { standingOfAge } from '../../../../../domain/reports/controls/standing.ts';
import { catalogue } from '../../../../../events/catalogue/index.ts';
import { documentOf, figureIn, rowsIn } from '../../../../support/documents.ts';
import { role, staff } from '../../../../support/people.ts';
import type { Histories } from '../../../../support/projecting.ts';
import { checked, reviewed } from '../../streams/checks/histories.ts';
import { completed } from '../../streams/training/histories.ts';

const told = (histories: Histories, today = '2026-11-20') => documentOf(report, histories, { today });
const row = (histories: Histories, says: string, today?: string) =>
  rowsIn(told(histories, today), 'controls-proved').find(([name]) => name === says);

describe('the map of controls', () => {
  it('GOV-03 names events that there are, and each control once', () => {
    const known = new Set(
      catalogue.flatMap(({ stream, entries }) => Object.keys(entries).map((type) => `${stream}/${type}`)),
    );
    const named = controls.flatMap(({ proof }) =>
      'signs' in proof
        ? proof.signs.flatMap(({ stream, types }) => types.map((type) => `${stream}/${type}`))
        : [],
    );
    expect(named.filter((name) => !known.has(name))).toEqual([]);
    expect(new Set(controls.map(({ id }) => id)).size).toBe(controls.length);
  });

  it('GOV-03 shows nothing as in order of a school that has recorded nothing', () => {
    const document = told({});
    const standings = controls.map(({ id }) => figureIn(document, `control-${id}`)?.standing);
    expect(standings).not.toContain('green');
    expect(row({}, 'Copies are kept apart, and restored on trial')?.at(-1)).toMatch(/^no record/);
    expect(figureIn(document, 'standard-dfe-filtering')).toMatchObject({ value: 0, standing: 'red' });
  });

  it('MON-01 gives the newest proof with its age, and its event', () => {
    const histories = { 'checks/filtering-review': [reviewed('2026-11-16'), reviewed('2026-10-01')] };
    expect(row(histories, 'Filtering is looked at each year, and tried')?.slice(2)).toEqual([
      ...['16 November 2026', 4, 'none'],
    ]);
    expect(figureIn(told(histories), 'control-filtering-reviewed')).toMatchObject({
      standing: 'green',
      events: [{ stream: 'checks', id: 'filtering-review', version: 1 }],
    });
  });

  it('MON-02 is amber when a proof is soon too old, and red once it is', () => {
    expect(standingOfAge(90, 100)).toEqual({ standing: 'green', gap: 'none' });
    expect(standingOfAge(91, 100)).toEqual({ standing: 'amber', gap: 'soon too old' });
    expect(standingOfAge(100, 100)).toMatchObject({ standing: 'amber' });
    expect(standingOfAge(101, 100)).toEqual({ standing: 'red', gap: 'older than 100 days' });
  });

  it('TRG-02 looks at the training that is asked for, and at no other', () => {
    const other = { 'training/p-101': [completed({ training: 'induction' })] };
    expect(row(other, 'Staff are trained each year')?.at(-1)).toBe('no record');
    const right = { 'training/p-101': [completed({ training: 'refresher' })] };
    expect(row(right, 'Staff are trained each year')?.at(-1)).toBe('none');
  });

  it('MON-02 goes by days as they were put right, and counts nothing that does not count', () => {
    const moved = {
      type: 'CheckCorrected',
      data: { corrects: 1, changes: { on: '2026-01-04' }, reason: 'x' },
    };
    expect(
      row({ 'checks/security': [checked('2026-11-04'), moved] }, 'The systems are checked for weaknesses'),
    ).toEqual(expect.arrayContaining(['4 January 2026', 'older than 125 days']));
    const dropped = {
      type: 'TrainingCorrected',
      data: { corrects: 1, changes: { counts: false }, reason: 'x' },
    };
    const histories = { 'training/p-101': [completed({ training: 'refresher' }), dropped] };
    expect(row(histories, 'Staff are trained each year')?.at(-1)).toBe('no record');
  });

  it('ORG-02 sees who holds a role on the day alone', () => {
    const held = (until: string) => ({
      'people/p-101': [staff, role('filtering-lead', '2026-09-02', until)],
    });
    const says = 'Somebody of the leadership answers for filtering';
    expect(row(held('2026-11-20'), says)?.at(-1)).toBe('none');
    expect(row(held('2026-11-19'), says)?.at(-1)).toMatch(/^no record/);
  });

  it('SRC-01 says of logs about people only that there is one', () => {
    const searched = { type: 'DeviceSearched', data: {}, occurredAt: '2026-10-06T09:00:00.000Z' };
    const document = told({ 'searches/s-1': [searched] });
    expect(row({ 'searches/s-1': [searched] }, 'Searches of devices are on record')?.slice(2)).toEqual([
      ...[null, null, 'none'],
    ]);
    expect(figureIn(document, 'control-searches-logged')).toMatchObject({ standing: 'green', events: [] });
  });
});
