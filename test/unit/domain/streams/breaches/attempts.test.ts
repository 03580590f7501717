import { describe, expect, it } from 'vitest';
import { noticeSettings } from '../../../../../domain/kernel/notice-settings.ts';
import { breachSettings } from '../../../../../domain/streams/breaches/settings.ts';
import { breachesStream, refusedId } from '../../../../../domain/streams/breaches/stream.ts';
import { contextOf, given } from '../../../../support/scenario.ts';

const today = '2026-10-06';
const breach = refusedId(today, 'p-140');
const context = contextOf(
  { settings: breachSettings({}), facts: {} },
  { now: `${today}T09:00:00.000Z`, today, streamId: breach },
);
const byHand = { ...context, streamId: 'b-1' };
const asked = { method: 'GET', stream: 'incidents', id: 'inc-7', part: null } as const;
const refused = (person: string | null) => ({
  type: 'RecordRefusedAccess' as const,
  person,
  on: today,
  asked,
});
const attempted = (person: string | null) => ({
  type: 'UnauthorisedAccessAttempted' as const,
  data: { person, on: today, place: 'this-system' as const, asked },
});
const seen = {
  type: 'RecordUnauthorisedAccess' as const,
  person: 'p-140',
  on: today,
  place: 'file' as const,
};
const onRecord = {
  type: 'UnauthorisedAccessAttempted' as const,
  data: { person: 'p-140', on: today, place: 'file' as const, asked: null },
};
const correct = (corrects: number, changes: object, reason = 'A slip.') =>
  ({ type: 'CorrectBreach', corrects, changes, reason }) as const;

describe('an attempt to get at what was not granted', () => {
  it('ACC-11 is flagged once a person and day, however often they were refused', () => {
    given(breachesStream, []).when(refused('p-140'), context).thenEvents(attempted('p-140'));
    given(breachesStream, [attempted('p-140')])
      .when(refused('p-140'), context)
      .thenNothing();
    expect(refusedId(today, 'p-140')).toBe('refused.2026-10-06.p-140');
    expect(refusedId(today, '_trust/p-9')).toBe('refused.2026-10-06._trust.p-9');
    expect(refusedId(today, null)).toBe('refused.2026-10-06.nobody');
  });

  it('ACC-11 is flagged of each of two people whose ids are so long that they share a record', () => {
    const [one, other] = ['a', 'b'].map((end) => `p-${'1'.repeat(97)}${end}`);
    expect(refusedId(today, one ?? '')).toBe(refusedId(today, other ?? ''));
    expect(refusedId(today, one ?? '')).toHaveLength(100);
    given(breachesStream, [attempted(one ?? '')])
      .when(refused(other ?? ''), context)
      .thenEvents(attempted(other ?? ''));
  });

  it('ACC-11 is recorded by hand, too, of whatever the school has beside this system', () => {
    given(breachesStream, []).when(seen, byHand).thenEvents(onRecord);
    const { person: _, ...byNobodyKnown } = seen;
    given(breachesStream, [])
      .when(byNobodyKnown, byHand)
      .thenEvents({ ...onRecord, data: { ...onRecord.data, person: null } });
  });

  it('ACC-11 refuses a second record of one breach, ids of this system’s own, and days to come', () => {
    given(breachesStream, [onRecord]).when(seen, byHand).thenRejected('AlreadyRecorded', 'ACC-11');
    given(breachesStream, []).when(seen, context).thenRejected('IdIsTaken', 'ACC-11');
    given(breachesStream, [])
      .when({ ...seen, on: '2026-10-07' }, byHand)
      .thenRejected('OccurredInFuture' as never, 'ACC-11');
  });

  it('ACC-11 is corrected in every field, and not by whom it is about', () => {
    const changes = { person: 'p-141', on: '2026-10-05', place: 'device' };
    const correction = { ...correct(1, changes), description: 'Of a friend.' };
    const { type: _, ...data } = correction;
    const corrected = { type: 'BreachCorrected' as const, data };
    given(breachesStream, [onRecord])
      .when(correction as never, byHand)
      .thenEvents(corrected as never);
    expect(given(breachesStream, [onRecord, corrected]).state.attempts).toEqual([
      { by: 1, ...changes, asked: null, description: 'Of a friend.' },
    ]);
    given(breachesStream, [onRecord]).when(correct(1, {}), byHand).thenNothing();
    given(breachesStream, [onRecord])
      .when(correct(2, changes) as never, byHand)
      .thenRejected('CorrectionNotPossible', 'ACC-11');
    const self = { ...byHand, actor: { person: 'p-140', roles: ['headteacher'] } };
    given(breachesStream, [onRecord])
      .when(correct(1, changes) as never, self)
      .thenRejected('OwnBreach', 'ACC-11');
  });

  it('ACC-11 tells whom the school names, else the headteacher and IT support, and nothing but a day', () => {
    const event = { ...attempted('p-140'), streamId: breach, actor: 'system.unauthorised-access' };
    const heard = (settings: object) =>
      breachesStream
        .notices(event as never, noticeSettings(settings as never))
        .flatMap(({ recipients }) => recipients);
    expect(heard({})).toEqual([{ role: 'headteacher' }, { role: 'it-support' }]);
    expect(heard({ breaches: { attemptRoles: ['slt'] } })).toEqual([{ role: 'slt' }]);
    const [notice] = breachesStream.notices(event as never, noticeSettings({}));
    expect(JSON.stringify([notice?.subject, notice?.text])).not.toMatch(/p-140|inc-7/);
    expect(notice?.link).toBe(`/breaches/${breach}`);
    const corrected = { type: 'BreachCorrected', data: correct(1, {}), streamId: breach, actor: 'p-1' };
    expect(breachesStream.notices(corrected as never, noticeSettings({}))).toEqual([]);
  });
});
