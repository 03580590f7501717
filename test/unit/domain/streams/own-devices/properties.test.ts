import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plusDays } from '../../../../../domain/kernel/day.ts';
import { isPast, lastInstantOf, pastFrom } from '../../../../../domain/kernel/due.ts';
import { londonDate } from '../../../../../domain/kernel/london.ts';
import { endWithCapacity, ownDeviceDues } from '../../../../../domain/streams/own-devices/ending.ts';
import { evolve } from '../../../../../domain/streams/own-devices/evolve.ts';
import type { OwnDeviceState } from '../../../../../domain/streams/own-devices/state.ts';
import { forAll } from '../../../../support/for-all.ts';

/** Days around the end of summer time: whatever holds, it meets the others' first and last days. */
const day = fc.nat(12).map((days) => plusDays('2026-10-20', days));
const maybe = fc.option(day, { nil: null });
const roles = fc.array(
  fc.record({
    role: fc.constantFrom('staff', 'class-teacher', 'parent', 'governor'),
    from: day,
    until: maybe,
    by: fc.nat(3),
  }),
  { maxLength: 4 },
);
const states: fc.Arbitrary<OwnDeviceState> = fc.record({
  events: fc.constant(9),
  device: fc.constant({
    owner: 'p-102',
    kind: 'laptop' as const,
    encrypted: null,
    forSchoolData: false,
    by: 1,
  }),
  connection: fc.option(
    fc.record({ status: fc.constantFrom('approved' as const, 'ended' as const), by: fc.constant(2) }),
    { nil: null },
  ),
  assessment: fc.constant(null),
  isRefused: fc.constant(false),
  authorisation: fc.option(
    fc.record({
      from: day,
      until: day,
      endedOn: maybe,
      by: fc.constant(3),
      purposes: fc.constant(['work-remotely'] as never),
    }),
    { nil: null },
  ),
});

describe('whatever a device was let do, and whatever its owner is', () => {
  it('NET-03 NET-05 ORG-06 falls due by itself on the day after the last, once, and never before', () => {
    forAll(
      fc.record({ state: states, owner: fc.record({ roles }) }),
      ({ state, owner }) => {
        const sent = (before: OwnDeviceState, now: string) => {
          const decision = endWithCapacity(before, {
            facts: { owner },
            now,
            today: londonDate(now),
          } as never);
          const events = decision.ok ? decision.events : [];
          const after = events.reduce(
            (so, event) => evolve(so, { ...event, occurredAt: now } as never),
            before,
          );
          return { events, after };
        };
        const dues = ownDeviceDues(state, owner);
        expect(new Set(dues.map(({ cycle }) => cycle)).size).toBe(dues.length);
        for (const due of dues) {
          if (dues.every((one) => !isPast(one, lastInstantOf(due))))
            expect(sent(state, lastInstantOf(due)).events).toEqual([]);
          const { after } = sent(state, pastFrom(due));
          expect(sent(after, pastFrom(due)).events).toEqual([]);
          expect(ownDeviceDues(after, owner).map(({ cycle }) => cycle)).not.toContain(due.cycle);
        }
      },
      1000,
    );
  });
});
