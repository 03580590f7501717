import { describe, expect, it } from 'vitest';
import { noticeSettings } from '../../../../../domain/kernel/notice-settings.ts';
import { agreementsStream } from '../../../../../domain/streams/agreements/stream.ts';
import { contextOf, digest, fold, given } from '../../../../support/scenario.ts';

const halfTerm = (name: string, from: string, to: string) => ({ name, from, to });
const year = (first: number) => ({
  academicYear: `${first}-${(first + 1) % 100}`,
  from: `${first}-09-01`,
  to: `${first + 1}-08-31`,
  halfTerms: [
    halfTerm('autumn-1', `${first}-09-02`, `${first}-10-23`),
    halfTerm('summer-2', `${first + 1}-06-07`, `${first + 1}-07-22`),
  ],
});
const school = { years: [year(2026), year(2027)], closures: [], dayEndsAt: null };
const termsHash = digest('terms');
const templates = {
  current: { version: 1, termsHash },
  versions: [{ version: 1, termsHash, from: '2026-09-01', until: null }],
};
const yearly = agreementsStream.settings({ agreements: { audiences: ['staff'], renewal: 'yearly' } });
const none = { ...yearly, renewal: 'none' as const };
const signatory = { kind: 'staff', roles: [{ role: 'staff', from: '2026-09-02', until: null, by: 1 }] };
const signed = (signedOn: string) => ({
  type: 'AgreementSigned' as const,
  data: {
    signatory: 'p-101',
    audience: 'staff' as const,
    templateVersion: 1,
    termsHash,
    signedName: 'Amira Shah',
    signedOn,
    method: 'log-in' as const,
    recorder: 'p-101',
    takenOver: null,
  },
});
const fellDue = {
  type: 'AgreementRenewalFellDue' as const,
  data: {
    signatory: 'p-101',
    audience: 'staff' as const,
    signature: 1,
    templateVersion: 1,
    cause: 'yearly' as const,
  },
};
const [renewal] = agreementsStream.deadlines;
const dues = (signedOn: string, settings: typeof yearly = yearly, known: object = school) =>
  renewal?.duesOf(fold(agreementsStream.decider, [signed(signedOn)]), {
    streamId: 'p-101.staff',
    settings,
    school: known as never,
    facts: { templates },
  });
const on = (today: string, settings = yearly) =>
  contextOf(
    { settings, facts: { templates, signatory, school } },
    {
      streamId: 'p-101.staff',
      actor: { person: 'p-101', roles: ['staff'] },
      today,
      now: `${today}T09:00:00.000Z`,
    },
  );
const sign = {
  type: 'SignAgreement' as const,
  templateVersion: 1,
  signedName: 'Amira Shah',
  method: 'log-in' as const,
};

describe('an agreement that is renewed each year', () => {
  it('AGR-12 falls due at the end of the first half-term of the next school year', () => {
    expect(dues('2026-09-03')).toMatchObject([{ dueOn: '2027-10-23', cycle: '1.1.yearly' }]);
    expect(dues('2027-06-30')).toMatchObject([{ dueOn: '2027-10-23' }]);
  });
  it('AGR-12 falls due a year later of what was signed in the holiday before a year', () => {
    expect(dues('2027-08-28')).toEqual([]);
    expect(dues('2027-08-28', yearly, { ...school, years: [...school.years, year(2028)] })).toMatchObject([
      { dueOn: '2028-10-23' },
    ]);
  });
  it('AGR-12 is never due where the school asks for none, or the calendar has no next year', () => {
    expect(dues('2026-09-03', none)).toEqual([]);
    expect(dues('2026-09-03', { ...yearly, renewal: null })).toEqual([]);
    expect(dues('2026-09-03', yearly, { ...school, years: [year(2026)] })).toEqual([]);
  });
  it('AGR-12 falls due once, and the holder hears of it', () => {
    const command = { type: 'RecordRenewalFellDue' as const, cycle: '1.1.yearly' };
    given(agreementsStream, [signed('2026-09-03')])
      .when(command, on('2027-10-24'))
      .thenEvents(fellDue);
    given(agreementsStream, [signed('2026-09-03')])
      .when(command, on('2027-10-23'))
      .thenNothing();
    given(agreementsStream, [signed('2026-09-03'), fellDue])
      .when(command, on('2027-10-25'))
      .thenNothing();
    const event = { ...fellDue, streamId: 'p-101.staff', actor: 'system.deadlines' };
    const [notice] = agreementsStream.notices(event, noticeSettings({}));
    expect(notice?.recipients).toEqual([{ person: 'p-101' }]);
    expect(notice?.text.join(' ')).toContain('each school year');
  });
  it('AGR-12 is signed again in the new year, and the earlier signature stays', () => {
    const again = { ...signed('2027-09-07') };
    given(agreementsStream, [signed('2026-09-03')])
      .when(sign, on('2027-09-07'))
      .thenEvents(again);
    given(agreementsStream, [signed('2026-09-03')])
      .when(sign, on('2026-11-03'))
      .thenNothing();
    given(agreementsStream, [signed('2026-09-03')])
      .when(sign, on('2027-09-07', none))
      .thenNothing();
    const state = fold(agreementsStream.decider, [signed('2026-09-03'), again]);
    expect(state.status === 'signed' ? [state.signature.signedOn, state.others.length] : null).toEqual([
      '2027-09-07',
      1,
    ]);
  });
  it('AGR-15 shows the terms that were accepted, that of being monitored among them, by their hash', () => {
    expect(fold(agreementsStream.decider, [signed('2026-09-03')])).toMatchObject({
      signature: { termsHash },
    });
  });
});
