import { describe, expect, it } from 'vitest';
import { noticeSettings } from '../../../../../domain/kernel/notice-settings.ts';
import {
  concernOf,
  staffMattersStream as stream,
} from '../../../../../domain/streams/staff-matters/stream.ts';
import { given } from '../../../../support/scenario.ts';
import {
  authorised,
  concluded,
  context,
  misused,
  noSettings,
  person,
  procedure,
  referred,
  roles,
  words,
} from './histories.ts';

const record = {
  type: 'RecordStaffMisuse' as const,
  person: 'p-402',
  on: '2026-09-02',
  onPersonalDevice: false,
  words,
};
const facts = (...held: string[]) => ({ ...context, facts: { person: person(...held) } });

describe('misuse by staff', () => {
  it('INC-14 is on record, once, of somebody who works at the school and nobody who records it', () => {
    given(stream, []).when(record, context).thenEvents(misused());
    given(stream, [misused()]).when(record, context).thenRejected('AlreadyRecorded', 'INC-14');
    for (const held of [[], roles('parent')])
      given(stream, [])
        .when(record, { ...context, facts: { person: { kind: 'parent', roles: held } } })
        .thenRejected('StaffRequired', 'INC-14');
    given(stream, [])
      .when(record, { ...context, facts: {} })
      .thenRejected('StaffRequired');
    given(stream, [])
      .when({ ...record, person: 'p-900' }, context)
      .thenRejected('OwnMatter', 'INC-14');
    given(stream, [])
      .when({ ...record, on: '2026-09-04' }, context)
      .thenRejected('OccurredInFuture' as never, 'INC-14');
  });

  it('INC-14 of the headteacher is seen to by the chair of governors or the trust, as the school says', () => {
    const ofHead = facts('headteacher');
    given(stream, [])
      .when(record, ofHead)
      .thenEvents(misused({ heldBy: 'executive' }));
    const toChair = { ...ofHead, settings: { ...noSettings, headsMatter: 'chair-of-governors' as const } };
    given(stream, [])
      .when(record, toChair)
      .thenEvents(misused({ heldBy: 'chair-of-governors' }));
    const former = {
      kind: 'staff',
      roles: [{ role: 'headteacher', from: '2025-09-01', until: '2026-09-02' }],
    };
    const wasHead = { ...context, facts: { person: { ...former, roles: former.roles } } } as never;
    given(stream, [])
      .when(record, wasHead)
      .thenEvents(misused({ heldBy: 'executive' }));
    given(stream, [])
      .when({ ...record, on: '2026-09-03' }, wasHead)
      .thenEvents(misused({ on: '2026-09-03' }));
  });

  it('INC-14 names an incident that is on record', () => {
    const command = { ...record, incident: 'i-1' };
    given(stream, []).when(command, context).thenRejected('IncidentNotReported', 'INC-14');
    const known = { ...context, facts: { ...context.facts, incident: { isReported: true } } };
    given(stream, [])
      .when(command, known)
      .thenEvents(misused({ incident: 'i-1' }));
    expect(stream.factNeeds(command, 'm-1')).toEqual({
      person: { stream: 'people', id: 'p-402' },
      incident: { stream: 'incidents', id: 'i-1' },
    });
  });
});

