import { describe, expect, it } from 'vitest';
import { noticeSettings } from '../../../../../domain/kernel/notice-settings.ts';
import { awareness } from '../../../../../domain/streams/acknowledgements/offers.ts';
import { acknowledgementsStream as stream } from '../../../../../domain/streams/acknowledgements/stream.ts';
import { digest, fold, given } from '../../../../support/scenario.ts';
import { facts, held, infant, listWith, office, primary, self } from './histories.ts';

const tell = (event: { type: string; data: object }) =>
  stream.notices({ ...event, streamId: 'p-101', actor: 'p-102' } as never, noticeSettings({}));

describe('guidelines and guidance', () => {
  const say = (list: string, edition = '2026') => ({ type: 'AcknowledgeDocument' as const, list, edition });
  const said = {
    person: 'p-101',
    on: '2026-09-03',
    method: 'log-in',
    recorder: 'p-101',
    edition: '2026',
  } as const;
  it('PUB-09 are acknowledged by edition, once a person', () => {
    const list = 'guideline.social-media';
    const event = { type: 'GuidelineAcknowledged' as const, data: { ...said, list } };
    given(stream, []).when(say(list), self).thenEvents(event);
    given(stream, [event]).when(say(list), self).thenNothing();
  });
  it('POL-06 are acknowledged alike where it is guidance by edition', () => {
    const list = 'guidance.keeping-safe';
    given(stream, [])
      .when(say(list), self)
      .thenEvents({ type: 'GuidanceAcknowledged', data: { ...said, list } });
  });
  it('PUB-09 are those that the school names, in the edition in force', () => {
    given(stream, []).when(say('guideline.other'), self).thenRejected('ProcessNotInUse', 'PUB-09');
    given(stream, [])
      .when(say('guideline.social-media'), { ...self, settings: primary })
      .thenRejected('ProcessNotInUse');
    given(stream, []).when(say('guideline.social-media', '2025'), self).thenRejected('EditionNotInForce');
  });
});

describe('visitors', () => {
  const visiting = (...roles: ReturnType<typeof held>[]) => ({
    ...office,
    facts: { ...facts, person: { roles } },
  });
  const make = (changes: object = {}) => ({ type: 'MakeVisitorAware' as const, ...changes });
  const aware = {
    type: 'VisitorMadeAwareOfPolicy' as const,
    data: {
      person: 'p-101',
      version: 1,
      on: '2026-09-03',
      from: '2026-10-14',
      until: '2026-10-14',
      recorder: 'p-102',
    },
  };
  const visit = held('visitor', '2026-10-14', '2026-10-14');
  it('POL-11 are made aware of the policy, once a visit', () => {
    given(stream, []).when(make(), visiting(visit)).thenEvents(aware);
    given(stream, [aware]).when(make(), visiting(visit)).thenNothing();
    expect(awareness(fold(stream.decider, [aware]))).toEqual({
      visits: [{ on: '2026-09-03', from: '2026-10-14', until: '2026-10-14' }],
    });
  });
  it('POL-11 are made aware again at the next visit', () => {
    const next = held('visitor', '2026-11-04', '2026-11-04');
    const then = { ...visiting(visit, next), today: '2026-11-04', now: '2026-11-04T09:00:00.000Z' };
    given(stream, [aware])
      .when(make(), then)
      .thenEvents({
        ...aware,
        data: { ...aware.data, on: '2026-11-04', from: '2026-11-04', until: '2026-11-04' },
      });
  });
  it('POL-11 have a visit, and there is a policy', () => {
    given(stream, [])
      .when(make(), visiting(held('staff')))
      .thenRejected('NoVisit', 'POL-11');
    given(stream, [])
      .when(make(), { ...visiting(visit), policyVersion: null })
      .thenRejected('NoPolicy');
  });
  const secret = 'S'.repeat(43);
  const linkWith = (changes: object = {}) => ({
    id: 'link-1',
    person: 'p-101',
    hash: digest(secret),
    endsOn: '2026-09-17',
    status: 'open' as const,
    ...changes,
  });
  const mailed = (...links: ReturnType<typeof linkWith>[]) => ({
    ...visiting(visit),
    actor: { person: 'system.link', roles: ['system.link'] },
    facts: { ...facts, person: { roles: [visit] }, agreement: { links } },
  });
  const say = { type: 'BecomeAwareByLink' as const, secret };
  it('POL-11 say so themselves by the link that they sign by, once a visit', () => {
    const said = { ...aware, data: { ...aware.data, recorder: 'system.link' } };
    given(stream, []).when(say, mailed(linkWith())).thenEvents(said);
    given(stream, [said]).when(say, mailed(linkWith())).thenNothing();
    given(stream, [aware]).when(say, mailed(linkWith())).thenNothing();
  });
  it.each([
    ['no link', [], 'LinkUnknown'],
    ['another link', [linkWith({ hash: digest('another') })], 'LinkUnknown'],
    ['a link that was used', [linkWith({ status: 'used' })], 'LinkUsed'],
    ['a link that has ended', [linkWith({ endsOn: '2026-09-02' })], 'LinkEnded'],
  ] as const)('POL-11 are refused who say so by %s', (_, links, code) => {
    given(stream, [])
      .when(say, mailed(...(links as readonly ReturnType<typeof linkWith>[])))
      .thenRejected(code, 'POL-11');
  });
  it('POL-11 hear of it', () => {
    expect(tell(aware)[0]?.recipients).toEqual([{ person: 'p-101' }]);
  });
});

