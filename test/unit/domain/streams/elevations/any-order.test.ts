import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plusMinutes } from '../../../../../domain/kernel/instant.ts';
import type { ElevationCommand } from '../../../../../domain/streams/elevations/commands.ts';
import { elevationsStream, noElevation } from '../../../../../domain/streams/elevations/stream.ts';
import { MOST_HOURS } from '../../../../../events/catalogue/elevations.ts';
import { forAll } from '../../../../support/for-all.ts';
import { asThemself, at, end, grant, reason, review, turnDown } from './histories.ts';

type Elevation = (typeof noElevation)['elevations'][number];

const isWithinItsHours = ({ grantedAt, hours, until: last }: Elevation): boolean =>
  grantedAt !== null && (last ?? '') <= plusMinutes(grantedAt, hours * 60);

const decided = (
  state: typeof noElevation,
  command: ElevationCommand,
  context: ReturnType<typeof at>,
): readonly { readonly type: string }[] => {
  const decision = elevationsStream.decider.decide(command, state, context);
  return decision.ok ? decision.events : [];
};

const evolved = (state: typeof noElevation, event: object, occurredAt: string) =>
  elevationsStream.decider.evolve(state, { occurredAt, ...event } as never);

describe('any commands about roles that are lent', () => {
  it('DPR-01 is never lent without a request and a second person, nor for longer than asked, whatever is sent', () => {
    const commands = fc.oneof(
      fc.record({
        type: fc.constant('RequestElevation' as const),
        role: fc.constantFrom('deputy-dsl' as const, 'it-support' as const),
        hours: fc.integer({ min: 1, max: MOST_HOURS }),
        reason: fc.constant(reason),
      }),
      ...[grant, turnDown, end, review].map((one) =>
        fc.integer({ min: 1, max: 4 }).map((elevation) => ({ ...one, elevation })),
      ),
    );
    const steps = fc.array(
      fc.record({ command: commands, after: fc.integer({ max: 400, min: 0 }), own: fc.boolean() }),
      {
        maxLength: 20,
      },
    );
    forAll(steps, (played) => {
      let [state, minutes] = [noElevation, 0];
      for (const { command, after, own } of played) {
        minutes += after;
        const context = own ? asThemself(minutes) : at(minutes);
        const events = decided(state, command as ElevationCommand, context);
        expect(own && events.some(({ type }) => type === 'ElevationGranted')).toBe(false);
        state = events.reduce((before, event) => evolved(before, event, context.now), state);
        const lent = state.elevations.filter(({ until: last }) => last !== null && context.now < last);
        expect(lent.length).toBeLessThanOrEqual(1);
        expect(lent.every(isWithinItsHours)).toBe(true);
      }
    });
  });
});
