import { describe, expect, it } from 'vitest';
import { notificationId, recordIn } from '../../../../../domain/streams/notifications/cause.ts';
import type { Route } from '../../../../../domain/streams/notifications/commands.ts';
import { notificationsStream } from '../../../../../domain/streams/notifications/stream.ts';
import { contextOf, digest, fold, given } from '../../../../support/scenario.ts';

const NOW = '2026-09-14T09:00:00.000Z';
const A_WEEK_ON = '2026-09-21T09:00:00.000Z';
const at = (now: string) => contextOf({ settings: null, facts: {} }, { now, streamId: 'incidents.i-55.1' });
const holding = (person: string, ...roles: ('dsl' | 'computing-lead' | 'office')[]) => ({
  person,
  ofTrust: false,
  roles,
  insteadAs: null,
});
const message = { subject: 'An incident was reported', text: ['Its record says what happened.'] };
const route: Route = {
  notice: 'incident-reported',
  recipients: [holding('p-1', 'dsl')],
  unfilled: [],
  withoutAddress: [],
  mayBeFilled: true,
  alerts: [
    { as: 'SafeguardingTeamAlerted', roles: ['dsl'] },
    { as: 'ComputingLeadAlerted', roles: ['computing-lead'] },
  ],
  message,
};
const nobody: Route = { ...route, recipients: [], unfilled: ['dsl'] };
const record = (...routes: Route[]) => ({ type: 'RecordRecipients' as const, routes });
const { notice, unfilled, withoutAddress } = route;
const data = { notice, unfilled, withoutAddress, message };
const alerted = {
  type: 'SafeguardingTeamAlerted' as const,
  data: { ...data, recipients: [holding('p-1', 'dsl')] },
};
const lookedFor = {
  type: 'NotificationUnaddressed' as const,
  data: { notice, unfilled: ['dsl' as const], withoutAddress, lookedForUntil: A_WEEK_ON },
};
const stream = notificationsStream;

