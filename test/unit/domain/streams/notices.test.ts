import { describe, expect, it } from 'vitest';
import type { Notice } from '../../../../domain/kernel/notice.ts';
import { type NoticeSettings, noticeSettings } from '../../../../domain/kernel/notice-settings.ts';
import { streams } from '../../../../domain/streams/index.ts';
import type { IncidentFlag } from '../../../../events/catalogue/incident-forms.ts';
import { catalogue } from '../../../../events/catalogue/index.ts';
import { noticesFor } from '../../../../functions/shared/notices/notices-for.ts';
import {
  accountClosed,
  authorised,
  ended,
  granted,
  issued,
  revoked,
  wifiRefused,
} from './access/histories.ts';
import { allocatedTo, lentTo, registered, returned } from './devices/histories.ts';
import { considered, corrected, logged, raised, reported } from './incidents/histories.ts';

const silent = noticeSettings({});
const infant = noticeSettings({
  incidents: {
    alertRoles: ['headteacher', 'dsl', 'deputy-dsl', 'learning-mentor'],
    lessonResourceRoles: ['computing-lead', 'dsl'],
    harmfulMaterialRoles: ['dsl'],
  },
  devices: { loanReturnDueRoles: ['business-manager'] },
  'home-learning': { openedRoute: ['parent'] },
  notifications: { fallbackRoles: ['headteacher'] },
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
      'role' in to
        ? `role ${to.role}${to.of ? ` of the ${to.of}` : ''}`
        : Object.entries(to).flat().join(' '),
    ),
  );
/** Other streams have the same event, and notices of their own. */
const ofIncident = (event: { readonly type: string; readonly data: object }) =>
  route(event).filter(({ link }) => link.startsWith('/incidents/'));
const itemsOf = (notices: readonly Notice[]) => notices.flatMap(({ items }) => items);
const ofCategory = (category: string, flags: object = {}) => reported({ category, ...flags });