describe('what is done about it', () => {
  const refer = { type: 'ReferStaffMatter' as const, procedure };
  const conclude = { type: 'ConcludeStaffMatter' as const, outcome: 'dealt-with' as const, words };
  const police = { type: 'ConsiderPolice' as const, decision: 'no-report' as const, reasons: 'No law.' };

  it('INC-14 is dealt with under a procedure for staff, and the police are considered with reasons', () => {
    given(stream, [misused()]).when(refer, context).thenEvents(referred);
    const data = { decision: 'no-report' as const, decidedBy: 'p-900', reasons: 'No law.' };
    given(stream, [misused()]).when(police, context).thenEvents({ type: 'PoliceReferralConsidered', data });
    const ofTrust = { ...context, actor: { person: '_trust/t-2', roles: ['executive'] } };
    given(stream, [misused()])
      .when(police, ofTrust)
      .thenEvents({ type: 'PoliceReferralConsidered', data: { ...data, decidedBy: '_trust/t-2' } });
    given(stream, [misused()])
      .when({ ...police, reasons: '' }, context)
      .thenRejected('ReasonsRequired', 'INC-14');
    given(stream, [misused(), referred]).when(conclude, context).thenEvents(concluded);
  });

  it('INC-14 refuses a procedure that the school does not name, or that is not of the edition in force', () => {
    given(stream, [misused()])
      .when({ ...refer, procedure: { ...procedure, policy: 'behaviour' } }, context)
      .thenRejected('ProcedureNotLinked', 'INC-14');
    const edition = {
      edition: '2026-09',
      title: null,
      publishedOn: '2026-09-01',
      effectiveFrom: '2026-09-01T00:00:00.000Z',
      withdrawnFrom: null,
      entries: [{ id: 'behaviour', title: 'Behaviour' }],
      lessons: [],
    };
    const listed = (id: string) => ({
      ...context,
      facts: { linkedPolicies: { editions: [{ ...edition, entries: [{ id, title: 'x' }] }] } },
    });
    given(stream, [misused()]).when(refer, listed('behaviour')).thenRejected('ProcedureNotLinked');
    given(stream, [misused()]).when(refer, listed('staff-discipline')).thenEvents(referred);
    const unlisted = { ...context, facts: { linkedPolicies: { editions: [] } } };
    given(stream, [misused()]).when(refer, unlisted).thenEvents(referred);
    const any = { ...context, settings: noSettings };
    given(stream, [misused()]).when(refer, any).thenEvents(referred);
    expect(stream.factNeeds(refer, 'm-1')).toEqual({
      linkedPolicies: { stream: 'reference-lists', id: 'linked-policies' },
    });
  });

  it('INC-14 is concluded once, and founded only under a procedure', () => {
    given(stream, [misused()]).when(conclude, context).thenRejected('ReferralRequired', 'INC-14');
    const unfounded = { ...conclude, outcome: 'unfounded' as const };
    given(stream, [misused()])
      .when(unfounded, context)
      .thenEvents({ ...concluded, data: { outcome: 'unfounded', words } });
    const closed = [misused(), referred, concluded];
    for (const command of [refer, police, conclude])
      given(stream, closed).when(command, context).thenRejected('MatterClosed', 'INC-14');
    for (const history of [[], [authorised()]])
      given(stream, history).when(refer, context).thenRejected('NotRecorded', 'INC-14');
  });

  it('INC-14 tells whoever sees to it, of the school or of the trust, and says nothing of anybody', () => {
    const told = (data: object = {}) =>
      stream.notices({ ...misused(data), streamId: 'm-1', actor: 'p-1' } as never, noticeSettings({}));
    expect(told()).toMatchObject([{ recipients: [{ role: 'headteacher' }], link: '/staff-matters/m-1' }]);
    expect(told({ heldBy: 'chair-of-governors' })).toMatchObject([
      { recipients: [{ role: 'chair-of-governors' }] },
    ]);
    expect(told({ heldBy: 'executive' })).toMatchObject([
      { recipients: [{ role: 'executive', of: 'trust' }] },
    ]);
    expect(JSON.stringify(told())).not.toContain('p-402');
    expect(
      stream.notices({ ...referred, streamId: 'm-1', actor: 'p-1' } as never, noticeSettings({})),
    ).toEqual([]);
  });

  it('INC-14 is kept from the person, and open to whoever sees to it alone', () => {
    const of = (...history: Parameters<typeof given>[1][number][]) => concernOf(given(stream, history).state);
    expect(of(misused({ heldBy: 'executive' }))).toEqual({
      people: ['p-402'],
      isAboutStaff: true,
      lockedTo: { roles: ['executive'], people: [] },
    });
    expect(of(authorised()).isAboutStaff).toBe(false);
    expect(concernOf(stream.initialState)).toEqual({ people: [], isAboutStaff: false, lockedTo: null });
  });
});
