import { describe, expect, it } from 'vitest';
import type { AgreementFacts } from '../../../../../domain/streams/agreements/facts.ts';
import type { AgreementSettings } from '../../../../../domain/streams/agreements/settings.ts';
import { agreementsStream } from '../../../../../domain/streams/agreements/stream.ts';
import { contextOf, digest, fold, given } from '../../../../support/scenario.ts';

/** Signatures beside one another: which one counts, is put right, and answers which link and request. */
const hashes = ['none', 'one', 'two', 'three'].map(digest);
const parties = { signatory: 'p-101', audience: 'staff' as const };
const versions = [1, 2, 3].map((version) => ({
  version,
  termsHash: hashes[version]!,
  from: `2026-08-0${version}`,
  until: version === 3 ? null : `2026-09-0${version}`,
}));
const staff = { kind: 'staff', roles: [{ role: 'staff', from: '2020-09-01', until: null, by: 1 }] };
const facts: AgreementFacts = {
  templates: { current: versions[2]!, versions },
  signatory: staff,
  witness: { roles: staff.roles },
};
const settings: AgreementSettings = {
  visitorNotice: null,
  audiences: ['staff', 'parent'],
  renewal: 'on-new-version',
  linkDays: 14,
  reminderDays: 7,
};
const office = contextOf(
  { settings, facts },
  { streamId: 'p-101.staff', actor: { person: 'p-901', roles: ['office'] } },
);
const paper = { method: 'paper' as const, seenBy: 'p-902', recorder: 'p-901' };
const signed = (templateVersion: number, signedOn: string, more: object = paper) => ({
  type: 'AgreementSigned' as const,
  data: {
    ...parties,
    templateVersion,
    termsHash: hashes[templateVersion]!,
    signedName: 'Amira Shah',
    signedOn,
    recorder: 'p-101',
    method: 'log-in' as const,
    takenOver: null,
    ...more,
  },
});
const portal = { method: 'parent-portal' as const, source: 'portal', recorder: 'p-901' };
const folder = { ...paper, seenBy: undefined, takenOver: { source: 'folder', by: 'p-901' } };
const put = (corrects: number, changes: object, more: object = {}) => ({
  corrects,
  changes,
  reason: 'A slip.',
  ...more,
});
const corrected = (corrects: number, changes: object, more: object = {}) =>
  ({ type: 'AgreementCorrected', data: put(corrects, changes, more) }) as never;
const correction = (corrects: number, changes: object, more: object = {}) =>
  ({ type: 'CorrectAgreement', ...put(corrects, changes, more) }) as never;
type Fact = { readonly type: string; readonly data: object };
const stateOf = (...history: readonly Fact[]) => fold(agreementsStream.decider, history);

describe('the signature that counts', () => {
  it('AGR-01 is on the newest version, and of several on it the one recorded last', () => {
    const state = stateOf(
      signed(2, '2026-08-10'),
      signed(3, '2026-08-11'),
      signed(3, '2026-08-12'),
      signed(1, '2026-08-13'),
    );
    if (state.status === 'unsigned') throw new Error('it is signed');
    expect(state.signature).toMatchObject({ templateVersion: 3, by: 3 });
    expect(state.others.map(({ by }) => by)).toEqual([1, 2, 4]);
  });
  it('AGR-11 is withdrawn with what was signed before, and is the new one after', () => {
    const withdrawn = {
      type: 'AgreementWithdrawn',
      data: { ...parties, templateVersion: 3, reason: 'No more.' },
      occurredAt: '2026-09-10T09:00:00.000Z',
    };
    const history = [signed(3, '2026-08-11'), withdrawn];
    expect(stateOf(...history, signed(2, '2026-09-09'))).toMatchObject({
      status: 'withdrawn',
      signature: { templateVersion: 3 },
      others: [{ templateVersion: 2 }],
    });
    expect(stateOf(...history, signed(2, '2026-09-10'))).toMatchObject({
      status: 'signed',
      signature: { templateVersion: 2, by: 3 },
      others: [{ templateVersion: 3 }],
    });
    expect(stateOf(...history, signed(2, '2026-09-10'), signed(1, '2026-08-01')).status).toBe('signed');
  });
  it('AGR-01 keeps how it came about', () => {
    const [byPortal, byFolder] = [
      stateOf(signed(1, '2026-08-05', portal)),
      stateOf(signed(1, '2026-08-05', folder)),
    ];
    expect(byPortal).toMatchObject({
      signature: { source: 'portal', seenBy: null, takenOverFrom: null },
      fellDue: [],
    });
    expect(byFolder).toMatchObject({ signature: { source: null, takenOverFrom: 'folder', readWith: null } });
  });
  it('AGR-01 is done once a version, whatever else was signed', () => {
    const sign = (templateVersion: number, more: object = {}) =>
      ({
        type: 'SignAgreement',
        templateVersion,
        signedName: 'Amira Shah',
        method: 'paper',
        signedOn: '2026-08-10',
        seenBy: 'p-902',
        ...more,
      }) as never;
    const history = [signed(1, '2026-08-10'), signed(3, '2026-08-10')];
    given(agreementsStream, history).when(sign(1), office).thenNothing();
    given(agreementsStream, history).when(sign(3), office).thenNothing();
    given(agreementsStream, history)
      .when(sign(2), office)
      .thenEvents(signed(2, '2026-08-10') as never);
    const itself = { ...office, today: '2026-08-10', actor: { person: 'p-101', roles: ['staff'] } };
    given(agreementsStream, [])
      .when(sign(3, { method: 'log-in' }), itself)
      .thenEvents(signed(3, '2026-08-10', { method: 'log-in', recorder: 'p-101' }) as never);
  });
});

