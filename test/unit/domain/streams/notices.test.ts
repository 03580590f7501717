import { describe, expect, it } from 'vitest';
import type { Notice } from '../../../../domain/kernel/notice.ts';
import { type NoticeSettings, noticeSettings } from '../../../../domain/kernel/notice-settings.ts';
import { catalogue } from '../../../../events/catalogue/index.ts';
import { noticesFor } from '../../../../functions/notify/notices-for.ts';
import { authorised, granted, issued } from './access/histories.ts';
import { allocatedTo, lentTo, registered, returned } from './devices/histories.ts';
import { considered, logged, reported } from './incidents/histories.ts';

const silent = noticeSettings({});
const infant = noticeSettings({
  incidents: {
    alertRoles: ['headteacher', 'dsl', 'deputy-dsl', 'learning-mentor'],
    lessonResourceRoles: ['computing-lead', 'dsl'],
    harmfulMaterialRoles: ['dsl'],
  },
  notices: { loanReturnDueRoles: ['business-manager'], fallbackRoles: ['headteacher'] },
});
const primary = noticeSettings({
  incidents: { harmfulMaterialRoles: ['dsl', 'it-support'], alertRoles: [] },
});

const route = (
  event: { readonly type: string; readonly data: object },
  settings: NoticeSettings = silent,
  actor = 'p-900',
) =>
  catalogue.flatMap(({ stream }) =>
    noticesFor(stream, { ...event, data: event.data as never, streamId: 'x-1', actor }, settings),
  );
const recipients = (notices: readonly Notice[]) =>
  notices.flatMap((notice) =>
    notice.recipients.map((to) =>
      'role' in to ? `role ${to.role}${to.of ? ` of the ${to.of}` : ''}` : `person ${to.person}`,
    ),
  );
const itemsOf = (notices: readonly Notice[]) => notices.flatMap(({ items }) => items);
const ofCategory = (category: string, flags: object = {}) => ({
  ...reported(),
  data: { ...reported().data, category, ...flags },
});

describe('who is notified of an incident', () => {
  it('INC-04 tells the roles that the policy names of every incident', () => {
    const notices = route(ofCategory('online-safety'), infant);
    expect(recipients(notices)).toEqual([
      'role headteacher',
      'role dsl',
      'role deputy-dsl',
      'role learning-mentor',
    ]);
    expect(itemsOf(notices)).toEqual(['INC-04']);
  });
  it('INC-05 tells the computing lead too when resources of lessons are involved, and nobody twice', () => {
    const notices = route(ofCategory('online-safety', { involvesLessonResources: true }), infant);
    expect(notices).toHaveLength(1);
    expect(recipients(notices)).toEqual([
      'role headteacher',
      'role dsl',
      'role deputy-dsl',
      'role learning-mentor',
      'role computing-lead',
    ]);
    expect(itemsOf(notices)).toEqual(['INC-04', 'INC-05']);
  });
  it('INC-07 tells of harmful material at a school that names no one for other incidents', () => {
    const notices = route(ofCategory('harmful-material', { involvesLessonResources: true }), primary);
    expect(recipients(notices)).toEqual(['role dsl', 'role it-support']);
    expect(itemsOf(notices)).toEqual(['INC-07']);
    expect(route(ofCategory('cyber-bullying'), primary)).toEqual([]);
  });
  it('INC-04 tells nobody where the policy names nobody', () => {
    expect(route(ofCategory('harmful-material', { involvesLessonResources: true }))).toEqual([]);
  });
  it('INC-10 tells the headteacher of every decision about the police', () => {
    for (const decision of ['report', 'no-report'] as const) {
      expect(recipients(route(considered(decision)))).toEqual(['role headteacher']);
    }
    expect(route(considered('report'))[0]?.text[0]).not.toEqual(route(considered('no-report'))[0]?.text[0]);
  });
});

