import { describe, expect, it } from 'vitest';
import { noticeSettings } from '../../../../../domain/kernel/notice-settings.ts';
import type { AgreementFacts } from '../../../../../domain/streams/agreements/facts.ts';
import {
  type AgreementSettings,
  agreementSettings,
} from '../../../../../domain/streams/agreements/settings.ts';
import { agreementsStream } from '../../../../../domain/streams/agreements/stream.ts';
import type { Audience } from '../../../../../events/catalogue/words.ts';
import { contextOf, digest, fold, given } from '../../../../support/scenario.ts';

const termsHash = digest('terms');
const templatesOf = (version: number) => ({
  current: { version, termsHash },
  versions: [{ version, termsHash, from: '2026-09-01', until: null }],
});
const held = (role: string, until: string | null = null) => ({ role, from: '2026-09-02', until, by: 1 });
const parent = { kind: 'parent', roles: [held('parent')] };
const linked = (person: string, kind: 'parent' | 'contact' = 'parent', mayBeTold = true) => ({
  parent: person,
  kind,
  mayBeTold,
  from: '2026-09-02',
  until: null,
});
const child: NonNullable<AgreementFacts['signatory']> = {
  kind: 'pupil',
  roles: [held('pupil')],
  years: [{ yearGroup: 'Y3' as const, class: null, from: '2026-09-02', until: null, by: 1 }],
  parents: [linked('p-202'), linked('p-201'), linked('p-203', 'contact'), linked('p-204', 'parent', false)],
};
const settings: AgreementSettings = {
  ...agreementSettings({}),
  audiences: ['staff', 'parent', 'pupil-ks2'],
  linkDays: 14,
  reminderDays: 7,
};
const facts: AgreementFacts = { templates: templatesOf(1), signatory: parent };
const secretOf = (id: string, person: string): string => digest(`${id} ${person}`);
const newLink = (id = 'link-1') => ({ id, hashFor: (person: string) => digest(secretOf(id, person)) });
const office = contextOf(
  { settings, facts },
  { streamId: 'p-201.parent', actor: { person: 'p-901', roles: ['office'] }, newLink: newLink() },
);
const web = { ...office, newLink: null, actor: { person: 'system.link', roles: ['system.link'] } };
const on = (today: string, context = web) => ({ ...context, today, now: `${today}T09:00:00.000Z` });
const factsOfChild: AgreementFacts = { ...facts, signatory: child };
const ofChild = { streamId: 'u-301.pupil-ks2', facts: factsOfChild };

const request = { type: 'RequestAgreement' as const, via: 'single-use-link' as const };
const parties = { signatory: 'p-201', audience: 'parent' as Audience };
const pupil = { signatory: 'u-301', audience: 'pupil-ks2' as Audience };
const requested = (id = 'link-1', people = ['p-201'], of = parties) => ({
  type: 'AgreementRequested' as const,
  data: {
    ...of,
    via: 'single-use-link' as const,
    requestedOn: '2026-09-03',
    templateVersion: 1,
    links: {
      id,
      endsOn: '2026-09-17',
      to: people.map((person) => ({ person, hash: newLink(id).hashFor(person) })),
    },
  },
});
const use = (id = 'link-1', person = 'p-201', signedName = 'Grace Okoro') => ({
  type: 'SignByLink' as const,
  secret: secretOf(id, person),
  signedName,
});
const signed = (changes: object = {}, of = parties) => ({
  type: 'AgreementSigned' as const,
  data: {
    ...of,
    templateVersion: 1,
    termsHash,
    signedName: 'Grace Okoro',
    signedOn: '2026-09-03',
    method: 'single-use-link' as const,
    link: { id: 'link-1', person: 'p-201' },
    recorder: 'system.link',
    takenOver: null,
    ...changes,
  },
});