describe('what is put right of one signature', () => {
  const history = [signed(2, '2026-08-10'), signed(3, '2026-08-11'), signed(1, '2026-08-12', portal)];
  it('AGR-01 reaches that one alone', () => {
    const before = stateOf(...history);
    const after = stateOf(...history, corrected(2, { seenBy: 'p-903' }, { signedName: 'A. Shah' }));
    expect(after).toMatchObject({
      signature: { by: 2, seenBy: 'p-903', signedName: 'A. Shah', termsHash: hashes[3] },
      others: (before as { others?: object }).others,
    });
    const other = stateOf(
      ...history,
      corrected(3, { templateVersion: 2, source: 'app' }, { termsHash: hashes[2] }),
    );
    expect(other).toMatchObject({
      signature: { by: 2, templateVersion: 3, seenBy: 'p-902' },
      others: [
        { by: 1, templateVersion: 2, source: null },
        { by: 3, templateVersion: 2, source: 'app', termsHash: hashes[2] },
      ],
    });
    expect(stateOf(corrected(1, { seenBy: 'p-903' })).status).toBe('unsigned');
  });
  it('AGR-01 has the terms of the version, and its hash only where it is another', () => {
    const when = (command: never) => given(agreementsStream, history).when(command, office);
    when(correction(1, { templateVersion: 3 })).thenEvents(
      corrected(1, { templateVersion: 3 }, { termsHash: hashes[3] }),
    );
    when(correction(1, { signedOn: '2026-08-20' })).thenEvents(corrected(1, { signedOn: '2026-08-20' }));
    when(correction(2, {}, { signedName: 'A. Shah' })).thenEvents(
      corrected(2, {}, { signatory: 'p-101', signedName: 'A. Shah' }),
    );
    when(correction(1, {})).thenNothing();
    when(correction(1, { signedOn: '2026-09-03' })).thenRejected('TemplateNotCurrent');
    when(correction(1, { templateVersion: 9 })).thenRejected('TemplateNotCurrent');
    when(correction(9, { signedOn: '2026-08-20' })).thenRejected('CorrectionNotPossible');
    given(agreementsStream, [signed(3, '2026-08-11', {})])
      .when(correction(1, { signedOn: '2026-08-20' }), office)
      .thenRejected('CorrectionNotPossible');
  });
  it('AGR-01 is asked of the rule by which it was entered', () => {
    const original = (fact: Fact, changes: object, more: object = {}) =>
      agreementsStream.originalOf(
        correction(2, changes, more),
        stateOf(signed(1, '2026-08-02'), fact) as never,
      )?.command;
    const is = { templateVersion: 2, signedOn: '2026-08-10', signedName: 'Amira Shah' };
    const on = '2026-08-10';
    expect(original(signed(2, on), { seenBy: 'p-903' })).toEqual({
      type: 'SignAgreement',
      ...is,
      method: 'paper',
      seenBy: 'p-903',
    });
    expect(original(signed(2, on, { ...paper, seenBy: undefined }), {}, { signedName: 'A. Shah' })).toEqual({
      type: 'SignAgreement',
      ...is,
      signedName: 'A. Shah',
      method: 'paper',
    });
    expect(original(signed(2, on, portal), { signedOn: '2026-08-12' })).toEqual({
      type: 'ImportSignature',
      ...is,
      signedOn: '2026-08-12',
      source: 'portal',
    });
    expect(original(signed(2, on, portal), { source: 'app' })).toMatchObject({ source: 'app' });
    expect(original(signed(2, on, folder), { templateVersion: 1 })).toEqual({
      type: 'TakeOverSignature',
      ...is,
      templateVersion: 1,
      source: 'folder',
    });
    expect(original(signed(2, on, {}), {})).toBeUndefined();
  });
});

