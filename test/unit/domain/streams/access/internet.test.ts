import { describe, expect, it } from 'vitest';
import { pupilInternet } from '../../../../../domain/processes/pupil-internet.ts';
import type { AccessFacts } from '../../../../../domain/streams/access/facts.ts';
import { accessStream } from '../../../../../domain/streams/access/stream.ts';
import { given } from '../../../../support/scenario.ts';
import { at, current, facts, holds, infant, primary } from './histories.ts';

const link = (parent: string) => ({
  parent,
  kind: 'parent' as const,
  mayBeTold: true,
  from: '2026-09-01',
  until: null,
});
const year = (yearGroup: 'R' | 'Y1' | 'Y4') => ({
  yearGroup,
  class: null,
  from: '2026-09-01',
  by: 1,
  until: null,
});
const answer = (signatory: string, said: 'given' | 'withdrawn', on = '2026-09-03') => ({
  signatory,
  answer: said,
  on,
  by: 1,
});
const signed = { status: 'signed' as const, templateVersion: 1 };
const unsigned = { status: 'none' as const, templateVersion: null };
const version = (number: number) => ({ current: { version: number } });

/** A pupil of year 1 who signed, and one of whose parents consented. */
const pupil = (changes: Partial<AccessFacts> = {}, yearGroup: 'R' | 'Y1' | 'Y4' = 'Y1'): AccessFacts => ({
  ...facts([]),
  person: {
    roles: [holds('pupil')],
    years: [year(yearGroup)],
    parents: [link('p-451'), link('p-452')],
  },
  firstAgreement: signed,
  secondAgreement: unsigned,
  firstText: version(1),
  secondText: version(1),
  consent: { answers: [answer('p-451', 'given')] },
  ...changes,
});
const on = (who = pupil(), settings = primary, roles: readonly string[] = ['it-support']) =>
  at(who, roles, settings, 'u-352');
const grant = { type: 'GrantInternetAccess' as const };
const review = { type: 'ReviewInternetAccess' as const };
const end = (reason = 'Used against the rules.') => ({ type: 'EndInternetAccess' as const, reason });
const granted = (changes: object = {}) => ({
  type: 'InternetAccessGranted' as const,
  data: {
    person: 'u-352',
    agreement: 'u-352.pupil-ks1',
    consent: 'u-352.internet',
    from: '2026-10-14',
    until: null,
    ...changes,
  },
});
const suspended = (...missing: ('agreement' | 'consent')[]) => ({
  type: 'InternetAccessSuspended' as const,
  data: { person: 'u-352', grant: 1, missing },
});
const ended = (changes: object = {}) => ({
  type: 'InternetAccessEnded' as const,
  data: { person: 'u-352', grant: 1, because: 'decided' as const, reason: end().reason, ...changes },
});
const withoutConsent = { consent: { answers: [] } };
const both = { ...primary, pupilInternet: 'both-parents' as const };

describe('a pupil is granted the use of the internet', () => {
  it('AGR-11 after the pupil signed and a parent consented, also at a school that keeps no access rights', () => {
    given(accessStream, []).when(grant, on()).thenEvents(granted());
    given(accessStream, [])
      .when(grant, on(pupil(), primary, ['office']))
      .thenEvents(granted());
    given(accessStream, [granted()]).when(grant, on()).thenNothing();
  });
  it('AGR-11 is refused with what is missing: the agreement, the consent, or both', () => {
    const code = (changes: Partial<AccessFacts>) =>
      accessStream.decider.decide(grant, accessStream.initialState, on(pupil(changes)));
    const refused = (what: string) => ({ ok: false, rejection: { code: what, item: 'AGR-11' } });
    expect(code({ firstAgreement: unsigned })).toMatchObject(refused('PupilAgreementRequired'));
    expect(code({ firstAgreement: { ...signed, status: 'withdrawn' } })).toMatchObject(
      refused('PupilAgreementRequired'),
    );
    expect(code(withoutConsent)).toMatchObject(refused('ParentalConsentRequired'));
    expect(code({ ...withoutConsent, firstAgreement: unsigned })).toMatchObject(
      refused('AgreementAndConsentRequired'),
    );
  });
  it('AGR-11 is refused after one withdrawal, and without both parents where the school asks both', () => {
    const withdrawn = { consent: { answers: [answer('p-451', 'given'), answer('p-452', 'withdrawn')] } };
    given(accessStream, [])
      .when(grant, on(pupil(withdrawn)))
      .thenRejected('ParentalConsentRequired', 'AGR-11');
    given(accessStream, []).when(grant, on(pupil(), both)).thenRejected('ParentalConsentRequired', 'AGR-11');
    const all = { consent: { answers: [answer('p-451', 'given'), answer('p-452', 'given')] } };
    given(accessStream, [])
      .when(grant, on(pupil(all), both))
      .thenEvents(granted());
  });
  it('AGR-10 AGR-11 takes the agreement of the key stage of the day, and none of a year that signs none', () => {
    given(accessStream, [])
      .when(grant, on(pupil({}, 'Y4')))
      .thenRejected('PupilAgreementRequired', 'AGR-11');
    given(accessStream, [])
      .when(grant, on(pupil({ secondAgreement: signed, firstAgreement: unsigned }, 'Y4')))
      .thenEvents(granted({ agreement: 'u-352.pupil-ks2' }));
    given(accessStream, [])
      .when(grant, on(pupil({ firstAgreement: unsigned }, 'R')))
      .thenEvents(granted({ agreement: null }));
  });
  it('AGR-11 rests on the text in force where the school asks for that', () => {
    const strict = { ...current, rights: null, pupilInternet: 'one-parent' as const };
    given(accessStream, []).when(grant, on(pupil(), strict)).thenEvents(granted());
    given(accessStream, [])
      .when(grant, on(pupil({ firstText: version(2) }), strict))
      .thenRejected('PupilAgreementRequired');
    given(accessStream, [])
      .when(grant, on(pupil({ firstText: version(2) })))
      .thenEvents(granted());
  });
  it('AGR-11 asks for neither at the infant school', () => {
    const nothing = pupil({ ...withoutConsent, firstAgreement: unsigned });
    given(accessStream, [])
      .when(grant, on(nothing, infant))
      .thenEvents(granted({ agreement: null, consent: null }));
  });
  it('ACC-01 is IT support’s where the school keeps access rights, and nobody’s where it asks for nothing', () => {
    given(accessStream, [])
      .when(grant, on(pupil(), infant, ['office']))
      .thenRejected('ItSupportRequired', 'ACC-01');
    given(accessStream, [])
      .when(grant, on(pupil(), { ...primary, pupilInternet: null }))
      .thenRejected('ProcessNotInUse', 'ACC-01');
  });
  it('AGR-11 is for pupils: no one else, and nobody who has left', () => {
    given(accessStream, [])
      .when(grant, on({ ...pupil(), person: { roles: [holds('staff')] } }))
      .thenRejected('PupilRequired', 'AGR-11');
    given(accessStream, [])
      .when(grant, on({ ...pupil(), person: { roles: [holds('pupil', '2025-09-01', '2026-07-22')] } }))
      .thenRejected('PupilRequired', 'AGR-11');
  });
});