describe('asking somebody to sign by a link', () => {
  it('AGR-01 AGR-08 makes a link for the days of the school, and records whom it is for, its hash and its end', () => {
    given(agreementsStream, []).when(request, office).thenEvents(requested());
  });
  it('AGR-01 is refused at a school that lets nobody sign by a link', () => {
    given(agreementsStream, [])
      .when(request, { ...office, settings: { ...settings, linkDays: null } })
      .thenRejected('LinksNotInUse', 'AGR-01');
  });
  it('AGR-01 asks nobody who has signed that version, nor who left', () => {
    given(agreementsStream, [signed()]).when(request, office).thenNothing();
    const left = { ...facts, signatory: { ...parent, roles: [held('parent', '2026-09-02')] } };
    given(agreementsStream, [])
      .when(request, { ...office, facts: left })
      .thenRejected('AudienceMismatch');
  });
  it('AGR-09 AGR-10 asks of a pupil every parent who decides for the child, each by a link of their own, and no contact', () => {
    given(agreementsStream, [])
      .when(request, { ...office, ...ofChild })
      .thenEvents(requested('link-1', ['p-201', 'p-202'], pupil));
    given(agreementsStream, [])
      .when(request, { ...office, ...ofChild, facts: { ...facts, signatory: { ...child, parents: [] } } })
      .thenRejected('NobodyToAsk', 'AGR-09');
  });
});

describe('signing by a link', () => {
  it('AGR-01 AGR-08 records the one it was mailed to, and that nobody of the school entered it', () => {
    given(agreementsStream, [requested()]).when(use(), web).thenEvents(signed());
    expect(fold(agreementsStream.decider, [requested(), signed()])).toMatchObject({
      status: 'signed',
      request: null,
      signature: { method: 'single-use-link', readWith: null },
    });
  });
  it('AGR-09 AGR-10 records of a pupil which parent read it with the child, and ends the links of the others', () => {
    const asked = requested('link-1', ['p-201', 'p-202'], pupil);
    const bySecond = signed({ link: { id: 'link-1', person: 'p-202' }, signedName: 'Ife' }, pupil);
    const context = { ...web, ...ofChild };
    given(agreementsStream, [asked])
      .when(use('link-1', 'p-202', 'Ife'), context)
      .thenEvents(bySecond);
    expect(fold(agreementsStream.decider, [asked, bySecond])).toMatchObject({
      signature: { readWith: 'p-202' },
      links: [
        { person: 'p-201', status: 'answered' },
        { person: 'p-202', status: 'used' },
      ],
    });
    given(agreementsStream, [asked, bySecond]).when(use(), context).thenRejected('LinkAnswered', 'AGR-01');
  });
  it('AGR-01 is refused a second time, also after a withdrawal', () => {
    const withdrawn = { type: 'AgreementWithdrawn' as const, data: { ...parties, templateVersion: 1 } };
    given(agreementsStream, [requested(), signed()]).when(use(), web).thenRejected('LinkUsed', 'AGR-01');
    given(agreementsStream, [requested(), signed(), withdrawn]).when(use(), web).thenRejected('LinkUsed');
  });
  it('AGR-01 is refused with a secret that is no link’s, or another’s', () => {
    given(agreementsStream, []).when(use(), web).thenRejected('LinkUnknown', 'AGR-01');
    given(agreementsStream, [requested()]).when(use('link-2'), web).thenRejected('LinkUnknown');
    given(agreementsStream, [requested()]).when(use('link-1', 'p-202'), web).thenRejected('LinkUnknown');
  });
  it('AGR-01 lasts to the end of its last day', () => {
    given(agreementsStream, [requested()])
      .when(use(), on('2026-09-17'))
      .thenEvents(signed({ signedOn: '2026-09-17' }));
    given(agreementsStream, [requested()]).when(use(), on('2026-09-18')).thenRejected('LinkEnded', 'AGR-01');
  });
  it('AGR-01 is refused once a newer link was sent, or somebody was asked in the office', () => {
    given(agreementsStream, [requested(), requested('link-2')])
      .when(use(), web)
      .thenRejected('LinkWithdrawn', 'AGR-01');
    given(agreementsStream, [requested(), requested('link-2')])
      .when(use('link-2'), web)
      .thenEvents(signed({ link: { id: 'link-2', person: 'p-201' } }));
    const inOffice = {
      type: 'AgreementRequested' as const,
      data: {
        ...parties,
        via: 'office' as const,
        requestedOn: '2026-09-03',
        templateVersion: 1,
        links: null,
      },
    };
    given(agreementsStream, [requested(), inOffice]).when(use(), web).thenRejected('LinkWithdrawn');
  });
  it('AGR-01 AGR-13 is refused once the text was replaced or taken back', () => {
    for (const templates of [templatesOf(2), { current: null, versions: [] }])
      given(agreementsStream, [requested()])
        .when(use(), { ...web, facts: { ...facts, templates } })
        .thenRejected('TemplateNotCurrent', 'AGR-01');
  });
  it('AGR-01 AGR-09 is refused to who left, and to who does not decide for the child any more', () => {
    const left = { ...facts, signatory: { ...parent, roles: [held('parent', '2026-09-02')] } };
    given(agreementsStream, [requested()])
      .when(use(), { ...web, facts: left })
      .thenRejected('AudienceMismatch', 'AGR-01');
    const other = { ...facts, signatory: { ...child, parents: [linked('p-202')] } };
    given(agreementsStream, [requested('link-1', ['p-201', 'p-202'], pupil)])
      .when(use(), { ...web, ...ofChild, facts: other })
      .thenRejected('ReaderMismatch', 'AGR-09');
  });
  it('AGR-01 needs a name, and leaves the link as it was', () => {
    given(agreementsStream, [requested()])
      .when(use('link-1', 'p-201', ''), web)
      .thenRejected('NameRequired');
  });
  it('AGR-01 stays possible when a signature on an older version is entered late', () => {
    const late = signed({ templateVersion: 0, method: 'paper', link: undefined, recorder: 'p-901' });
    const state = fold(agreementsStream.decider, [requested(), late]);
    expect(state).toMatchObject({ request: { by: 1 }, links: [{ status: 'open' }] });
  });
});

