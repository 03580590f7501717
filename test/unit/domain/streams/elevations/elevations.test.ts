import { describe, expect, it } from 'vitest';
import { plusMinutes } from '../../../../../domain/kernel/instant.ts';
import { noticeSettings } from '../../../../../domain/kernel/notice-settings.ts';
import { elevationsStream, lentAt } from '../../../../../domain/streams/elevations/stream.ts';
import { fold, given } from '../../../../support/scenario.ts';
import {
  ask,
  asked,
  asThemself,
  at,
  end,
  ended,
  grant,
  granted,
  now,
  refused,
  review,
  turnDown,
  until,
  withoutTime,
} from './histories.ts';

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
});