describe('who is notified', () => {
  it('INC-04 INC-05 ORG-02 is on record by the part of the route, and each person once in each', () => {
    const both = holding('p-2', 'dsl', 'computing-lead');
    const recipients = [holding('p-1', 'dsl'), both, holding('p-3', 'office')];
    given(stream, [])
      .when(record({ ...route, recipients }), at(NOW))
      .thenEvents(
        { type: 'SafeguardingTeamAlerted', data: { ...data, recipients: [holding('p-1', 'dsl'), both] } },
        { type: 'ComputingLeadAlerted', data: { ...data, recipients: [both] } },
        {
          type: 'NotificationAddressed',
          data: { ...data, recipients: [holding('p-3', 'office')], outside: [] },
        },
      );
  });

  it('INC-04 stays as it was first recorded, even if others hold the roles when the event comes again', () => {
    const later = { ...route, recipients: [holding('p-9', 'dsl')] };
    given(stream, [alerted]).when(record(later), at('2027-09-14T09:00:00.000Z')).thenNothing();
    given(stream, [alerted])
      .when(record({ ...later, notice: 'something-new' }), at(NOW))
      .thenNothing();
  });

  it('ORG-02 is looked for until somebody is found', () => {
    given(stream, []).when(record(nobody), at(NOW)).thenEvents(lookedFor);
    given(stream, [lookedFor]).when(record(nobody), at('2026-09-21T08:59:59.999Z')).thenNothing();
    given(stream, [lookedFor]).when(record(route), at('2026-09-20T09:00:00.000Z')).thenEvents(alerted);
  });

  it('ORG-02 is given up after a week, once', () => {
    const abandoned = { type: 'NotificationAbandoned' as const, data: { notice } };
    given(stream, [lookedFor]).when(record(nobody), at(A_WEEK_ON)).thenEvents(abandoned);
    given(stream, [lookedFor, abandoned]).when(record(nobody), at(A_WEEK_ON)).thenNothing();
    given(stream, [lookedFor, abandoned]).when(record(route), at(A_WEEK_ON)).thenNothing();
  });

  it('DEV-03 is not looked for where the cause names people, and there is nobody in their place', () => {
    const unreachable = { person: 'p-7', ofTrust: false, roles: [] };
    const toNobody = {
      ...nobody,
      unfilled: [],
      withoutAddress: [unreachable],
      alerts: [],
      mayBeFilled: false,
    };
    const final = {
      type: 'NotificationUnaddressed' as const,
      data: { notice, unfilled: [], withoutAddress: [unreachable], lookedForUntil: null },
    };
    given(stream, []).when(record(toNobody), at(NOW)).thenEvents(final);
    given(stream, [final]).when(record(toNobody), at(NOW)).thenNothing();
  });

  it('POL-04 is also who is outside this system: on record once, beside those who are mailed', () => {
    const outside = ['clerk-of-governors', 'local-authority'];
    const alone = { ...data, recipients: [], unfilled: [], outside };
    const addressed = { type: 'NotificationAddressed' as const, data: alone };
    given(stream, [])
      .when(record({ ...route, outside }), at(NOW))
      .thenEvents(alerted, { type: 'NotificationAddressed', data: alone });
    given(stream, [alerted, addressed])
      .when(record({ ...route, outside }), at(NOW))
      .thenNothing();
    // Nobody of the school is looked for where the route names none.
    const toThemAlone = { ...route, recipients: [], mayBeFilled: false, alerts: [], outside };
    given(stream, []).when(record(toThemAlone), at(NOW)).thenEvents(addressed);
    // Where one is, those outside are on record at once, and not again when somebody is found.
    given(stream, [])
      .when(record({ ...nobody, outside }), at(NOW))
      .thenEvents(addressed, lookedFor);
    given(stream, [addressed, lookedFor])
      .when(record({ ...route, outside }), at(NOW))
      .thenEvents(alerted);
  });

  it('POL-05 is who is outside on the record of the pages, too, and nobody where there is none', () => {
    const paged = { type: 'NotificationPaged' as const, data: { notice, pages: ['p-1'], message } };
    const pages = { type: 'RecordPages' as const, ...paged.data };
    given(stream, []).when(pages, at(NOW)).thenEvents(paged);
    const outside = ['clerk-of-governors'];
    given(stream, [])
      .when({ ...pages, outside }, at(NOW))
      .thenEvents({ type: 'NotificationAddressed', data: { ...data, recipients: [], outside } }, paged);
  });

  it('ORG-02 can be corrected, which shows and notifies nobody', () => {
    const correct = {
      type: 'CorrectNotification' as const,
      corrects: 1,
      changes: {
        recipients: [],
        unfilled: ['dsl' as const],
        withoutAddress: [],
        outside: ['local-authority'],
      },
      reason: 'The mail went to an address that nobody reads.',
    };
    const { type: _, ...corrected } = correct;
    given(stream, [alerted])
      .when(correct, at(NOW))
      .thenEvents({ type: 'NotificationCorrected', data: corrected });
    given(stream, [lookedFor]).when(correct, at(NOW)).thenRejected('CorrectionNotPossible', 'ORG-02');
    const state = fold(stream.decider, [alerted, { type: 'NotificationCorrected', data: corrected }]);
    expect(state.notices).toEqual([
      {
        notice,
        status: 'addressed',
        lookedForUntil: null,
        pages: null,
        addressed: [
          {
            by: 1,
            decided: [holding('p-1', 'dsl')],
            recipients: [],
            unfilled: ['dsl'],
            withoutAddress: [],
            outside: ['local-authority'],
            message,
          },
        ],
      },
    ]);
  });
});

describe('the record of a cause', () => {
  const cause = { stream: 'incidents', id: 'i-55.a', part: '12' };

  it('INC-04 names its stream, record and event', () => {
    expect(notificationId(cause, digest)).toBe('incidents.i-55.a.12');
    expect(recordIn('incidents.i-55.a.12')).toEqual({ stream: 'incidents', id: 'i-55.a' });
  });

  it('INC-04 has an id of its own also where the record’s is too long, which is then nobody’s', () => {
    const long = { ...cause, id: 'i'.repeat(100) };
    const id = notificationId(long, digest);
    expect(id).toMatch(/^[A-Za-z0-9_][A-Za-z0-9._-]{0,99}$/);
    expect(id).not.toBe(notificationId({ ...long, id: 'j'.repeat(100) }, digest));
    expect(recordIn(id)).toEqual({ stream: 'incidents', id: digest(long.id) });
  });

  it('ORG-02 leads to no record where it is none', () => {
    expect(recordIn('nonsense')).toEqual({ stream: '', id: 'nonsense' });
    for (const streamId of ['nonsense', 'incidents.i-55', 'incidents.i-55.x', 'incidents..1x'])
      given(stream, [])
        .when(record(route), contextOf({ settings: null, facts: {} }, { streamId }))
        .thenRejected('CauseUnknown', 'ORG-02');
  });
});
