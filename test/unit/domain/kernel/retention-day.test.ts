import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PersonView } from '../../../../domain/kernel/person.ts';
import type { ReferenceList } from '../../../../domain/kernel/reference-list.ts';
import { retained } from '../../../../domain/kernel/retention.ts';
import { dayIf, type Reckonable, reckon, whatIfs } from '../../../../domain/kernel/retention-day.ts';
import { DEFAULTS, defaultRules } from '../../../../domain/kernel/retention-defaults.ts';
import { byDefault, rulesAt } from '../../../../domain/kernel/retention-rules.ts';
import { retentionClasses, retentionFlags } from '../../../../events/catalogue/disposal-forms.ts';
import { yearGroups } from '../../../../events/catalogue/words.ts';
import { forAll } from '../../../support/for-all.ts';

const person = (change: Partial<PersonView> = {}): PersonView => ({
  kind: null,
  roles: [],
  years: [],
  parents: [],
  classes: [],
  lineManagers: [],
  supplier: null,
  ...change,
});
const stay = (role: string, from: string, until: string | null) => ({ role, from, until, by: 1 });
const pupil = (until: string | null) =>
  person({
    kind: 'pupil',
    roles: [stay('pupil', '2022-09-01', until)],
    years: [{ yearGroup: 'R', class: null, from: '2022-09-01', until: null, by: 1 }],
  });
const staff = (until: string | null) =>
  person({ kind: 'staff', roles: [stay('staff', '2019-01-07', until)] });
const recordOf = (changes: Partial<Reckonable>): Reckonable => ({
  retained: retained('conduct', 'closed'),
  lastEntryOn: '2026-07-01',
  people: [],
  flags: [],
  keptUntil: null,
  ...changes,
});
const dueOn = (changes: Partial<Reckonable>, rules = byDefault): string => {
  const reckoning = reckon(recordOf(changes), rules);
  return reckoning.status === 'over' ? reckoning.dueOn : reckoning.status;
};
const list = (keptFor: { count: number; unit: 'years' | 'months' | 'days' }): ReferenceList => ({
  editions: [
    {
      edition: 'trust-2027',
      title: null,
      publishedOn: '2027-01-04',
      effectiveFrom: '2027-01-04T00:00:00.000Z',
      withdrawnFrom: null,
      source: 'The trustees',
      entries: [{ id: 'child-protection', title: 'Child protection', keptFor }],
      lessons: [],
    },
  ],
});

describe('how long a record is kept', () => {
  it.each([
    [
      'an agreement of a pupil: to the end of the school year after leaving',
      'pupil-agreement',
      'with-people',
      [pupil('2026-08-31')],
      '2027-08-31',
    ],
    [
      'an agreement of staff: six years from the end of service',
      'staff-record',
      'with-people',
      [staff('2025-12-31')],
      '2032-07-01',
    ],
    ['a visit: to the end of the sixth year after', 'visitor-record', 'closed', [], '2032-12-31'],
    [
      'a pupil: 25 years from the last day on which the year group can be born',
      'pupil-record',
      'with-people',
      [pupil('2026-08-31')],
      '2043-08-31',
    ],
    ['an incident of weight: the same', 'child-protection', 'closed', [pupil(null)], '2043-08-31'],
    [
      'an incident of little weight: six years from leaving',
      'conduct',
      'closed',
      [pupil('2029-07-20')],
      '2035-07-20',
    ],
    [
      'a matter of staff: ten years from its end, six from leaving',
      'staff-allegation',
      'closed',
      [staff('2026-12-31')],
      '2036-07-01',
    ],
    ['a device: six years from when it left', 'device', 'closed', [], '2032-07-01'],
  ] as const)('DPR-04 is a matter of its kind: %s', (_, kind, ends, people, day) => {
    expect(dueOn({ retained: retained(kind, ends, ['x']), people })).toBe(day);
  });

  it('DPR-04 does not begin while a record runs, or somebody whom it counts is here', () => {
    expect(dueOn({ retained: retained('conduct', 'open') })).toBe('open');
    expect(dueOn({ retained: retained('staff-record', 'with-people', ['p-1']), people: [staff(null)] })).toBe(
      'people-here',
    );
    expect(dueOn({ people: [pupil('2026-08-31'), staff(null)] })).toBe('people-here');
  });

  it('DPR-04 counts from joining where no year group is known, so never too early', () => {
    const without = person({ roles: [stay('pupil', '2022-09-01', '2026-08-31')] });
    expect(dueOn({ retained: retained('child-protection', 'closed', ['u-1']), people: [without] })).toBe(
      '2047-09-01',
    );
  });

  it('DPR-04 is longer where somebody said so: for 75 years, until 50 years after birth, until a day', () => {
    const of = { retained: retained('child-protection', 'closed', ['u-1']), people: [pupil(null)] };
    expect(dueOn({ ...of, flags: ['abuse-75'] })).toBe('2101-07-01');
    expect(dueOn({ ...of, flags: ['birth-50'] })).toBe('2068-08-31');
    expect(dueOn({ ...of, keptUntil: '2050-01-01' })).toBe('2050-01-01');
  });

  it('DPR-04 is by the edition in force: the school’s own for what it names, the default for the rest', () => {
    const rules = (at: string) => rulesAt(list({ count: 50, unit: 'years' }), at);
    const of = { retained: retained('child-protection', 'closed', ['u-1']), people: [pupil(null)] };
    expect(dueOn(of, rules('2026-12-31T00:00:00.000Z'))).toBe('2043-08-31');
    expect(dueOn(of, rules('2027-02-01T00:00:00.000Z'))).toBe('2068-08-31');
    expect(rules('2027-02-01T00:00:00.000Z')('child-protection')).toMatchObject({
      edition: 'trust-2027',
      source: 'The trustees',
    });
    expect(rules('2027-02-01T00:00:00.000Z')('device')).toEqual(byDefault('device'));
    expect(rulesAt(undefined, '2027-02-01T00:00:00.000Z')('device').edition).toBe(DEFAULTS);
    expect(dueOn(of, rulesAt(list({ count: 200, unit: 'months' }), '2027-02-01T00:00:00.000Z'))).toBe(
      '2035-04-30',
    );
  });

  it('DPR-04 names a source, what is looked at and two who decide, for every kind', () => {
    expect(Object.keys(defaultRules).toSorted()).toEqual([...retentionClasses].toSorted());
    for (const { terms, source, review, decidedBy } of Object.values(defaultRules)) {
      expect(terms.map(({ from }) => from)).toContain('end');
      expect(source).not.toBe('');
      expect(review).not.toBe('');
      expect(decidedBy.length).toBeGreaterThan(1);
    }
  });
});