describe('what is asked for beside what was asked before', () => {
  const requested = (id: string | null, templateVersion = 3, requestedOn = '2026-09-03') => ({
    type: 'AgreementRequested' as const,
    data: {
      ...parties,
      via: id === null ? ('office' as const) : ('single-use-link' as const),
      requestedOn,
      templateVersion,
      links: id === null ? null : { id, endsOn: '2026-09-12', to: [{ person: 'p-101', hash: digest(id) }] },
    },
  });
  const fellDue = (request: number, link: string | null, to = ['p-101']) => ({
    type: 'AgreementSignatureFellDue' as const,
    data: { ...parties, request, to, link },
  });
  const later = (today: string) => ({ ...office, today, now: `${today}T09:00:00.000Z` });
  const due = (cycle: string, today: string, history: readonly Fact[]) =>
    given(agreementsStream, history).when({ type: 'RecordSignatureFellDue', cycle }, later(today));

  it('AGR-01 reminds with the newest link as long as it can be used, and without one afterwards', () => {
    const history = [requested('link-1'), requested('link-2')];
    due('2', '2026-09-10', history).thenNothing();
    due('1', '2026-09-11', history).thenNothing();
    due('2', '2026-09-11', history).thenEvents(fellDue(2, 'link-2'));
    due('2', '2026-09-12', history).thenEvents(fellDue(2, 'link-2'));
    due('2', '2026-09-13', history).thenEvents(fellDue(2, null));
    due('2', '2026-09-11', [requested('link-1'), requested(null)]).thenEvents(fellDue(2, null));
  });
  it('AGR-01 reminds once, and not of what was signed or is another text by now', () => {
    const history = [requested('link-1')];
    due('1', '2026-09-11', [...history, fellDue(1, 'link-1')]).thenNothing();
    due('1', '2026-09-11', [...history, fellDue(9, 'link-1')]).thenEvents(fellDue(1, 'link-1'));
    due('1', '2026-09-11', [...history, signed(3, '2026-09-04')]).thenNothing();
    due('1', '2026-09-11', [...history, signed(2, '2026-09-01')]).thenEvents(fellDue(1, 'link-1'));
    due('1', '2026-09-11', [requested('link-1', 2)]).thenNothing();
    due('1', '2026-09-11', []).thenNothing();
    expect(stateOf(fellDue(1, null)).request).toBeNull();
  });
  it('AGR-09 reminds of a link those who still decide for the child', () => {
    const parent = (id: string) => ({
      parent: id,
      kind: 'parent' as const,
      mayBeTold: true,
      from: '2026-09-01',
      until: null,
    });
    const child = {
      kind: 'pupil',
      roles: [{ role: 'pupil', from: '2026-09-01', until: null, by: 1 }],
      years: [{ yearGroup: 'Y3' as const, class: null, from: '2026-09-01', until: null, by: 1 }],
      parents: [parent('p-202')],
    };
    const of = { signatory: 'u-301', audience: 'pupil-ks2' as const };
    const links = {
      id: 'link-1',
      endsOn: '2026-09-17',
      to: ['p-201', 'p-202'].map((person) => ({ person, hash: digest(person) })),
    };
    const history = [{ ...requested('link-1'), data: { ...requested('link-1').data, ...of, links } }];
    const context = {
      ...later('2026-09-11'),
      streamId: 'u-301.pupil-ks2',
      settings: { ...settings, audiences: ['pupil-ks2' as const] },
      facts: { ...facts, signatory: child },
    };
    given(agreementsStream, history)
      .when({ type: 'RecordSignatureFellDue', cycle: '1' }, context)
      .thenEvents({
        type: 'AgreementSignatureFellDue',
        data: { ...of, request: 1, to: ['p-202'], link: 'link-1' },
      });
  });
  it('AGR-01 keeps a link for the days that it was mailed for, under its own name', () => {
    expect(stateOf(requested('link-1'), requested('link-2'))).toMatchObject({
      request: { by: 2, link: 'link-2', on: '2026-09-03', hasFallenDue: false },
      links: [
        { id: 'link-1', status: 'withdrawn', endsOn: '2026-09-12', person: 'p-101', templateVersion: 3 },
        { id: 'link-2', status: 'open' },
      ],
    });
    expect(stateOf(requested(null))).toMatchObject({ request: { via: 'office', link: null }, links: [] });
  });
  it('AGR-01 asks nobody who comes and has signed already, and once for a text', () => {
    const open = (history: readonly Fact[]) =>
      given(agreementsStream, history).when({ type: 'OpenAgreement' } as never, later('2026-09-03'));
    const asked = { ...requested(null), data: { ...requested(null).data, via: 'coming' as const } };
    open([]).thenEvents(asked);
    open([asked]).thenNothing();
    open([signed(1, '2026-08-05')]).thenNothing();
    open([requested(null, 2)]).thenEvents(asked);
  });
  it('AGR-01 refuses to ask by a link where none can be made', () => {
    given(agreementsStream, [])
      .when({ type: 'RequestAgreement', via: 'single-use-link' }, { ...office, newLink: null })
      .thenRejected('LinksNotInUse');
  });
});
