import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answeringFor, consentStatus, type StandingAnswer } from '../../../../domain/kernel/consent.ts';
import { forAll } from '../../../support/for-all.ts';

const says = (signatory: string, answer: StandingAnswer['answer'], on = '2026-09-03', by = 1) => ({
  signatory,
  answer,
  on,
  by,
});
const both = ['p-201', 'p-202'];

describe('whether a consent stands', () => {
  it('PUB-01 AGR-11 no answer is no consent', () => {
    expect(consentStatus([], both, 'one-parent')).toBe('unanswered');
    expect(consentStatus([says('p-201', 'given')], [], 'one-parent')).toBe('unanswered');
    expect(consentStatus([says('p-203', 'given')], both, 'one-parent')).toBe('unanswered');
  });
  it('AGR-11 one parent is enough, or each of them is asked, as the school says', () => {
    expect(consentStatus([says('p-201', 'given')], both, 'one-parent')).toBe('held');
    expect(consentStatus([says('p-201', 'given')], both, 'both-parents')).toBe('unanswered');
    expect(consentStatus([says('p-201', 'given')], ['p-201'], 'both-parents')).toBe('held');
    expect(
      consentStatus(
        both.map((one) => says(one, 'given')),
        both,
        'both-parents',
      ),
    ).toBe('held');
  });
  it('AGR-11 PUB-01 one withdrawal or refusal is enough', () => {
    const given = says('p-201', 'given');
    expect(consentStatus([given, says('p-202', 'withdrawn')], both, 'one-parent')).toBe('withdrawn');
    expect(consentStatus([given, says('p-202', 'refused')], both, 'one-parent')).toBe('refused');
    expect(consentStatus([says('p-202', 'refused', '2026-09-01'), given], both, 'one-parent')).toBe(
      'refused',
    );
  });
  it('AGR-11 that of somebody who decides no more counts until one who does consents after it', () => {
    const before = says('p-203', 'withdrawn', '2026-09-03', 2);
    expect(consentStatus([before, says('p-201', 'given', '2026-09-03', 1)], both, 'one-parent')).toBe(
      'withdrawn',
    );
    expect(consentStatus([before, says('p-201', 'given', '2026-09-03', 3)], both, 'one-parent')).toBe('held');
    expect(consentStatus([before, says('p-201', 'given', '2026-09-04', 1)], both, 'one-parent')).toBe('held');
    expect(consentStatus([before], both, 'one-parent')).toBe('withdrawn');
  });
  it('AGR-11 PUB-01 never stands against anybody who decides, nor without one who agreed', () => {
    const people = fc.constantFrom('p-201', 'p-202', 'p-203');
    const answer = fc.record({
      signatory: people,
      answer: fc.constantFrom('given' as const, 'refused' as const, 'withdrawn' as const),
      on: fc.constantFrom('2026-09-01', '2026-09-02', '2026-09-03'),
      by: fc.integer({ min: 1, max: 9 }),
    });
    const answers = fc.uniqueArray(answer, { selector: ({ signatory }) => signatory, maxLength: 3 });
    const deciding = fc.uniqueArray(people, { maxLength: 3 });
    const asked = fc.constantFrom('one-parent' as const, 'both-parents' as const);
    forAll(fc.tuple(answers, deciding, asked), ([said, who, of]) => {
      const own = said.filter(({ signatory }) => who.includes(signatory));
      const given = own.filter((one) => one.answer === 'given').length;
      const isEnough = of === 'both-parents' ? given === who.length : given > 0;
      if (consentStatus(said, who, of) === 'held') {
        expect(given).toBe(own.length);
        expect(given).toBeGreaterThan(0);
      }
      if (!isEnough) expect(consentStatus(said, who, of)).not.toBe('held');
    });
  });
});

describe('who answers for a child', () => {
  const link = (parent: string, changes: object = {}) => ({
    parent,
    kind: 'parent' as const,
    mayBeTold: true,
    from: '2026-09-02',
    until: null,
    ...changes,
  });
  it('AGR-11 is who decides for it on that day, or will; no contact, nobody who is not to be told', () => {
    const parents = [
      link('p-201'),
      link('p-201', { from: '2026-10-01' }),
      link('p-202', { from: '2027-01-04' }),
      link('p-203', { until: '2026-09-02' }),
      link('p-204', { kind: 'contact' }),
      link('p-205', { mayBeTold: false }),
      link('p-206', { kind: 'carer' }),
    ];
    expect(answeringFor({ parents }, '2026-09-03')).toEqual(['p-201', 'p-202', 'p-206']);
  });
});
