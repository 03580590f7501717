import { describe, expect, it } from 'vitest';
import { peopleStream } from '../../../../domain/streams/people/stream.ts';
import { policiesStream } from '../../../../domain/streams/policies/stream.ts';
import { referenceListsStream } from '../../../../domain/streams/reference-lists/stream.ts';
import { escalationOf } from '../../../../events/catalogue/settings/escalations.ts';
import {
  adopted,
  asHead,
  calendar,
  inTerm,
  reviewedOn,
  scheduled,
} from '../../../support/policy-scenario.ts';
import {
  bodyOf,
  both,
  dueDays,
  hearers,
  larkfield,
  outcomes,
  reminded,
} from '../../../support/two-schools.ts';

const { settings: _, facts: __, ...context } = asHead;
const tried = (command: object, ...history: readonly { readonly type: string; readonly data: object }[]) =>
  outcomes(policiesStream, { history, command, facts: { calendar }, context });

describe('the same policy at both schools', () => {
  it('POL-02 approval of the policy: a version without it is refused where it asks for the governors’, and adopted where it does not', () => {
    const adopting = both(({ settings }) => settings).map((settings) =>
      tried({ type: 'AdoptPolicy', version: 1, settings, approval: null, review: null }),
    );
    // What a version says of itself binds it, whichever is in force.
    expect(adopting.map(([code]) => code)).toEqual([
      'ApprovalRequired',
      // It names nobody for every incident, which is flagged.
      'PolicyAdopted SafeguardingRoutesLeftOpen',
    ]);
    const drafted = {
      type: 'PolicyVersionDrafted',
      data: { version: 2, title: 'x', changes: [], cites: [], document: null },
    };
    expect(hearers('policies', drafted)).toEqual([{ 'policy-to-approve': ['governor'] }, {}]);
  });
  it('POL-03 review of the policy: those who review it are reminded, and the headteacher hears at both once it is overdue', () => {
    const due = { dueOn: '2026-12-18', cycle: '2.-.2026-27.autumn', about: null };
    expect(reminded(policiesStream, 'policy-review', { ...due, hasFallenDue: false })).toEqual([
      ['computing-lead', 'headteacher'],
      ['business-manager', 'slt'],
    ]);
    const fellDue = { type: 'PolicyReviewFellDue', data: { review: 2, dueOn: '2026-12-18' } };
    expect(hearers('policies', fellDue)).toEqual([
      { 'policy-review-fell-due': ['computing-lead', 'headteacher'] },
      { 'policy-review-fell-due': ['business-manager', 'slt', 'headteacher'] },
    ]);
  });
  it('POL-04 policy shared at a review: the governing board hears of every review at the primary school alone, its clerk outside the system', () => {
    const reviewed = [adopted(), scheduled(inTerm('2026-27.autumn')), reviewedOn('2026-09-08')];
    expect(hearers('policies', reviewedOn('2026-09-08'))).toEqual([
      {},
      { 'policy-reviewed': ['governor', 'outside clerk-of-governors'] },
    ]);
    expect(
      dueDays(policiesStream, 'policy-sharing', {
        history: reviewed,
        streamId: 'online-safety',
        school: calendar,
      }),
    ).toEqual([[], ['2026-12-18']]);
  });
  it('POL-05 channels by which parents are given the policy: another than the website is refused at the infant school; parents hear at both', () => {
    const publish = { type: 'PublishToParents', version: 1, on: '2026-09-09' };
    const by = (channel: string) => tried({ ...publish, channel }, adopted());
    expect(by('letters')).toEqual(['ChannelNotNamed', 'PolicyPublishedToParents']);
    expect(by('website')).toEqual(['PolicyPublishedToParents', 'PolicyPublishedToParents']);
    const published = {
      type: 'PolicyPublishedToParents',
      data: { version: 1, channel: 'website', on: '2026-09-09' },
    };
    expect(hearers('policies', published)).toEqual([
      { 'policy-published': ['parent'] },
      { 'policy-published': ['parent'] },
    ]);
  });
  it('POL-08 who hears of new guidance: the computing lead hears at the infant school, the business manager at the primary school, the headteacher at both', () => {
    const changed = {
      type: 'GuidanceChangeRecorded',
      data: { list: 'guidance.keeping-children-safe', edition: '2026' },
    };
    expect(hearers('reference-lists', changed)).toEqual([
      { 'guidance-changed': ['computing-lead', 'headteacher'] },
      { 'guidance-changed': ['headteacher', 'business-manager'] },
    ]);
  });
  it('UNA-01 list of unacceptable use: is kept at the infant school, and refused as not in use at the primary school', () => {
    const list = bodyOf(larkfield, '/unacceptable-use/amend-unacceptable-use-list');
    expect(
      outcomes(referenceListsStream, {
        command: { type: 'AmendUnacceptableUseList', ...list },
        context: { streamId: 'unacceptable-use' },
      }),
    ).toEqual(['UnacceptableUseListAmended', 'ProcessNotInUse']);
  });
});

describe('who hears at both schools of what is left', () => {
  it('ORG-02 who hears instead of a role that nobody holds: the headteacher hears at both', () => {
    const left = { type: 'PersonLeft', data: { on: '2026-11-02', unfilled: ['dsl'] } };
    const notice = { 'lead-leaves-without-successor': ['headteacher', 'trust-admin'] };
    expect(hearers('people', left)).toEqual([notice, notice]);
  });
  it('ORG-07 who hears of what is overdue for too long: the headteacher hears of three kinds at the infant school, of all at the primary school', () => {
    const of = (deadline: string) =>
      both(({ notices: { escalations } }) => escalationOf(escalations, deadline));
    const toHead = (afterDays: number) => ({ to: ['headteacher'], afterDays });
    expect(of('loan-return')).toEqual([toHead(14), toHead(14)]);
    expect(of('agreement-renewal')).toEqual([toHead(28), toHead(14)]);
    expect(of('class-agreement')).toEqual([null, toHead(14)]);
  });
  it('ORG-06 whether who joins hears what they have to do: who joins hears at the infant school alone', () => {
    const joined = { type: 'StaffMemberJoined', data: { kind: 'staff', startedOn: '2026-09-09' } };
    expect(hearers('people', joined, 'p-130')).toEqual([{ joined: ['person p-130'] }, {}]);
    expect(peopleStream.events.stream).toBe('people');
  });
});