describe('a signature of another product’s parent portal', () => {
  const imported = (changes: object = {}) => ({
    type: 'ImportSignature' as const,
    templateVersion: 1,
    signedName: 'Grace Okoro',
    signedOn: '2026-09-02',
    source: 'parents-app',
    ...changes,
  });
  const recorded = signed({
    signedOn: '2026-09-02',
    method: 'parent-portal',
    source: 'parents-app',
    link: undefined,
    recorder: 'p-901',
  });
  const { link: _, ...data } = recorded.data;
  it('AGR-01 AGR-08 is recorded with its method, day and source, by whom it was entered', () => {
    given(agreementsStream, [])
      .when(imported(), office)
      .thenEvents({ type: 'AgreementSigned', data: { ...data, source: 'parents-app' } });
    given(agreementsStream, [recorded]).when(imported(), office).thenNothing();
  });
  it('AGR-01 AGR-08 is on the version of its day, by a parent or pupil of that day, in time', () => {
    const refused = (changes: object, context = office) =>
      given(agreementsStream, []).when(imported(changes), context);
    refused({ signedOn: '2026-09-04' }).thenRejected('OccurredInFuture');
    refused({ signedOn: '2026-08-31' }).thenRejected('OccurredTooEarly');
    refused({ templateVersion: 2 }).thenRejected('TemplateNotCurrent');
    refused({ signedName: '' }).thenRejected('NameRequired');
    const staff = { ...facts, signatory: { kind: 'staff', roles: [held('staff')] } };
    refused({}, { ...office, streamId: 'p-201.staff', facts: staff }).thenRejected('NotOfPortal', 'AGR-08');
  });
  it('AGR-01 is put right in every field, by the rule of the import', () => {
    const correct = (changes: object) => ({
      type: 'CorrectAgreement' as const,
      corrects: 1,
      changes,
      reason: 'A slip.',
    });
    const changes = { signedOn: '2026-09-03', source: 'family-app' };
    given(agreementsStream, [recorded])
      .when(correct(changes), office)
      .thenEvents({ type: 'AgreementCorrected', data: { corrects: 1, changes, reason: 'A slip.' } });
    given(agreementsStream, [recorded])
      .when(correct({ signedOn: '2026-08-31' }), office)
      .thenRejected('OccurredTooEarly');
    const after = { type: 'AgreementCorrected', data: { corrects: 1, changes, reason: 'A slip.' } };
    expect(fold(agreementsStream.decider, [recorded, after])).toMatchObject({ signature: changes });
  });
});

