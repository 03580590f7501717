import { describe, expect, it } from 'vitest';
import { heldAgreement } from '../../../../../domain/streams/agreements/offers.ts';
import { agreementsStream } from '../../../../../domain/streams/agreements/stream.ts';
import { contextOf, digest, fold, given } from '../../../../support/scenario.ts';

const link = 'q3Jx0eYwTzKkVhN5b2RmAg';
const person = {
  kind: 'staff',
  roles: [{ role: 'staff', from: '2026-09-02', until: null, by: 1 }],
  yearGroup: null,
};
const termsHash = digest('terms');
const facts = { template: { version: 1, termsHash }, signatory: person };
const settings = { audiences: ['staff' as const, 'parent' as const] };
const context = contextOf(
  { settings, facts },
  { streamId: 'p-101.staff', actor: { person: 'p-101', roles: ['staff'] } },
);
const office = { ...context, actor: { person: 'p-901', roles: ['office'] } };
const parties = { signatory: 'p-101', audience: 'staff' as const };
const signed = (changes: object = {}) => ({
  type: 'AgreementSigned' as const,
  data: {
    ...parties,
    templateVersion: 1,
    termsHash,
    signedName: 'Amira Shah',
    signedOn: '2026-09-03',
    method: 'log-in' as const,
    recorder: 'p-101',
    ...changes,
  },
});
const requested = (expiresAt = '2026-09-17T16:00:00.000Z') => ({
  type: 'AgreementRequested' as const,
  data: { ...parties, via: 'single-use-link' as const, linkHash: digest(link), expiresAt },
});
const withdrawn = {
  type: 'AgreementWithdrawn' as const,
  data: { ...parties, templateVersion: 1, reason: 'Not any more.' },
};
const sign = (changes: object = {}) => ({
  type: 'SignAgreement' as const,
  templateVersion: 1,
  signedName: 'Amira Shah',
  method: 'log-in' as const,
  signedOn: '2026-09-03',
  ...changes,
});
const onPaper = (changes: object = {}) => sign({ method: 'paper', seenBy: 'p-902', ...changes });
const byLink = (changes: object = {}) => sign({ method: 'single-use-link', link, ...changes });

describe('signing an agreement', () => {
  it('AGR-01 AGR-02 records who signed which version as what, and the hash of its terms', () => {
    given(agreementsStream, []).when(sign(), context).thenEvents(signed());
  });
  it('AGR-01 is dated today when no day is given', () => {
    const { signedOn: _, ...undated } = sign();
    given(agreementsStream, []).when(undated, context).thenEvents(signed());
  });
  it('AGR-01 does nothing when the same version was signed before', () => {
    given(agreementsStream, [signed()]).when(sign(), context).thenNothing();
  });
  it('AGR-12 keeps to the newest signature after a renewal', () => {
    const renewed = { ...context, facts: { ...facts, template: { version: 2, termsHash } } };
    given(agreementsStream, [signed()])
      .when(sign({ templateVersion: 2 }), renewed)
      .thenEvents(signed({ templateVersion: 2 }));
  });
  it('AGR-01 can be done again after a withdrawal', () => {
    given(agreementsStream, [signed(), withdrawn]).when(sign(), context).thenEvents(signed());
  });
  it.each([{ version: 2, termsHash }, null])(
    'AGR-01 refuses a version that is not the current one',
    (template) => {
      given(agreementsStream, [])
        .when(sign(), { ...context, facts: { ...facts, template } })
        .thenRejected('TemplateNotCurrent', 'AGR-01');
    },
  );
  it('AGR-01 refuses an empty name and a day that lies ahead', () => {
    given(agreementsStream, [])
      .when(sign({ signedName: '' }), context)
      .thenRejected('NameRequired');
    given(agreementsStream, [])
      .when(sign({ signedOn: '2026-09-04' }), context)
      .thenRejected('SignedInFuture');
  });
});