describe('the notice on personal data', () => {
  const asParent = { ...facts, person: { roles: [held('parent')] } };
  const atPrimary = { ...office, settings: primary, facts: asParent };
  const byProcess = { ...atPrimary, actor: { person: 'system.privacy-notice', roles: [] } };
  const issue = (changes: object = {}) => ({
    type: 'IssuePrivacyNotice' as const,
    channel: 'mail' as const,
    ...changes,
  });
  const issued = (changes: object = {}) => ({
    type: 'PrivacyNoticeIssued' as const,
    data: {
      person: 'p-101',
      edition: '2026',
      channel: 'mail' as const,
      on: '2026-09-03',
      recorder: 'system.privacy-notice',
      ...changes,
    },
  });
  it('DPR-03 is given to a parent once an edition', () => {
    given(stream, []).when(issue(), byProcess).thenEvents(issued());
    given(stream, [issued()])
      .when(issue({ edition: '2026' }), byProcess)
      .thenNothing();
    given(stream, [])
      .when(issue({ channel: 'paper', on: '2026-09-02' }), atPrimary)
      .thenEvents(issued({ channel: 'paper', on: '2026-09-02', recorder: 'p-102' }));
  });
  it('DPR-03 is given again in a new edition, and an old message gives nobody an old one', () => {
    const document = listWith(['2026', '2026-09-01T08:00:00.000Z'], ['2027', '2026-12-01T08:00:00.000Z']);
    const then = { ...byProcess, facts: { ...asParent, document } };
    given(stream, [issued()])
      .when(issue({ edition: '2027' }), then)
      .thenEvents(issued({ edition: '2027' }));
    given(stream, [])
      .when(issue({ edition: '2026' }), then)
      .thenNothing();
  });
  it('DPR-03 tells the parent, where it goes by mail', () => {
    expect(tell(issued())[0]?.recipients).toEqual([{ person: 'p-101' }]);
    expect(tell(issued({ channel: 'paper' }))).toEqual([]);
  });
  it.each([
    ['the school does not issue it', { settings: infant }, 'ProcessNotInUse'],
    ['it is no parent', { facts }, 'NotParent'],
    ['no edition is published', { facts: { ...asParent, document: listWith() } }, 'NoticeNotPublished'],
  ] as const)('DPR-03 a process gives nothing where %s, and a person is refused', (_, changes, code) => {
    given(stream, [])
      .when(issue(), { ...byProcess, ...changes })
      .thenNothing();
    given(stream, [])
      .when(issue(), { ...atPrimary, ...changes })
      .thenRejected(code);
  });
});
