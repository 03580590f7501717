import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exemptionsStream } from '../../../../../domain/streams/exemptions/stream.ts';
import { forAll } from '../../../../support/for-all.ts';
import { answer, at, by, consider, grant, refuseIt, revoke, submit } from './histories.ts';

describe('any commands about exemptions', () => {
  interface Try {
    readonly command: object;
    readonly actor: { readonly person: string; readonly roles: readonly string[] };
  }
  const steps = [submit(), consider, grant, refuseIt, answer, revoke];
  const self = { person: 'p-101', roles: ['headteacher', 'executive', 'office'] };
  const tries: fc.Arbitrary<Try[]> = fc.array(
    fc.record({
      command: fc.constantFrom(...steps),
      actor: fc.constantFrom(by.applicant, by.executive, by.head, by.office, self),
    }),
    { minLength: 10, maxLength: 60 },
  );
  /** Who recorded what, in order. */
  const historyOf = (all: readonly Try[]): readonly (readonly [type: string, by: string])[] => {
    let state = exemptionsStream.initialState;
    return all.flatMap(({ command, actor }) => {
      const decision = exemptionsStream.decider.decide(command as never, state, at(actor));
      if (!decision.ok) return [];
      state = decision.events.reduce(
        (before, event) => exemptionsStream.evolve(before, { ...event, occurredAt: at().now } as never),
        state,
      );
      return decision.events.map(({ type }) => [type, actor.person] as const);
    });
  };
  it('UNA-03 never come to an exemption without the steps before it, or by the applicant', () => {
    let grants = 0;
    forAll(tries, (all) => {
      const history = historyOf(all);
      const types = history.map(([type]) => type);
      const granted = types.indexOf('ExemptionGranted');
      if (granted < 0) return;
      grants += 1;
      const before = types.slice(0, granted);
      expect(before.filter((type) => type !== 'ExemptionDecisionCommunicated')).toEqual([
        'ExemptionApplicationSubmitted',
        'ExemptionConsideredByExecutive',
      ]);
      expect(history[1]).toEqual(['ExemptionConsideredByExecutive', '_trust/p-903']);
      expect(history[granted]).toEqual(['ExemptionGranted', 'p-100']);
    });
    expect(grants).toBeGreaterThan(3);
  });
});