describe('who may sign', () => {
  it('AGR-01 is somebody who is registered', () => {
    given(agreementsStream, [])
      .when(sign(), { ...context, facts: { ...facts, signatory: { ...person, kind: null } } })
      .thenRejected('PersonNotRegistered');
    given(agreementsStream, [])
      .when(sign(), { ...context, facts: {} })
      .thenRejected('PersonNotRegistered');
  });
  it('AGR-01 is somebody of the audience of the agreement', () => {
    given(agreementsStream, [])
      .when(sign(), { ...context, streamId: 'p-101.parent' })
      .thenRejected('AudienceMismatch', 'AGR-01');
  });
  it('AGR-01 is of an audience that signs at this school', () => {
    for (const streamId of ['p-101.governor', 'p-101.robots', 'p-101']) {
      given(agreementsStream, [])
        .when(sign(), { ...context, streamId })
        .thenRejected('AudienceNotInUse');
    }
    given(agreementsStream, [])
      .when(sign(), { ...context, settings: { audiences: null } })
      .thenRejected('AudienceNotInUse');
  });
  it('AGR-01 is nobody else while logged in', () => {
    given(agreementsStream, []).when(sign(), office).thenRejected('SignatoryMismatch', 'AGR-01');
  });
});

describe('signing on paper', () => {
  it('AGR-01 names who saw it, apart from who recorded it', () => {
    given(agreementsStream, [])
      .when(onPaper(), office)
      .thenEvents(signed({ method: 'paper', seenBy: 'p-902', recorder: 'p-901' }));
  });
  it.each([undefined, 'p-101'])('AGR-01 needs a witness other than the signatory', (seenBy) => {
    given(agreementsStream, []).when(onPaper({ seenBy }), office).thenRejected('PaperWitnessRequired');
  });
});

describe('signing by a link', () => {
  it('AGR-01 takes the link that was sent', () => {
    given(agreementsStream, [requested()])
      .when(byLink(), office)
      .thenEvents(signed({ method: 'single-use-link', recorder: 'p-901' }));
  });
  it('AGR-01 takes the link once', () => {
    given(agreementsStream, [requested(), signed(), withdrawn])
      .when(byLink(), office)
      .thenRejected('LinkNotValid');
  });
  it('AGR-01 refuses a link that expired, another link, and none', () => {
    given(agreementsStream, [requested('2026-09-03T08:29:59.999Z')])
      .when(byLink(), office)
      .thenRejected('LinkNotValid');
    given(agreementsStream, [requested()])
      .when(byLink({ link: 'AAAAAAAAAAAAAAAAAAAAAA' }), office)
      .thenRejected('LinkNotValid');
    given(agreementsStream, [requested()])
      .when(byLink({ link: undefined }), office)
      .thenRejected('LinkNotValid');
    given(agreementsStream, []).when(byLink(), office).thenRejected('LinkNotValid');
  });
});

describe('asking for a signature', () => {
  const request = (changes: object) => ({
    type: 'RequestAgreement' as const,
    via: 'single-use-link' as const,
    ...changes,
  });
  const expiresAt = '2026-09-17T16:00:00.000Z';
  it('AGR-01 keeps the hash of a link and never the link', () => {
    given(agreementsStream, []).when(request({ link, expiresAt }), office).thenEvents(requested());
  });
  it('AGR-01 may be done in the office', () => {
    const inOffice = { type: 'AgreementRequested' as const, data: { ...parties, via: 'office' as const } };
    given(agreementsStream, [])
      .when(request({ via: 'office' }), office)
      .thenEvents(inOffice);
    given(agreementsStream, [inOffice]).when(byLink(), office).thenRejected('LinkNotValid');
  });
  it.each([{ link }, { expiresAt }, { link, expiresAt: '2026-09-03T08:30:00.000Z' }])(
    'AGR-01 needs a link with an end that lies ahead',
    (changes) => {
      given(agreementsStream, []).when(request(changes), office).thenRejected('LinkRequired');
    },
  );
  it('AGR-01 is not done of an audience that does not sign here', () => {
    given(agreementsStream, [])
      .when(request({ via: 'office' }), { ...office, streamId: 'p-101.governor' })
      .thenRejected('AudienceNotInUse');
  });
});

