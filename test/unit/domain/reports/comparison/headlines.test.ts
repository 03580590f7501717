import { describe, expect, it } from 'vitest';
import { headlinesOf } from '../../../../../domain/reports/comparison/report.ts';
import type { Document, Figure, Standing } from '../../../../../domain/reports/kit/document.ts';
import { stated } from '../../../../../domain/reports/kit/figures.ts';

const refs = (count: number) =>
  Array.from({ length: count }, (_, version) => ({ stream: 's', id: 'r', version, type: 'T' }));
const figure = (id: string, value: number | null, whole = 0, standing: Standing | null = null): Figure =>
  stated({ id, label: id, standing }, value, refs(whole));
const documentOf = (section: string, figures: readonly Figure[]): Document => ({
  title: 'Title',
  intro: '',
  sections: [{ id: section, heading: '', figures, tables: [] }],
});
const headline = (report: string, section: string, figures: readonly Figure[], id: string, pupils = 200) =>
  headlinesOf(new Map([[report, documentOf(section, figures)]]), pupils).find((one) => one.id === id);

describe('headline figures of a school', () => {
  it.each([
    [10, 200, 5, '5 per 100 pupils'],
    [7, 213, 3.3, '3.3 per 100 pupils'],
    [0, 200, 0, '0 per 100 pupils'],
    [4, 200, null, 'fewer than 5'],
    [8, 0, null, 'no pupils on record'],
  ])('GOV-03 says of %i incidents among %i pupils: %s', (count, pupils, value, text) => {
    const figures = [figure('incidents-reported', count, count)];
    expect(headline('safeguarding', 'incidents', figures, 'incidents-rate', pupils)).toMatchObject({
      ...{ value, text, figures: ['incidents-reported'] },
    });
  });

  it('TRG-03 adds up training of all kinds, and says nothing of fewer than five people', () => {
    const of = (...figures: readonly Figure[]) =>
      headline('training-and-agreements', 'training', figures, 'training');
    expect(of(figure('training-induction', 9, 10), figure('training-governor', 3, 6))).toMatchObject({
      ...{ value: 75, figures: ['training-induction', 'training-governor'] },
    });
    expect(of(figure('training-induction', 2, 4))).toMatchObject({ value: null, isWithheld: true });
    expect(of()).toMatchObject({ value: null, text: 'none is asked', isWithheld: false });
  });

  it('AGR-01 adds up signatures of all audiences, and leaves out those to be renewed', () => {
    const figures = [figure('signed-staff', 8, 10), figure('signatures-to-renew', 5, 5)];
    expect(headline('training-and-agreements', 'agreements', figures, 'agreements')).toMatchObject({
      value: 80,
    });
  });

  it('MON-02 says how many checks are late, of those that have a day', () => {
    const figures = [
      figure('check-a', null, 1, 'red'),
      figure('check-b', null, 1, 'green'),
      figure('check-c', null, 1),
    ];
    expect(headline('safeguarding', 'prevention', figures, 'checks-late')).toMatchObject({ value: 50 });
  });

  it('DEV-02 says how many loans are overdue, of all', () => {
    const of = (late: number, all: number) =>
      headline(
        'devices-and-access',
        'devices',
        [figure('loans', all), figure('loans-late', late)],
        'loans-late',
      );
    expect(of(1, 10)).toMatchObject({ value: 10 });
    expect(of(1, 3)).toMatchObject({ value: null, isWithheld: true });
    expect(of(0, 0)).toMatchObject({ value: null, text: 'nothing is lent' });
  });
});
