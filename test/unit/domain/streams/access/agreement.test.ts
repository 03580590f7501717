import { describe, expect, it } from 'vitest';
import type { AccessFacts } from '../../../../../domain/streams/access/facts.ts';
import { accessStream } from '../../../../../domain/streams/access/stream.ts';
import { fold, given } from '../../../../support/scenario.ts';
import { at, authorised, current, facts, granted, holds, issued, right } from './histories.ts';

const IT = ['it-support', 'staff'];
const staff = facts([holds('staff')]);
const review = { type: 'ReviewAgreement' as const, audience: 'staff' as const };
const grant = { type: 'GrantAccess' as const, right, audience: 'staff' as const };
const on = (who: AccessFacts, settings?: typeof current) => at(who, IT, settings, 'p-101');
const newer: AccessFacts = { ...staff, template: { current: { version: 2 } } };
const takenBack: AccessFacts = { ...staff, template: { current: null } };
const withdrawn = facts([holds('staff')], 'withdrawn');
const data = { person: 'p-101', agreement: 'p-101.staff', signature: 1, given: [1, 2] };
const lapsed = (cause: 'withdrawn' | 'superseded' | 'template-withdrawn', changes: object = {}) => ({
  type: 'AccessAgreementLapsed' as const,
  data: { ...data, cause, ...changes },
});
const renewed = { type: 'AccessAgreementRenewed' as const, data: { ...data, signature: 3 } };
const history = [issued, granted];

describe('giving access on a signature', () => {
  it('ACC-01 AGR-12 asks for the current version where the school says so, and only there', () => {
    given(accessStream, []).when(grant, on(newer, current)).thenRejected('AgreementNotCurrent', 'ACC-01');
    given(accessStream, []).when(grant, on(newer)).thenEvents(granted);
    given(accessStream, []).when(grant, on(staff, current)).thenEvents(granted);
  });
  it('ACC-01 NET-01 refuses a signature on a text that was taken back, everywhere', () => {
    given(accessStream, []).when(grant, on(takenBack)).thenRejected('AgreementNotCurrent', 'ACC-01');
    const visitor = { ...takenBack, person: facts([holds('visitor', '2026-10-14', '2026-10-14')]).person };
    given(accessStream, [])
      .when(
        {
          type: 'AuthoriseWifi',
          basis: 'visit',
          purpose: 'A talk.',
          from: '2026-10-14',
          until: '2026-10-14',
        },
        at(visitor, ['headteacher']),
      )
      .thenRejected('AgreementNotCurrent', 'NET-01');
  });
});

describe('those who work at the school or help there', () => {
  const everybody = ['staff', 'contractor', 'agency', 'volunteer'] as const;
  const commandsFor = (audience: (typeof everybody)[number]) => [
    { command: { ...grant, audience }, given: granted },
    { command: { type: 'IssueAccount' as const, logInName: 'a.shah', audience }, given: issued },
  ];
  it.each(everybody)('AGR-02 refuses access of any kind to %s before they have signed', (audience) => {
    for (const { command } of commandsFor(audience))
      for (const status of ['none', 'withdrawn'] as const)
        given(accessStream, [])
          .when(command, on(facts([holds(audience)], status)))
          .thenRejected('AgreementRequired', 'ACC-01');
  });
  it.each(everybody)('AGR-02 gives access to %s once they have signed what is for them', (audience) => {
    for (const { command, given: event } of commandsFor(audience))
      given(accessStream, [])
        .when(command, on(facts([holds(audience)])))
        .thenEvents({ ...event, data: { ...event.data, audience, agreement: `p-101.${audience}` } } as never);
  });
  it('AGR-02 refuses access on the signature of an audience that somebody does not belong to', () => {
    for (const { command } of commandsFor('staff'))
      given(accessStream, [])
        .when(command, on(facts([holds('volunteer')])))
        .thenRejected('AudienceMismatch', 'AGR-01');
  });
});

describe('a signature that carries no more what was given on it', () => {
  it('ACC-01 AGR-12 is flagged, whether it was withdrawn, superseded, or its text taken back', () => {
    given(accessStream, history).when(review, on(withdrawn)).thenEvents(lapsed('withdrawn'));
    given(accessStream, history).when(review, on(newer, current)).thenEvents(lapsed('superseded'));
    given(accessStream, history).when(review, on(takenBack)).thenEvents(lapsed('template-withdrawn'));
    given(accessStream, history).when(review, on(newer)).thenNothing();
    given(accessStream, history).when(review, on(staff, current)).thenNothing();
  });
  it('ACC-01 is flagged once, and again when the reason is another', () => {
    const flagged = [...history, lapsed('superseded')];
    given(accessStream, flagged).when(review, on(newer, current)).thenNothing();
    given(accessStream, flagged).when(review, on(withdrawn, current)).thenEvents(lapsed('withdrawn'));
    const more = { ...granted, data: { ...granted.data, right: { ...right, name: 'timetable' } } };
    given(accessStream, [...flagged, more])
      .when(review, on(newer, current))
      .thenEvents(lapsed('superseded', { given: [4] }));
    expect(fold(accessStream.decider, flagged)).toMatchObject({
      account: { lapsed: { cause: 'superseded', signature: 1 } },
      rights: [{ lapsed: { cause: 'superseded' } }],
    });
  });
  it('AGR-12 is flagged no more once a new signature stands', () => {
    const again: AccessFacts = { ...newer, agreement: { status: 'signed', templateVersion: 2, signedBy: 3 } };
    given(accessStream, [...history, lapsed('superseded')])
      .when(review, on(again, current))
      .thenEvents(renewed);
    const state = fold(accessStream.decider, [...history, lapsed('superseded'), renewed]);
    expect(state).toMatchObject({ account: { lapsed: null }, rights: [{ lapsed: null }] });
  });
  it('ACC-01 leaves alone what rests on another agreement, is over, or was never signed for', () => {
    const wifi = authorised({ person: 'p-101', agreement: 'p-101.staff', until: '2026-10-13' });
    given(accessStream, [wifi]).when(review, on(withdrawn)).thenNothing();
    const volunteer = { ...granted, data: { ...granted.data, agreement: 'p-101.volunteer' } };
    given(accessStream, [volunteer]).when(review, on(withdrawn)).thenNothing();
    given(accessStream, history)
      .when(review, on(facts([holds('staff')], 'none')))
      .thenNothing();
  });
  it('NET-01 is flagged for the wifi whose days are not over', () => {
    const wifi = authorised({ person: 'p-101', agreement: 'p-101.staff' });
    given(accessStream, [wifi])
      .when(review, on(withdrawn))
      .thenEvents(lapsed('withdrawn', { given: [1] }));
    expect(fold(accessStream.decider, [wifi, lapsed('withdrawn')]).wifi).toMatchObject([
      { lapsed: { cause: 'withdrawn' } },
    ]);
  });
  it('ACC-01 does not keep a right from being granted on a signature that stands', () => {
    given(accessStream, [granted, lapsed('withdrawn', { given: [1] })])
      .when(grant, on(staff))
      .thenEvents(granted);
  });
  it('ACC-01 needs the signature and the text, and nothing of the person', () => {
    expect(accessStream.factNeeds(review, 'p-101')).toEqual({
      agreement: { stream: 'agreements', id: 'p-101.staff' },
      template: { stream: 'agreement-templates', id: 'staff' },
    });
  });
});