describe('withdrawing an agreement', () => {
  const withdraw = { type: 'WithdrawAgreement' as const, reason: 'Not any more.' };
  it('AGR-11 takes back the newest signature', () => {
    given(agreementsStream, [signed()]).when(withdraw, context).thenEvents(withdrawn);
  });
  it('AGR-11 does nothing when it was taken back before', () => {
    given(agreementsStream, [signed(), withdrawn]).when(withdraw, context).thenNothing();
  });
  it('AGR-11 refuses what was never signed', () => {
    given(agreementsStream, [requested()]).when(withdraw, context).thenRejected('NotSigned');
  });
});

describe('correcting an agreement', () => {
  const correct = (corrects: number) => ({
    type: 'CorrectAgreement' as const,
    corrects,
    changes: { signedOn: '2026-09-02' },
    reason: 'A slip.',
  });
  const corrected = (corrects: number, changes: object) => ({
    type: 'AgreementCorrected' as const,
    data: { corrects, changes, reason: 'A slip.' },
  });
  it('AGR-01 puts right the day of a signature', () => {
    given(agreementsStream, [signed()])
      .when(correct(1), office)
      .thenEvents(corrected(1, { signedOn: '2026-09-02' }));
  });
  it('AGR-01 refuses to correct what is no signature, or an earlier one', () => {
    given(agreementsStream, [requested()]).when(correct(1), office).thenRejected('CorrectionNotPossible');
    given(agreementsStream, [signed(), signed()])
      .when(correct(1), office)
      .thenRejected('CorrectionNotPossible');
  });
  it('AGR-01 shows the corrected day and witness of that signature only', () => {
    const signature = (...history: { type: string; data: object }[]) =>
      fold(agreementsStream.decider, history);
    const paper = signed({ method: 'paper', seenBy: 'p-902' });
    expect(signature(paper, corrected(1, { signedOn: '2026-09-02' }))).toMatchObject({
      signature: { signedOn: '2026-09-02', seenBy: 'p-902' },
    });
    expect(signature(paper, corrected(1, { seenBy: 'p-903' }))).toMatchObject({
      signature: { signedOn: '2026-09-03', seenBy: 'p-903' },
    });
    expect(signature(paper, corrected(2, { seenBy: 'p-903' }))).toMatchObject({
      signature: { seenBy: 'p-902' },
    });
    expect(signature(corrected(1, { seenBy: 'p-903' }), withdrawn)).toEqual({
      status: 'unsigned',
      request: null,
      events: 2,
    });
  });
});

describe('what others may rely on', () => {
  it('DEV-02 is whether an agreement was signed, in which version, and whether it was withdrawn', () => {
    const held = (...history: { type: string; data: object }[]) =>
      heldAgreement(fold(agreementsStream.decider, history));
    expect(held(requested())).toEqual({ status: 'none', templateVersion: null, signedBy: null });
    expect(held(signed())).toEqual({ status: 'signed', templateVersion: 1, signedBy: 1 });
    expect(held(signed(), withdrawn)).toEqual({ status: 'withdrawn', templateVersion: 1, signedBy: 1 });
  });
  it('AGR-01 relies itself on the person and, to sign, on the template', () => {
    const signatory = { stream: 'people', id: 'p-101' };
    expect(agreementsStream.factNeeds(sign(), 'p-101.staff')).toEqual({
      signatory,
      template: { stream: 'agreement-templates', id: 'staff' },
    });
    expect(agreementsStream.factNeeds({ type: 'RequestAgreement', via: 'office' }, 'p-101.staff')).toEqual({
      signatory,
    });
    expect(agreementsStream.factNeeds({ type: 'WithdrawAgreement' }, 'p-101.staff')).toEqual({});
    expect(agreementsStream.factNeeds(sign(), 'p-101.robots')).toEqual({});
    expect(agreementsStream.settings({ agreements: { audiences: ['staff'] } })).toEqual({
      audiences: ['staff'],
    });
  });
});