describe('who is notified of an incident', () => {
  it('INC-04 tells the roles that the policy names of every incident', () => {
    const notices = route(ofCategory('online-safety'), infant);
    expect(recipients(notices)).toEqual([
      'role headteacher',
      'role dsl',
      'role deputy-dsl',
      'role learning-mentor',
    ]);
    expect(itemsOf(notices)).toEqual(['INC-04', 'INC-01']);
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
    expect(itemsOf(notices)).toEqual(['INC-04', 'INC-01', 'INC-05']);
  });
  it('INC-07 tells of harmful material at a school that names no one for other incidents', () => {
    const notices = route(ofCategory('harmful-material', { involvesLessonResources: true }), primary);
    expect(recipients(notices)).toEqual(['role dsl', 'role it-support']);
    expect(itemsOf(notices)).toEqual(['INC-04', 'INC-01', 'INC-07']);
  });
  it('INC-02 INC-04 INC-18 tells the safeguarding lead of every incident where the policy names nobody', () => {
    for (const settings of [silent, primary]) {
      const notices = route(ofCategory('online-safety', { involvesLessonResources: true }), settings);
      expect(recipients(notices)).toEqual(['role dsl']);
      expect(itemsOf(notices)).toEqual(['INC-04', 'INC-01']);
    }
    expect(recipients(route(ofCategory('harmful-material')))).toEqual(['role dsl']);
  });
  it('INC-08 AGR-17 tells the safeguarding lead of bullying, and the headteacher of the conduct of parents', () => {
    expect(itemsOf(route(ofCategory('cyber-bullying')))).toContain('INC-08');
    expect(recipients(route(ofCategory('parent-conduct')))).toContain('role headteacher');
  });
  it.each([
    ['illegal', { illegal: true }, ['dsl'], 'INC-10'],
    ['serious', { serious: true }, ['dsl'], 'INC-10'],
    [
      'spread',
      { spreadAmongPupils: true },
      ['headteacher', 'dsl', 'deputy-dsl', 'learning-mentor'],
      'INC-09',
    ],
    ['of lessons', { involvesLessonResources: true }, ['computing-lead', 'dsl'], 'INC-05'],
    ['harmful', { categories: ['harmful-material'] }, ['dsl'], 'INC-07'],
    ['an image', { categories: ['intimate-images'] }, ['dsl'], 'INC-10'],
  ] as const)(
    'INC-05 INC-07 INC-09 INC-10 tells of what became true, at the report, by a flag or by a correction: %s',
    (_, truth, roles, item) => {
      const [kind = ''] = Object.keys(truth);
      const ways = [
        ofCategory('online-safety', truth),
        corrected({ changes: truth }),
        ...(kind === 'categories' ? [] : [raised(kind as IncidentFlag)]),
      ];
      for (const way of ways) {
        const notices = route(way, infant);
        expect(itemsOf(notices)).toContain(item);
        expect(recipients(notices)).toEqual(expect.arrayContaining(roles.map((role) => `role ${role}`)));
      }
    },
  );
  it('INC-01 tells the safeguarding lead of every incident, whoever else the policy names', () => {
    for (const alertRoles of [['headteacher'], [{ outside: 'local-authority' }], null]) {
      const settings = noticeSettings({ incidents: { alertRoles } } as never);
      const notices = route(ofCategory('online-safety'), settings);
      expect(notices).toHaveLength(1);
      expect(itemsOf(notices)).toContain('INC-01');
      expect(recipients(notices)).toContain('role dsl');
    }
  });
  it('INC-06 tells of another pupil’s report, and of the first by the incident alone', () => {
    const received = (isFirst: boolean) => ({
      type: 'PupilReportReceived',
      data: { channel: 'tell-us', number: '7', part: 'witness', reporter: null, isFirst },
    });
    expect(route(received(true), infant)).toEqual([]);
    const again = route(received(false), infant);
    expect(recipients(again)).toEqual([
      'role headteacher',
      'role dsl',
      'role deputy-dsl',
      'role learning-mentor',
    ]);
    expect(itemsOf(again)).toEqual(['INC-06']);
    expect(recipients(route(received(false)))).toEqual(['role dsl']);
  });
  it('INC-04 tells those to whom a file is locked', () => {
    const locked = {
      type: 'IncidentLocked',
      data: { people: ['p-105'], roles: ['deputy-dsl'], isOfLead: true },
    };
    const notices = route(locked, infant);
    expect(recipients(notices)).toEqual(['role deputy-dsl', 'person p-105']);
    expect(itemsOf(notices)).toEqual(['INC-04']);
    expect(notices[0]?.isSafeguarding).toBe(true);
  });
  it('INC-16 tells whom the school names of contact in social media, or else the headteacher', () => {
    const found = {
      type: 'IncidentCategorised',
      data: { categories: ['online-safety', 'social-media-contact'], before: ['online-safety'] },
    };
    expect(recipients(route(found))).toEqual(['role headteacher']);
    expect(itemsOf(route(found))).toEqual(['INC-16']);
    const named = noticeSettings({ incidents: { socialContactRoute: ['slt', 'line-manager'] } } as never);
    const reportedNow = ofCategory('social-media-contact');
    expect(recipients(route(reportedNow, named))).toEqual(['role dsl', 'role slt', 'lineManagerOf p-401']);
    const known = {
      ...found,
      data: { categories: ['social-media-contact'], before: ['social-media-contact'] },
    };
    expect(route(known)).toEqual([]);
  });
  it('INC-07 tells nobody of a correction that makes nothing true of which somebody has to hear', () => {
    for (const changes of [{ occurredOn: '2026-10-05' }, { category: 'online-safety' }, { illegal: false }])
      expect(route(corrected({ changes }), infant)).toEqual([]);
  });
  it('INC-12 tells the role that an incident is passed on to, also when a correction says which', () => {
    const escalated = { type: 'IncidentEscalated', data: { action: 'sealed', toRole: 'business-manager' } };
    expect(recipients(route(escalated))).toEqual(['role business-manager']);
    expect(recipients(route(corrected({ changes: { toRole: 'headteacher' } }, 2)))).toEqual([
      'role headteacher',
    ]);
  });
  it('INC-10 tells the headteacher of every decision about the police', () => {
    for (const decision of ['report', 'no-report'] as const) {
      expect(recipients(ofIncident(considered(decision)))).toEqual(['role headteacher']);
    }
    expect(ofIncident(considered('report'))[0]?.text[0]).not.toEqual(
      ofIncident(considered('no-report'))[0]?.text[0],
    );
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
    expect(route(required)).toMatchObject([{ link: '/devices/x-1', subject: 'A device is to be returned' }]);
  });
  it('ORG-06 DEV-02 tells who has the device, the roles named or else the office, and IT support that it is to come back', () => {
    const holderLeft = { type: 'DeviceHolderLeft', data: { holder: 'p-201', handedOut: 3, left: 'u-301' } };
    expect(recipients(route(holderLeft, infant))).toEqual([
      'person p-201',
      'role business-manager',
      'role it-support',
    ]);
    expect(recipients(route(holderLeft))).toEqual(['person p-201', 'role office', 'role it-support']);
  });
  it('ORG-06 PUB-01 tells those in a relation whom the policy names, and has those outside on record', () => {
    const holderLeft = { type: 'DeviceHolderLeft', data: { holder: 'p-401', handedOut: 3, left: 'p-401' } };
    const named = (settings: object) => recipients(route(holderLeft, noticeSettings(settings as never)));
    expect(named({ devices: { loanReturnDueRoles: ['line-manager', { outside: 'lessor' }] } })).toEqual([
      'person p-401',
      'lineManagerOf p-401',
      'outside lessor',
      'role it-support',
    ]);
    const withdrawn = {
      type: 'PhotoConsentWithdrawn',
      data: { person: 'u-301', signatory: 'p-201', on: '2026-09-03' },
    };
    const both = { consents: { withdrawnRoute: ['parents-of-pupil', 'staff-of-class'] } };
    expect(recipients(route(withdrawn, noticeSettings(both as never)))).toEqual([
      'parentsOf u-301',
      'staffOfPupil u-301',
    ]);
  });
  it('INC-04 tells the line manager of who reported it, where the policy says so, and somebody of the school in any case', () => {
    const notified = (alertRoles: unknown) =>
      recipients(route(reported(), noticeSettings({ incidents: { alertRoles } } as never)));
    expect(notified(['dsl', 'line-manager'])).toEqual(['role dsl', 'lineManagerOf p-401']);
    expect(notified([{ outside: 'local-authority' }])).toEqual(['role dsl', 'outside local-authority']);
    const route8 = noticeSettings({ incidents: { bullyingRoute: ['office'] } } as never);
    expect(recipients(route(corrected({ changes: { categories: ['cyber-bullying'] } }), route8))).toEqual([
      'role office',
    ]);
    const route17 = noticeSettings({ incidents: { parentConductRoute: [{ outside: 'lado' }] } } as never);
    expect(recipients(route(corrected({ changes: { categories: ['parent-conduct'] } }), route17))).toEqual([
      'role headteacher',
      'outside lado',
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
      data: {
        signatory: 'p-101',
        audience: 'staff',
        templateVersion: 1,
        signedOn: '2026-09-03',
        takenOver: null,
      },
    };
    expect(recipients(route(signed))).toEqual(['person p-101 as staff']);
    expect(route({ type: 'AgreementRequested', data: { links: null } })).toEqual([]);
  });
  it('NET-01 tells the applicant and IT support of the wifi', () => {
    expect(recipients(route(authorised()))).toEqual(['person v-9', 'role it-support']);
  });
  it('ACC-01 ACC-02 tells people of their accounts and rights', () => {
    expect(recipients(route(issued))).toEqual(['person p-101']);
    expect(recipients(route(granted))).toEqual(['person p-101']);
  });
  it.each([ended, accountClosed, revoked])(
    'ORG-06 ACC-07 tells the person that something ended, and IT support where nobody decided it: $type',
    (event) => {
      const over = { ...event, data: { ...event.data, because: 'capacity-over' } };
      expect(recipients(route(event))).toEqual([`person ${event.data.person}`]);
      expect(recipients(route(over))).toEqual([`person ${event.data.person}`, 'role it-support']);
      expect(route(over)[0]?.text).not.toEqual(route(event)[0]?.text);
    },
  );
  it.each(['withdrawn', 'superseded', 'template-withdrawn'])(
    'ACC-01 AGR-12 tells the person and IT support that access rests on no agreement: %s',
    (cause) => {
      const data = { person: 'p-101', agreement: 'p-101.staff', signature: 1, given: [1], cause };
      const lapsed = { type: 'AccessAgreementLapsed', data };
      expect(recipients(route(lapsed))).toEqual(['person p-101', 'role it-support']);
      expect(route({ type: 'AccessAgreementRenewed', data })).toEqual([]);
    },
  );
  it.each([registered, returned, logged, wifiRefused, { type: 'SchoolRegistered', data: {} }])(
    'DEV-01 tells nobody of $type',
    (event) => {
      expect(route(event, infant)).toEqual([]);
    },
  );
});

/** What somebody might write wherever the contract takes a text: it has the form of an id, and names a child. */
const chosen = 'Amira-Shah-2019';

type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };

/** All ways to replace one text of a value. */
const replacements = (value: Value): readonly Value[] => {
  if (typeof value === 'string') return [chosen];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) =>
    replacements(member).map((one) =>
      Array.isArray(value) ? value.with(Number(key), one) : { ...value, [key]: one },
    ),
  );
};

/** A payload in which every text that a caller can choose names a child: what is no closed word, day or hash. */
const chosenPayload = (example: Value, isValid: (value: Value) => boolean): Value => {
  const next = replacements(example).find(
    (one) => isValid(one) && JSON.stringify(one) !== JSON.stringify(example),
  );
  return next === undefined ? example : chosenPayload(next, isValid);
};

describe('every message', () => {
  const all = catalogue.flatMap(({ stream, entries }) =>
    Object.entries(entries).map(([type, { example, payload }]) => ({
      stream,
      type,
      data: chosenPayload(example as Value, (value) => payload.safeParse(value).success) as object,
    })),
  );
  const noticesOf = (settings: NoticeSettings) =>
    all.flatMap(({ stream, ...event }) =>
      noticesFor(
        stream,
        { ...event, data: event.data as never, streamId: chosen, actor: chosen },
        settings,
      ).map((notice) => ({ stream, ...notice })),
    );
  it('EML-02 holds nothing that anybody chose, personal field or id, outside the address of its link', () => {
    const notices = [silent, infant, primary].flatMap(noticesOf);
    expect([...new Set(notices.map(({ notice }) => notice))].toSorted()).toEqual([
      'access-agreement-lapsed',
      'access-change-requested',
      'access-granted',
      'access-in-error-reported',
      'access-review-overdue',
      'access-revoked',
      'account-closed',
      'account-issued',
      'agreement-link',
      'agreement-new-version',
      'agreement-reminder',
      'agreement-renewal',
      'agreement-signed',
      'assembly-overdue',
      'blog-review-overdue',
      'breach-recorded',
      'class-agreement-agreed',
      'class-agreement-overdue',
      'concern-raised',
      'consent-answered',
      'consent-link',
      'curriculum-plan-adopted',
      'data-breach-report-fell-due',
      'data-breach-reported',
      'data-complaint-overdue',
      'data-complaint-received',
      'device-concern-raised',
      'device-confiscated',
      'device-damaged',
      'device-holder-left',
      'device-lent',
      'device-searched',
      'disposal-proposed',
      'disposal-stopped',
      'disposition-proposed',
      'elevation-granted',
      'elevation-granted-to-you',
      'elevation-requested',
      'email-in-error-reported',
      'erasure-confirmation-overdue',
      'exemption-applied-for',
      'exemption-considered',
      'exemption-decided',
      'exemption-ended',
      'family-spoken-with',
      'file-transfer-overdue',
      'filtering-review-called-for',
      'filtering-review-overdue',
      'filtering-update-overdue',
      'gallery-overdue',
      'governance-meeting-overdue',
      'guidance-changed',
      'home-learning-opened',
      'incident-entrusted',
      'incident-escalated',
      'incident-graver',
      'incident-log-provided',
      'incident-reported',
      'installation-decided',
      'internet-suspended',
      'loan-overdue',
      'loan-return-due',
      'log-in-linked',
      'log-in-unlinked',
      'machine-client-expired',
      'machine-client-registered',
      'mailbox-closed',
      'mailbox-provided',
      'material-found',
      'monitoring-alert-raised',
      'needs-audit-completed',
      'needs-audit-requested',
      'not-taking-part',
      'offensive-email-reported',
      'online-safety-lesson-overdue',
      'online-safety-report-issued',
      'online-safety-report-overdue',
      'own-device-assessed',
      'own-device-authorised',
      'own-device-connection',
      'own-device-ended',
      'parent-access-decided',
      'parent-workshop-overdue',
      'parental-consent-withdrawn',
      'password-expired',
      'password-overdue',
      'personal-data-erased',
      'personal-use-changed',
      'phone-not-collected',
      'phone-permission-ended',
      'phone-permitted',
      'photo-consent-refused',
      'photo-consent-requested',
      'photo-consent-withdrawn',
      'platform-account-ended',
      'police-considered',
      'policy-acknowledgement-due',
      'policy-approved',
      'policy-implementation-reviewed',
      'policy-published',
      'policy-query-raised',
      'policy-review-fell-due',
      'policy-sharing-fell-due',
      'privacy-notice',
      'pupil-breach-recorded',
      'pupil-device-brought-in',
      'reminded-of-online-risks',
      'safeguarding-routes-left-open',
      'sanction-imposed',
      'sanction-lifted',
      'search-complaint-raised',
      'search-police-considered',
      'security-breach-recorded',
      'security-check-overdue',
      'site-opened',
      'social-account-authorised',
      'social-account-revoked',
      'staff-matter-recorded',
      'subscription-created',
      'subscription-paused',
      'subscription-replay-failed',
      'subscription-running',
      'subscription-test-failed',
      'teaching-monitored',
      'teaching-point-raised',
      'technology-concern-reported',
      'technology-decided',
      'technology-proposed',
      'trainee-device-agreed',
      'trainee-device-ended',
      'training-overdue',
      'unauthorised-access-attempted',
      'visitor-made-aware',
      'wifi-authorised',
      'wifi-ended',
      'wifi-requested',
      'work-device-allocated',
      'work-unanswered',
    ]);
    expect(JSON.stringify(all)).toContain(chosen);
    // To look at what is not for somebody would be on record as an attempt.
    const elsewhere: Readonly<Record<string, string>> = {
      'pupil-breach-recorded': '/people/u-301',
      'sanction-imposed': '/people/u-301',
      'sanction-lifted': '/people/u-301',
      'security-breach-recorded': '/views/security-events',
    };
    for (const { notice, subject, text, link, stream } of notices) {
      expect(`${subject} ${text.join(' ')}`).not.toContain(chosen);
      expect(link).toBe(elsewhere[notice] ?? `/${stream}/${chosen}`);
    }
  });
  it.each(streams.flatMap(({ deadlines }) => deadlines))(
    'EML-02 holds nothing that anybody chose in the line of a date: $name',
    ({ line }) => {
      const due = { cycle: chosen, about: chosen, hasFallenDue: false };
      expect(line({ ...due, dueOn: '2026-09-25' })).not.toContain(chosen);
      expect(line({ ...due, dueAt: '2026-09-25T09:00:00.000Z' })).not.toContain(chosen);
    },
  );
});

