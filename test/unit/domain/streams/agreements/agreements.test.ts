import { describe, expect, it } from 'vitest';
import { noticeSettings } from '../../../../../domain/kernel/notice-settings.ts';
import type { AgreementFacts } from '../../../../../domain/streams/agreements/facts.ts';
import { heldAgreement } from '../../../../../domain/streams/agreements/offers.ts';
import {
  type AgreementSettings,
  agreementSettings,
} from '../../../../../domain/streams/agreements/settings.ts';
import { agreementsStream } from '../../../../../domain/streams/agreements/stream.ts';
import { contextOf, digest, fold, given } from '../../../../support/scenario.ts';

const person = {
  kind: 'staff',
  roles: [{ role: 'staff', from: '2026-09-02', until: null, by: 1 }],
  yearGroup: null,
};
const termsHash = digest('terms');
const only = (version: number, from = '2026-09-01') => ({
  current: { version, termsHash },
  versions: [{ version, termsHash, from, until: null }],
});
/** Version 2 followed version 1 on a day. */
const two = (on: string) => ({
  current: { version: 2, termsHash },
  versions: [
    { version: 1, termsHash, from: '2026-08-20', until: on },
    { version: 2, termsHash, from: on, until: null },
  ],
});
const none = { current: null, versions: [] };
const witness = { roles: [{ role: 'staff', from: '2020-09-01', until: null, by: 1 }] };
const facts: AgreementFacts = { templates: only(1), signatory: person, witness };
const settings: AgreementSettings = {
  ...agreementSettings({}),
  audiences: ['staff', 'parent'],
  renewal: 'on-new-version',
};
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
    takenOver: null,
    ...changes,
  },
});
const requested = () => ({
  type: 'AgreementRequested' as const,
  data: { ...parties, via: 'office' as const, requestedOn: '2026-09-03', templateVersion: 1, links: null },
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
    const renewed = { ...context, facts: { ...facts, templates: two('2026-09-03') } };
    given(agreementsStream, [signed()])
      .when(sign({ templateVersion: 2 }), renewed)
      .thenEvents(signed({ templateVersion: 2 }));
  });
  it('AGR-01 can be done again after a withdrawal', () => {
    given(agreementsStream, [signed(), withdrawn]).when(sign(), context).thenEvents(signed());
  });
  it.each([two('2026-09-03'), none])('AGR-01 refuses a version that is not the current one', (templates) => {
    given(agreementsStream, [])
      .when(sign(), { ...context, facts: { ...facts, templates } })
      .thenRejected('TemplateNotCurrent', 'AGR-01');
  });
  it('AGR-01 refuses an empty name and a day that lies ahead', () => {
    given(agreementsStream, [])
      .when(sign({ signedName: '' }), context)
      .thenRejected('NameRequired');
    given(agreementsStream, [])
      .when(sign({ signedOn: '2026-09-04' }), context)
      .thenRejected('OccurredInFuture', 'AGR-01');
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
      .when(sign(), { ...context, settings: { ...settings, audiences: null } })
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

describe('paper that is entered late', () => {
  const on = (signedOn: string, changes: object = {}) => onPaper({ signedOn, ...changes });
  const since = (templates: AgreementFacts['templates']) => ({
    ...office,
    facts: { ...facts, templates: templates! },
  });
  const entered = (signedOn: string, templateVersion: number) =>
    signed({ method: 'paper', seenBy: 'p-902', recorder: 'p-901', signedOn, templateVersion });
  it('AGR-01 is judged by the version in force on the day of signing, after another followed it', () => {
    given(agreementsStream, [])
      .when(on('2026-08-28'), since(two('2026-09-01')))
      .thenEvents(entered('2026-08-28', 1));
    given(agreementsStream, [])
      .when(on('2026-09-02'), since(two('2026-09-01')))
      .thenRejected('TemplateNotCurrent', 'AGR-01');
    given(agreementsStream, [])
      .when(on('2026-08-28', { templateVersion: 2 }), since(two('2026-09-01')))
      .thenRejected('OccurredTooEarly', 'AGR-01');
  });
  it('AGR-01 is taken on either version on the day on which one followed the other', () => {
    for (const templateVersion of [1, 2]) {
      given(agreementsStream, [])
        .when(on('2026-09-01', { templateVersion }), since(two('2026-09-01')))
        .thenEvents(entered('2026-09-01', templateVersion));
    }
  });
  it('AGR-01 is refused of a day before the version was published, such as one in 1901', () => {
    given(agreementsStream, []).when(on('1901-01-01'), office).thenRejected('OccurredTooEarly', 'AGR-01');
  });
  it('AGR-01 is judged by the rules, and by whom the signatory was, on that day', () => {
    const gone = { ...person, roles: [{ ...person.roles[0]!, from: '2026-08-01', until: '2026-08-31' }] };
    const then = { ...facts, signatory: gone, templates: two('2026-09-01') };
    given(agreementsStream, [])
      .when(on('2026-08-28'), { ...office, facts: then })
      .thenEvents(entered('2026-08-28', 1));
    expect(agreementsStream.judgedAt(on('2026-08-28'))).toBe('2026-08-28T22:59:59.999Z');
  });
  it('AGR-01 is refused where the witness is nobody, or was not there yet', () => {
    for (const roles of [[], [{ role: 'staff', from: '2026-09-02', until: null, by: 1 }]]) {
      given(agreementsStream, [])
        .when(on('2026-09-01'), { ...office, facts: { ...facts, witness: { roles } } })
        .thenRejected('PaperWitnessRequired', 'AGR-01');
    }
  });
  it('AGR-01 leaves a signature on a later version the one that counts, and both on record', () => {
    const state = fold(agreementsStream.decider, [signed({ templateVersion: 2 }), entered('2026-08-28', 1)]);
    expect(state).toMatchObject({
      signature: { templateVersion: 2 },
      others: [{ templateVersion: 1, signedOn: '2026-08-28' }],
    });
    expect(heldAgreement(state)).toMatchObject({ status: 'signed', templateVersion: 2, signedBy: 1 });
  });
  it('AGR-11 does not undo a withdrawal that came after the day on it', () => {
    const history = [signed(), { ...withdrawn, occurredAt: '2026-09-03T08:00:00.000Z' }];
    expect(fold(agreementsStream.decider, [...history, entered('2026-09-02', 2)]).status).toBe('withdrawn');
    expect(fold(agreementsStream.decider, [...history, entered('2026-09-03', 2)]).status).toBe('signed');
  });
  it('AGR-01 is no way round for somebody who signs logged in', () => {
    given(agreementsStream, [])
      .when(sign({ signedOn: '2026-09-02' }), context)
      .thenRejected('SignedElsewhen', 'AGR-01');
  });
});

describe('a signature from before the school kept its book here', () => {
  const takeOver = (signedOn: string, templateVersion = 0) => ({
    type: 'TakeOverSignature' as const,
    templateVersion,
    signedName: 'Amira Shah',
    signedOn,
    source: 'staff-folder',
  });
  const then = {
    ...office,
    settings: { ...settings, audiences: null, renewal: null },
    facts: {
      signatory: { ...person, roles: [] },
      templates: {
        current: null,
        versions: [{ version: 0, termsHash, from: '2024-09-01', until: '2026-09-01' }],
      },
    },
  };
  it('AGR-01 is taken over with its own day, by whom and from what, whatever the rules of today are', () => {
    given(agreementsStream, [])
      .when(takeOver('2025-09-04'), then)
      .thenEvents(
        signed({
          templateVersion: 0,
          signedOn: '2025-09-04',
          method: 'paper',
          recorder: 'p-901',
          takenOver: { source: 'staff-folder', by: 'p-901' },
        }),
      );
    expect(agreementsStream.occurredAtOf(takeOver('2025-09-04'))).toBe('2025-09-03T23:00:00.000Z');
  });
  it('AGR-01 is refused of nobody, on a version of another time, and of a day since then', () => {
    given(agreementsStream, [])
      .when(takeOver('2025-09-04'), {
        ...then,
        facts: { ...then.facts, signatory: { ...person, kind: null } },
      })
      .thenRejected('PersonNotRegistered');
    given(agreementsStream, []).when(takeOver('2023-09-04'), then).thenRejected('OccurredTooEarly');
    given(agreementsStream, []).when(takeOver('2025-09-04', 1), then).thenRejected('TemplateNotCurrent');
    given(agreementsStream, []).when(takeOver('2026-09-01'), then).thenRejected('NotFromBefore', 'AGR-01');
  });
});

describe('a version that was replaced or withdrawn', () => {
  const record = (cycle: string) => ({ type: 'RecordRenewalFellDue' as const, cycle });
  const fellDue = (cause: 'superseded' | 'withdrawn') => ({
    type: 'AgreementRenewalFellDue' as const,
    data: { ...parties, signature: 1, templateVersion: 1, cause },
  });
  const gone = {
    current: null,
    versions: [{ version: 1, termsHash, from: '2026-08-20', until: '2026-09-02' }],
  };
  const textsOf = (templates: AgreementFacts['templates']) => ({
    ...context,
    facts: { ...facts, templates: templates! },
  });
  const dues = (
    history: readonly { type: string; data: object }[],
    templates: AgreementFacts['templates'],
    inForce = settings,
  ) =>
    agreementsStream.deadlines.flatMap((deadline) =>
      deadline.duesOf(fold(agreementsStream.decider, history), {
        streamId: 'p-101.staff',
        settings: inForce,
        school: { years: [], closures: [], dayEndsAt: null },
        facts: { templates },
      }),
    );

  it('AGR-12 AGR-13 makes the signature fall due, once a signature, version and cause', () => {
    expect(dues([signed()], two('2026-09-02'))).toEqual([
      { dueOn: '2026-09-02', cycle: '1.1.superseded', about: 'p-101', hasFallenDue: false },
    ]);
    expect(dues([signed()], gone)).toMatchObject([{ cycle: '1.1.withdrawn' }]);
    given(agreementsStream, [signed()])
      .when(record('1.1.superseded'), textsOf(two('2026-09-02')))
      .thenEvents(fellDue('superseded'));
    given(agreementsStream, [signed()])
      .when(record('1.1.withdrawn'), textsOf(gone))
      .thenEvents(fellDue('withdrawn'));
    given(agreementsStream, [signed(), fellDue('superseded')])
      .when(record('1.1.superseded'), textsOf(two('2026-09-02')))
      .thenNothing();
    expect(dues([signed(), fellDue('superseded')], two('2026-09-02'))).toMatchObject([
      { hasFallenDue: true },
    ]);
  });
  it('AGR-12 is nothing to somebody who signed the new one, withdrew, or never signed', () => {
    expect(dues([signed(), signed({ templateVersion: 2 })], two('2026-09-02'))).toEqual([]);
    expect(dues([signed(), withdrawn], two('2026-09-02'))).toEqual([]);
    expect(dues([requested()], two('2026-09-02'))).toEqual([]);
    expect(dues([signed()], only(1))).toEqual([]);
    given(agreementsStream, [signed(), signed({ templateVersion: 2 })])
      .when(record('1.1.superseded'), textsOf(two('2026-09-02')))
      .thenNothing();
  });
  it('AGR-12 is nothing at a school that asks for no renewal', () => {
    expect(dues([signed()], two('2026-09-02'), { ...settings, renewal: null })).toEqual([]);
    given(agreementsStream, [signed()])
      .when(record('1.1.superseded'), {
        ...textsOf(two('2026-09-02')),
        settings: { ...settings, renewal: null },
      })
      .thenNothing();
  });
  it('AGR-12 AGR-13 notifies the signatory', () => {
    for (const cause of ['superseded', 'withdrawn'] as const) {
      const event = { ...fellDue(cause), streamId: 'p-101.staff', actor: 'system.deadlines' };
      expect(agreementsStream.notices(event, noticeSettings({}))).toMatchObject([
        { notice: 'agreement-renewal', recipients: [{ person: 'p-101' }] },
      ]);
    }
  });
});

describe('asking for a signature', () => {
  const request = { type: 'RequestAgreement' as const, via: 'office' as const };
  it('AGR-01 may be done in the office, of the version that is there to be signed', () => {
    given(agreementsStream, []).when(request, office).thenEvents(requested());
    given(agreementsStream, [signed()]).when(request, office).thenNothing();
    given(agreementsStream, [])
      .when(request, { ...office, facts: { ...facts, templates: none } })
      .thenRejected('TemplateNotCurrent', 'AGR-01');
  });
  it('AGR-01 is not done of an audience that does not sign here', () => {
    given(agreementsStream, [])
      .when(request, { ...office, streamId: 'p-101.governor' })
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
  it('AGR-01 refuses to take back what was never signed', () => {
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
  const paper = signed({ method: 'paper', seenBy: 'p-902' });
  it('AGR-01 puts right the day of a signature on paper', () => {
    given(agreementsStream, [paper])
      .when(correct(1), office)
      .thenEvents(corrected(1, { signedOn: '2026-09-02' }));
  });
  it('AGR-01 refuses to correct what is no signature, or one that somebody gave in person', () => {
    given(agreementsStream, [requested()]).when(correct(1), office).thenRejected('CorrectionNotPossible');
    given(agreementsStream, [signed()]).when(correct(1), office).thenRejected('CorrectionNotPossible');
  });
  it('AGR-01 goes through the rule of signing: day, version, witness and name could have been entered so', () => {
    const changed = (changes: object, name: object = {}) => ({ ...correct(1), changes, ...name });
    const refused = (changes: object, name?: object) =>
      given(agreementsStream, [paper]).when(changed(changes, name), office);
    refused({ signedOn: '2026-08-31' }).thenRejected('OccurredTooEarly', 'AGR-01');
    refused({ signedOn: '2026-09-04' }).thenRejected('OccurredInFuture');
    refused({ templateVersion: 2 }).thenRejected('TemplateNotCurrent');
    refused({ seenBy: 'p-101' }).thenRejected('PaperWitnessRequired');
    refused({}, { signedName: '' }).thenRejected('NameRequired');
    given(agreementsStream, [paper])
      .when(changed({ seenBy: 'p-903' }), { ...office, facts: { ...facts, witness: { roles: [] } } })
      .thenRejected('PaperWitnessRequired');
  });
  it('AGR-01 reaches version, name and witness of any signature on paper', () => {
    const context2 = { ...office, facts: { ...facts, templates: two('2026-09-03') } };
    given(agreementsStream, [paper, signed({ templateVersion: 2 })])
      .when(
        { ...correct(1), changes: { templateVersion: 2, seenBy: 'p-903' }, signedName: 'A. Shah' },
        context2,
      )
      .thenEvents({
        type: 'AgreementCorrected',
        data: {
          corrects: 1,
          changes: { templateVersion: 2, seenBy: 'p-903' },
          signatory: 'p-101',
          signedName: 'A. Shah',
          reason: 'A slip.',
        },
      });
    expect(agreementsStream.originalOf(correct(1), fold(agreementsStream.decider, [paper]))).toMatchObject({
      command: { type: 'SignAgreement', signedOn: '2026-09-02', seenBy: 'p-902' },
    });
  });
  it('AGR-01 shows the corrected day and witness of that signature only', () => {
    const signature = (...history: { type: string; data: object }[]) =>
      fold(agreementsStream.decider, history);
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
      links: [],
      events: 2,
    });
  });
});

describe('what others may rely on', () => {
  it('DEV-02 is whether an agreement was signed, in which version, and whether it was withdrawn', () => {
    const held = (...history: { type: string; data: object }[]) =>
      heldAgreement(fold(agreementsStream.decider, history));
    expect(held(requested())).toMatchObject({ status: 'none', templateVersion: null, signedBy: null });
    expect(held(signed())).toMatchObject({ status: 'signed', templateVersion: 1, signedBy: 1 });
    expect(held(signed(), withdrawn)).toMatchObject({ status: 'withdrawn', templateVersion: 1, signedBy: 1 });
  });
  it('AGR-01 relies itself on the person and, to sign, on the template', () => {
    const signatory = { stream: 'people', id: 'p-101' };
    expect(agreementsStream.factNeeds(sign(), 'p-101.staff')).toEqual({
      signatory,
      templates: { stream: 'agreement-templates', id: 'staff' },
    });
    expect(agreementsStream.factNeeds({ type: 'RequestAgreement', via: 'office' }, 'p-101.staff')).toEqual({
      signatory,
      templates: { stream: 'agreement-templates', id: 'staff' },
    });
    expect(agreementsStream.factNeeds({ type: 'WithdrawAgreement' }, 'p-101.staff')).toEqual({});
    expect(agreementsStream.factNeeds(sign(), 'p-101.robots')).toEqual({});
    expect(agreementsStream.settings({ agreements: { audiences: ['staff'] } })).toEqual({
      audiences: ['staff'],
      renewal: null,
      linkDays: null,
      reminderDays: null,
      visitorNotice: null,
    });
  });
});
