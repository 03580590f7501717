import { describe, expect, it } from 'vitest';
import { noticeSettings } from '../../../../../domain/kernel/notice-settings.ts';
import { accessDeadlines } from '../../../../../domain/streams/access/deadlines.ts';
import { accessStream } from '../../../../../domain/streams/access/stream.ts';
import { fold, given } from '../../../../support/scenario.ts';
import { at, facts, holds, infant, issued, nobody, primary } from './histories.ts';

const ninety = { kind: 'days' as const, count: 90 };
const aged: typeof infant = { ...infant, passwordMaxAge: ninety, passwordOnCompromise: true };
const staff = { ...facts([holds('staff')]), school: { years: [], closures: [], dayEndsAt: null } };
const on = (today: string, settings = aged, known = staff) =>
  at(known, ['it-support'], settings, 'p-101', today);
const happened = (type: string, day: string, data: object) => ({
  type,
  occurredAt: `${day}T09:00:00.000Z`,
  data: { person: 'p-101', ...data },
});
const changed = (day: string, because = 'routine') => happened('PasswordChanged', day, { on: day, because });
const expired = (day: string, since = day) =>
  happened('PasswordExpired', day, { on: since, because: 'disclosure' });
const fellDue = (since: number, dueOn: string) => happened('PasswordChangeFellDue', dueOn, { since, dueOn });
const change = (day?: string) => ({
  type: 'RecordPasswordChange' as const,
  because: 'routine' as const,
  ...(day === undefined ? {} : { on: day }),
});
const expire = (day: string) => ({
  type: 'ExpirePassword' as const,
  on: day,
  because: 'disclosure' as const,
});
const recordDue = (cycle: string) => ({ type: 'RecordPasswordFellDue' as const, cycle });
const [, deadline] = accessDeadlines;
const dues = (
  history: readonly { readonly type: string; readonly data: object }[],
  settings: object = aged,
) =>
  deadline?.duesOf(fold(accessStream.decider, history), {
    streamId: 'p-101',
    settings,
    school: staff.school,
    facts: staff,
  } as never);
const without = ({ occurredAt: _, ...event }: ReturnType<typeof happened>) => event as never;

describe('S07 a password after 90 days', () => {
  const history = [issued, changed('2026-09-07')];
  const due = { dueOn: '2026-12-06', cycle: '2.2026-12-06', about: 'p-101', hasFallenDue: false };

  it('ACC-03 falls due after day 90, once, and never at a school that states no age', () => {
    expect(dues(history)).toEqual([due]);
    given(accessStream, history).when(recordDue(due.cycle), on('2026-12-06')).thenNothing();
    given(accessStream, history)
      .when(recordDue(due.cycle), on('2026-12-07'))
      .thenEvents(without(fellDue(2, '2026-12-06')));
    const fallen = [...history, fellDue(2, '2026-12-06')];
    given(accessStream, fallen).when(recordDue(due.cycle), on('2026-12-07')).thenNothing();
    expect(dues(fallen)).toEqual([{ ...due, hasFallenDue: true }]);
    expect(dues(history, { ...aged, passwordMaxAge: null })).toEqual([]);
  });
  it('ACC-03 falls due anew 90 days after a change', () => {
    const renewed = [...history, fellDue(2, '2026-12-06'), changed('2026-12-08')];
    expect(dues(renewed)).toMatchObject([{ dueOn: '2027-03-08', hasFallenDue: false }]);
  });
  it('ACC-03 reminds whose password it is, two weeks and three days before', () => {
    expect(deadline?.reminders).toEqual({ daysBefore: [14, 3], sent: 'in-digest' });
    expect(deadline?.recipients(due, noticeSettings({}))).toEqual([{ person: 'p-101' }]);
    expect(deadline?.recipients({ ...due, about: null }, noticeSettings({}))).toEqual([
      { role: 'it-support' },
    ]);
    expect(deadline?.line(due)).toContain('2026-12-06');
    expect(deadline?.factNeeds(accessStream.initialState, 'p-101')).toEqual({});
  });
});

