import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plusMinutes } from '../../../../../domain/kernel/instant.ts';
import { noticeSettings } from '../../../../../domain/kernel/notice-settings.ts';
import type { ElevationCommand } from '../../../../../domain/streams/elevations/commands.ts';
import { elevationsStream, lentAt, noElevation } from '../../../../../domain/streams/elevations/stream.ts';
import { MOST_HOURS } from '../../../../../events/catalogue/elevations.ts';
import { forAll } from '../../../../support/for-all.ts';
import { contextOf, fold, given } from '../../../../support/scenario.ts';

const now = '2026-10-06T09:00:00.000Z';
const at = (minutes: number, person = 'p-100', roles = ['headteacher']) =>
  contextOf(
    { settings: null, facts: {} },
    {
      now: plusMinutes(now, minutes),
      today: '2026-10-06',
      streamId: 'p-108',
      actor: { person, roles },
    },
  );
const asThemself = (minutes: number, roles = ['class-teacher']) => at(minutes, 'p-108', roles);
const reason = 'Both safeguarding leads are away.';
const ask = { type: 'RequestElevation', role: 'deputy-dsl', hours: 4, reason } as const;
const grant = { type: 'GrantElevation', elevation: 1 } as const;
const turnDown = { type: 'RefuseElevation', elevation: 1, reason: 'A deputy is on site.' } as const;
const end = { type: 'EndElevation', elevation: 1 } as const;
const review = {
  type: 'ReviewElevation',
  elevation: 1,
  isInOrder: true,
  finding: 'One incident was read.',
} as const;
const asked = {
  type: 'ElevationRequested',
  data: { role: 'deputy-dsl', hours: 4, reason },
  occurredAt: now,
} as const;
const until = plusMinutes(now, 300);
const granted = {
  type: 'ElevationGranted',
  data: { elevation: 1, role: 'deputy-dsl', until },
  occurredAt: plusMinutes(now, 60),
} as const;
const refused = { type: 'ElevationRefused', data: { elevation: 1, reason: 'A deputy is on site.' } } as const;
const ended = {
  type: 'ElevationEnded',
  data: { elevation: 1 },
  occurredAt: plusMinutes(now, 120),
} as const;
const withoutTime = ({ occurredAt: _, ...event }: typeof asked | typeof granted | typeof ended) => event;

