import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Decided,
  expiryDues,
  isInForce,
  isStanding,
  liesAhead,
  type Step,
  stepProblem,
} from '../../../../domain/kernel/decision-chain.ts';
import { isExemptOn } from '../../../../domain/kernel/exemption.ts';
import { rejection } from '../../../../domain/kernel/rejections.ts';
import { forAll } from '../../../support/for-all.ts';

const refusal = (code: string) => rejection(code, 'UNA-03', 'A step is refused');
const names = ['a', 'b', 'c', 'd'] as const;
type Name = (typeof names)[number];

/** Every step needs the one before it, has a role of its own, and is nobody's own. */
const chain: readonly Step<Name>[] = names.map((step, at) => ({
  step,
  who: { roles: [`role-${step}`], otherwise: refusal('Who') },
  needs: at === 0 ? null : { step: names[at - 1] ?? 'a', otherwise: refusal('Before') },
  ownMatter: refusal('Own'),
  unreasoned: refusal('Why'),
}));
const taking = (step: Name, changes: object = {}) => ({
  step,
  taken: names.slice(0, names.indexOf(step)),
  concerned: ['p-1'],
  actor: { person: 'p-2', roles: [`role-${step}`] },
  reasons: 'So.',
  ...changes,
});
const code = (asked: ReturnType<typeof taking>): string | undefined => stepProblem(chain, asked)?.code;

describe('the steps of a decision', () => {
  it('UNA-03 refuses who may not, whose matter it is, what comes too early, and what says no reasons', () => {
    expect(code(taking('c'))).toBeUndefined();
    expect(code(taking('c', { actor: { person: 'p-2', roles: ['role-b'] } }))).toBe('Who');
    expect(code(taking('c', { concerned: ['p-2'] }))).toBe('Own');
    expect(code(taking('c', { taken: ['a'] }))).toBe('Before');
    expect(code(taking('c', { reasons: '' }))).toBe('Why');
    const { reasons: _, ...silent } = taking('c');
    expect(stepProblem(chain, silent)).toBeNull();
  });

  it('UNA-03 are never taken out of turn, by others, or by whom they are about', () => {
    const people = fc.constantFrom('p-1', 'p-2', 'p-3');
    const tries = fc.array(
      fc.record({
        step: fc.constantFrom(...names),
        person: people,
        roles: fc.subarray(names.map((one) => `role-${one}`)),
      }),
    );
    forAll(tries, (all) => {
      const taken: Name[] = [];
      for (const { step, person, roles } of all) {
        const problem = stepProblem(chain, { step, taken, concerned: ['p-1'], actor: { person, roles } });
        if (problem !== null) continue;
        expect(person).not.toBe('p-1');
        expect(roles).toContain(`role-${step}`);
        expect(names.slice(0, names.indexOf(step)).every((one) => taken.includes(one))).toBe(true);
        taken.push(step);
      }
    });
  });

  it('UNA-03 that a chain does not know are refused nothing', () => {
    expect(stepProblem(chain.slice(0, 1), taking('d'))).toBeNull();
  });
});

const day = fc.integer({ min: 1, max: 28 }).map((date) => `2026-10-${String(date).padStart(2, '0')}`);
const decisions: fc.Arbitrary<Decided> = fc.record({
  from: day,
  until: fc.option(day),
  endedOn: fc.option(day),
});

describe('what was decided for a time', () => {
  it('UNA-03 is in force from its first day to its last, and not on the day on which it was taken back', () => {
    const period = { from: '2026-10-05', until: '2026-10-09', endedOn: null };
    const days = ['2026-10-04', '2026-10-05', '2026-10-09', '2026-10-10'];
    expect(days.map((one) => isInForce(period, one))).toEqual([false, true, true, false]);
    expect(isInForce({ ...period, endedOn: '2026-10-07' }, '2026-10-06')).toBe(true);
    expect(isInForce({ ...period, endedOn: '2026-10-07' }, '2026-10-07')).toBe(false);
    expect(isInForce({ ...period, until: null }, '2027-10-07')).toBe(true);
    expect(isStanding(period, '2026-10-01')).toBe(true);
    expect([liesAhead(period, '2026-10-09'), liesAhead(period, '2026-10-10')]).toEqual([true, false]);
    expect(liesAhead({ from: '2026-10-09', until: '2026-10-05' }, '2026-10-01')).toBe(false);
    expect(liesAhead({ from: '2026-10-09', until: null }, '2026-10-12')).toBe(true);
    expect(liesAhead({ from: '2026-10-09', until: '2026-10-09' }, '2026-10-09')).toBe(true);
  });

  it('UNA-03 never comes back once it is over, and is due to end while nobody took it back', () => {
    forAll(fc.tuple(decisions, day, day), ([one, a, b]) => {
      const [earlier = a, later = b] = [a, b].toSorted();
      if (!isStanding(one, earlier)) expect(isStanding(one, later)).toBe(false);
      if (isInForce(one, a)) expect(isStanding(one, a)).toBe(true);
      const dues = expiryDues([{ ...one, by: 3 }], 'p-1');
      const ends = one.endedOn === null && one.until !== null;
      expect(dues).toEqual(
        ends ? [{ dueOn: one.until, cycle: `3.${one.until}`, about: 'p-1', hasFallenDue: false }] : [],
      );
    });
    const open = { from: '2026-10-05', until: null, endedOn: null, by: 2 };
    expect(expiryDues([open], null, () => '2026-12-18')).toMatchObject([{ dueOn: '2026-12-18' }]);
  });

  it('UNA-03 exempts for its entry and its days only', () => {
    const granted = [
      { entry: 'games', edition: '2026', from: '2026-10-05', until: '2026-10-09', endedOn: null },
    ];
    expect(isExemptOn({ granted }, 'games', '2026-10-05')).toBe(true);
    expect(isExemptOn({ granted }, 'copying', '2026-10-05')).toBe(false);
    expect(isExemptOn({ granted }, 'games', '2026-10-10')).toBe(false);
    expect(isExemptOn(undefined, 'games', '2026-10-05')).toBe(false);
  });
});