describe('a pupil’s use of the internet ends', () => {
  it('AGR-11 at once when consent or agreement is withdrawn, and is granted again by a decision', () => {
    given(accessStream, [granted()])
      .when(review, on(pupil(withoutConsent)))
      .thenEvents(suspended('consent'));
    given(accessStream, [granted()])
      .when(review, on(pupil({ ...withoutConsent, firstAgreement: unsigned })))
      .thenEvents(suspended('agreement', 'consent'));
    given(accessStream, [granted(), suspended('consent')])
      .when(review, on())
      .thenNothing();
    given(accessStream, [granted(), suspended('consent')])
      .when(grant, on())
      .thenEvents(granted());
  });
  it('AGR-11 not while both are there, not twice, and not at the infant school', () => {
    given(accessStream, [granted()]).when(review, on()).thenNothing();
    given(accessStream, [granted(), suspended('consent')])
      .when(review, on(pupil(withoutConsent)))
      .thenNothing();
    given(accessStream, [])
      .when(review, on(pupil(withoutConsent)))
      .thenNothing();
    given(accessStream, [granted()])
      .when(review, on(pupil(withoutConsent), infant))
      .thenNothing();
  });
  it('AGR-11 by a decision, with its reason', () => {
    given(accessStream, [granted()]).when(end(), on()).thenEvents(ended());
    given(accessStream, [granted(), ended()]).when(end(), on()).thenNothing();
    given(accessStream, [granted()]).when(end(''), on()).thenRejected('ReasonRequired');
    given(accessStream, []).when(end(), on()).thenRejected('InternetNotGranted', 'AGR-11');
  });
  it('ORG-06 with the pupil’s time at the school, suspended or not', () => {
    const left = { ...pupil(), person: { roles: [holds('pupil', '2025-09-01', '2026-10-13')] } };
    const over = { type: 'EndWithCapacity' as const };
    const because = {
      type: 'InternetAccessEnded' as const,
      data: { person: 'u-352', grant: 1, because: 'capacity-over' as const },
    };
    given(accessStream, [granted()]).when(over, on(left)).thenEvents(because);
    given(accessStream, [granted(), suspended('consent')])
      .when(over, on(left))
      .thenEvents(because);
    given(accessStream, [granted()]).when(over, on()).thenNothing();
    given(accessStream, [granted(), ended()]).when(over, on(left)).thenNothing();
  });
});

describe('what suspends a pupil’s use of the internet', () => {
  const heard = (stream: string, streamId: string, type: string, data: object) =>
    pupilInternet.commands({ stream, streamId, type, data: data as never, version: 2 }, [], {});
  const asked = [{ stream: 'access', id: 'u-352', command: review }];
  it('AGR-11 a consent that is withdrawn or put right, and a pupil’s agreement that is withdrawn', () => {
    const of = { child: 'u-352', parent: 'p-451', on: '2026-10-14' };
    expect(heard('consents', 'u-352.internet', 'ParentalConsentWithdrawn', of)).toEqual(asked);
    const corrected = { corrects: 2, changes: {} };
    expect(heard('consents', 'u-352.internet', 'ConsentCorrected', corrected)).toEqual(asked);
    expect(heard('consents', 'u-352.photo', 'ConsentCorrected', corrected)).toEqual([]);
    expect(heard('consents', 'u-352.internet', 'ParentalConsentGiven', of)).toEqual([]);
    const agreed = { signatory: 'u-352', audience: 'pupil-ks1', templateVersion: 1 };
    expect(heard('agreements', 'u-352.pupil-ks1', 'AgreementWithdrawn', agreed)).toEqual(asked);
    expect(heard('agreements', 'u-352.pupil-ks1', 'AgreementSigned', agreed)).toEqual([]);
    const parents = { ...agreed, signatory: 'p-451', audience: 'parent' };
    expect(heard('agreements', 'p-451.parent', 'AgreementWithdrawn', parents)).toEqual([]);
    expect(heard('people', 'u-352', 'PersonLeft', { on: '2026-10-14' })).toEqual([]);
    expect(pupilInternet.links(null as never)).toEqual([]);
    expect(pupilInternet.facts(null as never)).toEqual({});
  });
});