const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));
const maybe = fc.option(day, { nil: null });
const people = fc.array(
  fc
    .record({ from: day, until: maybe, isPupil: fc.boolean(), group: fc.constantFrom(...yearGroups) })
    .map(({ from, until, isPupil, group }) =>
      person({
        roles: [stay(isPupil ? 'pupil' : 'staff', from, until)],
        years: isPupil ? [{ yearGroup: group, class: null, from, until: null, by: 1 }] : [],
      }),
    ),
  { maxLength: 3 },
);
const records: fc.Arbitrary<Reckonable> = fc.record({
  retained: fc
    .tuple(
      fc.constantFrom(...retentionClasses),
      fc.constantFrom('open' as const, 'closed' as const, 'with-people' as const),
    )
    .map(([kind, ends]) => retained(kind, ends, ['x'])),
  lastEntryOn: day,
  people,
  flags: fc.uniqueArray(fc.constantFrom(...retentionFlags)),
  keptUntil: maybe,
});

describe('the end of a period, whatever the record', () => {
  it('DPR-04 is the same whenever it is computed again', () => {
    forAll(records, (record) => {
      expect(reckon(structuredClone(record), byDefault)).toEqual(reckon(record, byDefault));
    });
  });

  it('DPR-04 is never before its last entry, and never earlier for a flag or a later day', () => {
    forAll(fc.tuple(records, day), ([record, later]) => {
      const plain = reckon({ ...record, flags: [], keptUntil: null }, byDefault);
      const longer = reckon({ ...record, keptUntil: later }, byDefault);
      expect(longer.status).toBe(plain.status);
      if (plain.status !== 'over' || longer.status !== 'over') return;
      expect(plain.dueOn > record.lastEntryOn).toBe(true);
      expect(longer.dueOn >= plain.dueOn && longer.dueOn >= later).toBe(true);
      expect(plain.periods.some(({ until }) => until === plain.dueOn)).toBe(true);
    });
  });

  it('DPR-04 can be asked of by the default rules and by each flag, from what a row has', () => {
    forAll(records, (record) => {
      const by = rulesAt(list({ count: 80, unit: 'years' }), '2027-02-01T00:00:00.000Z');
      const own = reckon({ ...record, flags: [], keptUntil: null }, by);
      const plain = reckon({ ...record, flags: [], keptUntil: null }, byDefault);
      if (own.status !== 'over' || plain.status !== 'over') return;
      const row = { class: record.retained.class, dueOn: own.dueOn, periods: own.periods };
      expect(dayIf(row, DEFAULTS)).toBe(plain.dueOn);
      for (const asked of whatIfs.filter((one) => one !== DEFAULTS)) {
        const answer = dayIf(row, asked);
        if (answer !== null) expect(answer >= own.dueOn).toBe(true);
      }
    });
  });
});
