import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BreachCommand } from '../../../../../domain/streams/breaches/commands.ts';
import { breachesStream } from '../../../../../domain/streams/breaches/stream.ts';
import { breachExcuses, consequences } from '../../../../../events/catalogue/breach-forms.ts';
import { forAll } from '../../../../support/for-all.ts';
import { fold } from '../../../../support/scenario.ts';
import {
  at,
  business,
  correct,
  disclose,
  infant,
  language,
  parent,
  personOf,
  primary,
  pupil,
  record,
  sanction,
  staff,
  volunteer,
} from './histories.ts';

const settingsOf = { infant, primary };
const people = { pupil, staff, parent, volunteer, governor: personOf('governor', 'governor') };
const cites = fc.constantFrom(undefined, language, business, { ...language, entry: 'noise' });
const where = fc.constantFrom('on-site' as const, 'outside-school' as const);

const command: fc.Arbitrary<BreachCommand> = fc.oneof(
  fc
    .record({ cites, where, rule: fc.constantFrom(undefined, 'damage-on-purpose' as const) })
    .map((changes) => record('unacceptable-use', changes)),
  fc
    .record({
      rule: fc.constantFrom('phone-heard' as const, 'number-given' as const),
      excuse: fc.constantFrom(undefined, ...breachExcuses),
    })
    .map((changes) => record('staff-device', changes)),
  fc.constant(disclose()),
  fc
    .boolean()
    .map((isUnacceptable): BreachCommand => ({ type: 'DetermineBreach', isUnacceptable, reasons: 'Why.' })),
  fc.constantFrom(...consequences).map((consequence) => sanction({ consequence })),
  fc
    .nat({ max: 8 })
    .map((number): BreachCommand => ({ type: 'LiftSanction', sanction: number + 1, reason: 'Why.' })),
  fc
    .record({
      where,
      cites: fc.constantFrom(null, language, business),
      person: fc.constantFrom('u-301', 'u-302'),
    })
    .map((changes) => correct(changes)),
);
const step = fc.record({
  command,
  school: fc.constantFrom('infant' as const, 'primary' as const),
  person: fc.constantFrom('pupil', 'staff', 'parent', 'volunteer', 'governor') as fc.Arbitrary<
    keyof typeof people
  >,
});

interface Made {
  readonly type: string;
  readonly data: object;
  readonly school: keyof typeof settingsOf;
  /** What the record was when it was decided. */
  readonly before: ReturnType<typeof stateOf>;
}
const stateOf = (history: readonly { readonly type: string; readonly data: object }[]) =>
  fold(breachesStream.decider, history);

/** Runs the commands one after another; what is refused leaves no event. */
const run = (
  steps: readonly {
    readonly command: BreachCommand;
    readonly school: keyof typeof settingsOf;
    readonly person: keyof typeof people;
  }[],
): readonly Made[] => {
  const history: Made[] = [];
  for (const { command: one, school, person } of steps) {
    const before = stateOf(history);
    const decision = breachesStream.decider.decide(one, before, at(settingsOf[school], people[person]));
    if (decision.ok) history.push(...decision.events.map((event) => ({ ...event, school, before })));
  }
  return history;
};
const histories = fc.array(step, { minLength: 1, maxLength: 40 }).map(run);
const sanctionsIn = (history: readonly Made[]) => history.filter(({ type }) => type === 'SanctionImposed');

describe('any sequence of commands', () => {
  it('UNA-01 reaches no sanction before it was determined what is on no list', () => {
    let reached = 0;
    forAll(histories, (history) => {
      for (const { before } of sanctionsIn(history)) {
        expect(before.breach).not.toBeNull();
        expect(before.breach?.excuse).toBeNull();
        expect(before.breach?.cites !== null || before.determination?.isUnacceptable).toBe(true);
        reached += 1;
      }
    });
    expect(reached).toBeGreaterThan(0);
  });

  it('ACC-06 UNA-04 reaches no consequence that the policy has not for the capacity', () => {
    forAll(histories, (history) => {
      expect(history).toBeInstanceOf(Array);
      for (const { data, before, school } of sanctionsIn(history)) {
        const { capacity, consequence } = data as { capacity: 'pupil'; consequence: 'behaviour-procedure' };
        const { consequences: all, passwordConsequences: ofPasswords } = settingsOf[school];
        const allowed = before.breach?.kind === 'password' ? (ofPasswords ?? all) : all;
        expect(before.breach?.capacity).toBe(capacity);
        expect(allowed?.[capacity]).toContain(consequence);
      }
    });
  });

  it('UNA-04 leaves what stands resting on a breach of the same person in the same capacity', () => {
    forAll(histories, (history) => {
      const { breach, determination, sanctions } = stateOf(history);
      for (const { person, capacity, liftedOn } of sanctions) {
        if (liftedOn !== null) continue;
        expect(breach).toMatchObject({ person, capacity, excuse: null });
        expect(breach?.cites !== null || determination?.isUnacceptable).toBe(true);
      }
      expect(sanctions.length).toBe(sanctionsIn(history).length);
    });
  });

  it('UNA-02 reaches no sanction of a pupil outside school for what is not on the list there', () => {
    forAll(histories, (history) => {
      expect(history).toBeInstanceOf(Array);
      for (const { before, school } of sanctionsIn(history)) {
        const { breach } = before;
        if (school === 'infant' && breach?.capacity === 'pupil' && breach.where === 'outside-school')
          expect(breach.cites).toEqual(language);
      }
    });
  });
});