describe('who is notified of devices, agreements and access', () => {
  it('DEV-02 tells the borrower the date, and IT support of the loan', () => {
    const notices = route(lentTo('p-201', '2026-10-23'));
    expect(recipients(notices)).toEqual(['person p-201', 'role it-support']);
    expect(notices[0]?.text.join(' ')).toContain('2026-10-23');
    expect(route(lentTo('p-201'))[0]?.text.join(' ')).toContain('No date');
  });
  it('DEV-03 tells a member of staff of the work device', () => {
    expect(recipients(route(allocatedTo('p-401')))).toEqual(['person p-401']);
  });
  it('AGR-08 tells the borrower, and the roles named or else the office, that a loan is to end', () => {
    const required = {
      type: 'DeviceReturnRequired',
      data: { borrower: 'p-201', loan: 3, agreement: 'p-201.parent', signature: 1 },
    };
    expect(recipients(route(required, infant))).toEqual(['person p-201', 'role business-manager']);
    expect(recipients(route(required))).toEqual(['person p-201', 'role office']);
    expect(route(required)).toMatchObject([
      { link: '/devices/x-1', subject: 'Device x-1 is to be returned' },
    ]);
  });
  it('DEV-02 tells the same people that a loan fell due', () => {
    const fellDue = { type: 'DeviceLoanFellDue', data: { borrower: 'p-201', loan: 3, dueOn: '2026-10-23' } };
    expect(recipients(route(fellDue, infant))).toEqual(['person p-201', 'role business-manager']);
    expect(recipients(route(fellDue))).toEqual(['person p-201', 'role office']);
  });
  it('AGR-01 gives the signatory a copy', () => {
    const signed = {
      type: 'AgreementSigned',
      data: { signatory: 'p-101', templateVersion: 1, signedOn: '2026-09-03' },
    };
    expect(recipients(route(signed))).toEqual(['person p-101']);
    expect(route({ type: 'AgreementRequested', data: {} })).toEqual([]);
  });
  it('NET-01 tells the applicant and IT support of the wifi', () => {
    expect(recipients(route(authorised()))).toEqual(['person v-9', 'role it-support']);
  });
  it('ACC-01 ACC-02 tells people of their accounts and rights', () => {
    expect(recipients(route(issued))).toEqual(['person p-101']);
    expect(recipients(route(granted))).toEqual(['person p-101']);
  });
  it.each([
    registered,
    returned,
    logged,
    { type: 'WifiAccessEnded', data: {} },
    { type: 'SchoolRegistered', data: {} },
  ])('DEV-01 tells nobody of $type', (event) => {
    expect(route(event, infant)).toEqual([]);
  });
});

describe('every message', () => {
  /** A copy of a value in which every text stands for something that must not be sent. */
  const personal = 'Amira Shah';
  const all = catalogue.flatMap(({ entries }) =>
    Object.entries(entries).map(([type, { example, personal: fields }]) => {
      const marked = Object.fromEntries(Object.keys(fields).map((field) => [field, personal]));
      return { type, data: { ...example, ...marked } };
    }),
  );
  it('EML-02 holds no personal field of its event, and a link to the record', () => {
    const notices = all.flatMap((event) => route(event, infant));
    expect(notices.map(({ notice }) => notice).toSorted()).toEqual([
      'access-granted',
      'account-issued',
      'agreement-signed',
      'device-lent',
      'incident-reported',
      'loan-overdue',
      'loan-return-due',
      'log-in-linked',
      'log-in-unlinked',
      'police-considered',
      'wifi-authorised',
      'work-device-allocated',
    ]);
    expect(JSON.stringify(notices)).not.toContain(personal);
    for (const { link } of notices) expect(link).toMatch(/^\/[a-z]+\/x-1$/);
  });
});

describe('who hears that a log-in leads to a person, or does so no more', () => {
  const linkedTo = { type: 'LogInLinked', data: { mark: 'q3Zt0vYbN1xKc8Rw' } };
  const takenFrom = { type: 'LogInUnlinked', data: { mark: 'q3Zt0vYbN1xKc8Rw' } };

  it.each([linkedTo, takenFrom])('ACC-02 is the person and the trust: $type', (event) => {
    const notices = route(event);
    expect(recipients(notices)).toEqual(['person x-1', 'role trust-admin of the trust']);
    expect(itemsOf(notices)).toEqual(['ACC-02']);
    expect(JSON.stringify(notices)).not.toContain('q3Zt0vYbN1xKc8Rw');
  });

  it('ACC-02 is nobody while the trust is set up, which is an alarm of its own', () => {
    expect(route(linkedTo, silent, 'bootstrap')).toEqual([]);
  });
});