describe('a role that is lent for some hours', () => {
  it('DPR-01 is asked for by whoever needs it, with a reason, and lent by a second person', () => {
    given(elevationsStream, []).when(ask, asThemself(0)).thenEvents(withoutTime(asked));
    given(elevationsStream, [asked]).when(grant, at(60)).thenEvents(withoutTime(granted));
    given(elevationsStream, [asked, granted]).when(grant, at(61)).thenNothing();
  });

  it('DPR-01 refuses what somebody asks for another, holds anyway, or asked for already', () => {
    given(elevationsStream, []).when(ask, at(0)).thenRejected('OnlyForThemself', 'DPR-01');
    given(elevationsStream, [])
      .when(ask, asThemself(0, ['deputy-dsl']))
      .thenRejected('RoleHeld');
    given(elevationsStream, [asked]).when(ask, asThemself(5)).thenRejected('ElevationOpen');
    given(elevationsStream, [asked, granted]).when(ask, asThemself(90)).thenRejected('ElevationOpen');
    given(elevationsStream, [asked, granted]).when(ask, asThemself(301)).thenEvents(withoutTime(asked));
  });

  it('DPR-01 refuses that somebody lends themself a role, or looks at their own use of it', () => {
    const own = asThemself(5, ['headteacher', 'dsl']);
    for (const command of [grant, turnDown])
      given(elevationsStream, [asked]).when(command, own).thenRejected('SecondPersonRequired', 'DPR-01');
    given(elevationsStream, [asked, granted])
      .when(review, asThemself(400))
      .thenRejected('SecondPersonRequired');
  });

  it('DPR-01 is answered once, and within a day', () => {
    given(elevationsStream, [asked]).when(turnDown, at(5)).thenEvents(refused);
    given(elevationsStream, [asked, refused]).when(turnDown, at(6)).thenNothing();
    given(elevationsStream, [asked, refused]).when(grant, at(6)).thenRejected('RequestOver');
    given(elevationsStream, [asked, granted]).when(turnDown, at(90)).thenRejected('RequestOver');
    given(elevationsStream, [asked])
      .when(grant, at(24 * 60))
      .thenRejected('RequestOver');
    given(elevationsStream, [asked, granted]).when(grant, at(300)).thenRejected('RequestOver');
    given(elevationsStream, []).when(grant, at(5)).thenRejected('NoSuchElevation');
  });

  it('DPR-01 ends at its time, or before when it is given back or taken', () => {
    given(elevationsStream, [asked, granted]).when(end, asThemself(120)).thenEvents(withoutTime(ended));
    given(elevationsStream, [asked, granted]).when(end, at(120)).thenEvents(withoutTime(ended));
    given(elevationsStream, [asked, granted, ended]).when(end, at(121)).thenNothing();
    given(elevationsStream, [asked]).when(end, at(5)).thenRejected('NotInForce');
    const lent = (history: readonly object[], minutes: number) =>
      lentAt(fold(elevationsStream.decider, history as never), plusMinutes(now, minutes));
    expect(lent([asked], 60)).toEqual([]);
    expect(lent([asked, granted], 299)).toEqual([{ role: 'deputy-dsl', until }]);
    expect(lent([asked, granted], 300)).toEqual([]);
    expect(lent([asked, granted, ended], 121)).toEqual([]);
  });

  it('DPR-01 is looked at by another once it is over', () => {
    const { type: _, ...data } = review;
    const reviewed = { type: 'ElevationReviewed', data } as const;
    given(elevationsStream, [asked, granted]).when(review, at(200)).thenRejected('NotOver');
    given(elevationsStream, [asked]).when(review, at(200)).thenRejected('NotOver');
    given(elevationsStream, [asked, granted]).when(review, at(300)).thenEvents(reviewed);
    given(elevationsStream, [asked, granted, reviewed]).when(review, at(301)).thenNothing();
  });

  it('DPR-01 has what was said put right by the side that said it', () => {
    const { type: _, ...data } = review;
    const reviewed = { type: 'ElevationReviewed', data } as const;
    const correct = (corrects: number) =>
      ({
        type: 'CorrectElevation',
        corrects,
        text: 'The deputies, too.',
        reason: 'A half was missing.',
      }) as const;
    const corrected = (corrects: number) => {
      const { type: _type, ...said } = correct(corrects);
      return { type: 'ElevationCorrected', data: said } as const;
    };
    const history = [asked, granted, reviewed];
    given(elevationsStream, history).when(correct(1), asThemself(400)).thenEvents(corrected(1));
    given(elevationsStream, history).when(correct(3), at(400)).thenEvents(corrected(3));
    given(elevationsStream, history).when(correct(1), at(400)).thenRejected('OnlyForThemself');
    given(elevationsStream, history).when(correct(3), asThemself(400)).thenRejected('SecondPersonRequired');
    given(elevationsStream, history).when(correct(2), at(400)).thenRejected('CorrectionNotPossible');
    given(elevationsStream, [asked, refused]).when(correct(2), at(9)).thenEvents(corrected(2));
  });

  it('DPR-01 tells those who lead of a request, and them, the trust and its holder of a loan, at once', () => {
    const notices = (event: { readonly type: string; readonly data: object }) =>
      elevationsStream.notices({ ...event, streamId: 'p-108', actor: 'p-100' } as never, noticeSettings({}));
    const leads = [{ role: 'dsl' }, { role: 'headteacher' }];
    expect(notices(asked).map(({ recipients }) => recipients)).toEqual([leads]);
    expect(notices(granted).map(({ recipients }) => recipients)).toEqual([
      [...leads, { role: 'trust-admin', of: 'trust' }],
      [{ person: 'p-108' }],
    ]);
    expect(notices(granted)[0]?.isSafeguarding).toBe(true);
    expect(notices(ended)).toEqual([]);
  });

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