describe('a request that nobody answers', () => {
  const [deadline] = agreementsStream.deadlines.filter(({ name }) => name === 'agreement-signature');
  const duesOf = (history: readonly object[], changes: object = {}, inForce = settings) =>
    deadline!.duesOf(fold(agreementsStream.decider, history as never), {
      streamId: 'p-201.parent',
      settings: inForce,
      school: { years: [], closures: [], dayEndsAt: null },
      facts: { ...facts, ...changes },
    });
  const record = { type: 'RecordSignatureFellDue' as const, cycle: '1' };
  const fellDue = (link: string | null = 'link-1') => ({
    type: 'AgreementSignatureFellDue' as const,
    data: { ...parties, request: 1, to: ['p-201'], link },
  });
  it('AGR-01 AGR-08 falls due after the days of the school, once a request', () => {
    expect(duesOf([requested()])).toEqual([
      { dueOn: '2026-09-10', cycle: '1', about: 'p-201', hasFallenDue: false },
    ]);
    given(agreementsStream, [requested()]).when(record, on('2026-09-10')).thenNothing();
    given(agreementsStream, [requested()]).when(record, on('2026-09-11')).thenEvents(fellDue());
    given(agreementsStream, [requested(), fellDue()]).when(record, on('2026-09-12')).thenNothing();
    expect(duesOf([requested(), fellDue()])).toMatchObject([{ hasFallenDue: true }]);
  });
  it('AGR-01 is of no use after an answer, a newer request, a new text, or the last day of the person', () => {
    for (const history of [[requested(), signed()], []]) expect(duesOf(history)).toEqual([]);
    expect(duesOf([requested(), requested('link-2')])).toMatchObject([{ cycle: '2' }]);
    given(agreementsStream, [requested(), requested('link-2')])
      .when(record, on('2026-09-11'))
      .thenNothing();
    expect(duesOf([requested()], { templates: templatesOf(2) })).toEqual([]);
    expect(
      duesOf([requested()], { signatory: { ...parent, roles: [held('parent', '2026-09-05')] } }),
    ).toEqual([]);
  });
  it('AGR-01 is nothing at a school that reminds of none', () => {
    expect(duesOf([requested()], {}, { ...settings, reminderDays: null })).toEqual([]);
  });
  it('AGR-01 reminds without a link where it has ended by then', () => {
    given(agreementsStream, [requested()]).when(record, on('2026-09-18')).thenEvents(fellDue(null));
  });
});

describe('the mails', () => {
  const noticesOf = (event: { type: string; data: object }, streamId = 'p-201.parent') =>
    agreementsStream.notices({ ...event, streamId, actor: 'p-901' } as never, noticeSettings({}));
  it('AGR-01 AGR-08 go to those who got a link, at the address of a parent, with the link of each', () => {
    expect(noticesOf(requested())).toMatchObject([
      { notice: 'agreement-link', recipients: [{ person: 'p-201', as: 'parent' }], answerBy: 'link-1' },
    ]);
    expect(noticesOf(requested('link-1', ['p-201', 'p-202'], pupil), 'u-301.pupil-ks2')).toMatchObject([
      {
        recipients: [
          { person: 'p-201', as: 'parent' },
          { person: 'p-202', as: 'parent' },
        ],
      },
    ]);
  });
  it('AGR-01 remind with the same link, while it lasts', () => {
    const fellDue = (link: string | null) => ({
      type: 'AgreementSignatureFellDue',
      data: { ...parties, request: 1, to: ['p-201'], link },
    });
    expect(noticesOf(fellDue('link-1'))).toMatchObject([
      { notice: 'agreement-reminder', answerBy: 'link-1' },
    ]);
    expect(noticesOf(fellDue(null))[0]).not.toHaveProperty('answerBy');
  });
  it('AGR-09 AGR-10 take the copy to the parent who read it with the child', () => {
    expect(noticesOf(signed({}, pupil), 'u-301.pupil-ks2')).toMatchObject([
      { notice: 'agreement-signed', recipients: [{ person: 'p-201', as: 'parent' }] },
    ]);
  });
});