describe('the age of a password', () => {
  it('ACC-03 is counted from the account where it was never changed, and ends with it', () => {
    const { from } = issued.data;
    expect(dues([issued])).toMatchObject([{ cycle: expect.stringMatching(/^1\./) }]);
    expect(from).toBe('2026-10-14');
    const closed = { type: 'UserAccountClosed', data: { person: 'p-101', account: 1, because: 'decided' } };
    expect(dues([issued, changed('2026-10-14'), closed])).toEqual([]);
    expect(dues([])).toEqual([]);
  });
  it('ACC-03 falls due for nobody who has left before', () => {
    const left = { ...staff, person: { roles: [holds('staff', '2026-09-01', '2026-10-23')] } };
    const state = fold(accessStream.decider, [issued, changed('2026-09-07')]);
    const context = { streamId: 'p-101', settings: aged, school: staff.school };
    expect(deadline?.duesOf(state, { ...context, facts: left } as never)).toEqual([]);
    expect(deadline?.duesOf(state, { ...context, facts: nobody } as never)).toEqual([]);
  });
  it('ACC-03 is recorded with the day of a change, at a school without an age, too; once a day', () => {
    given(accessStream, [issued])
      .when(change(), on('2026-10-20'))
      .thenEvents(without(changed('2026-10-20')));
    given(accessStream, [])
      .when(change('2026-09-07'), on('2026-10-20', primary as never))
      .thenEvents(without(changed('2026-09-07')));
    given(accessStream, [issued, changed('2026-10-20')])
      .when(change(), on('2026-10-20'))
      .thenNothing();
    const late = fold(accessStream.decider, [issued, changed('2026-10-20'), changed('2026-09-07')]);
    expect(late.password.changed).toEqual({ on: '2026-10-20', by: 2 });
  });
  it('ACC-03 refuses a password without an account, or of nobody of the school', () => {
    given(accessStream, []).when(change(), on('2026-10-20')).thenRejected('AccountNotOpen', 'ACC-03');
    given(accessStream, [issued])
      .when(change(), on('2026-10-20', aged, nobody as never))
      .thenRejected('PersonNotRegistered', 'ACC-03');
  });
  it('ACC-03 is put right by its day', () => {
    const correct = (corrects: number, day: string) => ({
      type: 'CorrectAccess' as const,
      corrects,
      changes: { on: day },
      reason: 'A slip.',
    });
    const history = [issued, changed('2026-10-20')];
    const { type: _, ...data } = correct(2, '2026-10-19');
    const corrected = { type: 'AccessCorrected' as const, data };
    given(accessStream, history).when(correct(2, '2026-10-19'), on('2026-10-20')).thenEvents(corrected);
    given(accessStream, history).when(correct(2, '2026-10-20'), on('2026-10-20')).thenNothing();
    given(accessStream, history)
      .when(correct(1, '2026-10-19'), on('2026-10-20'))
      .thenRejected('CorrectionNotPossible');
    expect(fold(accessStream.decider, [...history, corrected]).password.changed?.on).toBe('2026-10-19');
  });
});

describe('a password that others may know', () => {
  const history = [issued, changed('2026-09-07')];
  it('ACC-03 falls due on the day on which that is recorded, whatever its age, also without one', () => {
    given(accessStream, history)
      .when(expire('2026-10-18'), on('2026-10-20'))
      .thenEvents(without(expired('2026-10-20', '2026-10-18')));
    const known = [...history, expired('2026-10-20', '2026-10-18')];
    for (const passwordMaxAge of [ninety, null])
      expect(dues(known, { ...aged, passwordMaxAge })).toMatchObject([
        { dueOn: '2026-10-20', cycle: '3.2026-10-20' },
      ]);
    expect(dues([...known, changed('2026-10-20', 'compromise')])).toMatchObject([{ dueOn: '2027-01-18' }]);
    expect(dues([...known, changed('2026-10-17')])).toMatchObject([{ dueOn: '2026-10-20' }]);
  });
  it('ACC-03 is passed over where it was changed since, or is known already', () => {
    given(accessStream, [issued, changed('2026-10-19')])
      .when(expire('2026-10-18'), on('2026-10-20'))
      .thenNothing();
    given(accessStream, [...history, expired('2026-10-18')])
      .when(expire('2026-10-19'), on('2026-10-20'))
      .thenNothing();
  });
  it('ACC-03 refuses it where the school asks for no change, and without a reason of whoever decides so', () => {
    const silent = { ...aged, passwordOnCompromise: null };
    given(accessStream, history)
      .when(expire('2026-10-18'), on('2026-10-20', silent))
      .thenRejected('ProcessNotInUse', 'ACC-03');
    given(accessStream, history)
      .when({ ...expire('2026-10-18'), because: 'decided' }, on('2026-10-20'))
      .thenRejected('ReasonRequired', 'ACC-03');
    given(accessStream, []).when(expire('2026-10-18'), on('2026-10-20')).thenRejected('AccountNotOpen');
    const process = { actor: { person: 'system.password-disclosure', roles: [] } };
    const heard = (settings = aged) => ({ ...on('2026-10-20', settings), ...process });
    given(accessStream, []).when(expire('2026-10-18'), heard()).thenNothing();
    given(accessStream, history)
      .when(expire('2026-10-18'), heard(silent as never))
      .thenNothing();
  });
});

describe('who hears of a password', () => {
  it('ACC-03 tells whose it is, and IT support, when it is late or known to others', () => {
    const heard = (event: { readonly type: string; readonly data: object }) =>
      accessStream
        .notices({ ...event, streamId: 'p-101', actor: 'p-1' } as never, noticeSettings({}))
        .map(({ notice, recipients }) => [notice, ...recipients]);
    const both = [{ person: 'p-101' }, { role: 'it-support' }];
    expect(heard(fellDue(2, '2026-12-06'))).toEqual([['password-overdue', ...both]]);
    expect(heard(expired('2026-10-20'))).toEqual([['password-expired', ...both]]);
    expect(heard(changed('2026-10-20'))).toEqual([]);
  });
});