describe('who hears that a log-in leads to a person, or does so no more', () => {
  const linkedTo = { type: 'LogInLinked', data: { mark: 'q3Zt0vYbN1xKc8Rw', from: '2026-09-02' } };
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

describe('who hears that the lead for safeguarding leaves', () => {
  const unfilled = { unfilled: ['dsl'] };
  it.each([
    { type: 'PersonLeft', data: { on: '2026-11-02', ...unfilled } },
    { type: 'CapacityEnded', data: { capacity: 'staff', on: '2026-11-02', ...unfilled } },
  ])(
    'ORG-02 is the school’s fallback and the trust, at once, where nobody was named who takes over: $type',
    (event) => {
      expect(recipients(route(event, infant))).toEqual(['role headteacher', 'role trust-admin of the trust']);
      expect(recipients(route(event, silent))).toEqual(['role headteacher', 'role trust-admin of the trust']);
      expect(itemsOf(route(event))).toEqual(['ORG-02']);
    },
  );
  it('ORG-02 is nobody where somebody takes over, or nothing of the kind ends', () => {
    expect(route({ type: 'PersonLeft', data: { on: '2026-11-02', successor: 'p-103' } })).toEqual([]);
    expect(route({ type: 'CapacityEnded', data: { capacity: 'parent', on: '2026-11-02' } })).toEqual([]);
  });
});
