import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createHandler } from '../../../../functions/notify/handler.ts';
import type { NotifyDeps } from '../../../../functions/notify/notify-deps.ts';
import { MailRefused } from '../../../../functions/shared/publishing/mailer.ts';
import {
  holder,
  message,
  NOW,
  notifyDeps,
  peopleWith,
  policy,
  readModelOf,
  withoutAddress,
} from '../../../support/notify.ts';

const incident = (flags: object = {}, version = 1) =>
  message(
    'IncidentReported',
    'incidents/i-55',
    {
      occurredOn: '2026-09-14',
      category: 'online-safety',
      illegal: false,
      serious: false,
      involvesLessonResources: false,
      spreadAmongPupils: false,
      ...flags,
    },
    version,
  );
const reported = incident();
const alerting = async () =>
  policy({ incidents: { alertRoles: ['dsl'], lessonResourceRoles: ['computing-lead'] } });
const schoolAndTrust = (
  school: readonly ReturnType<typeof holder>[],
  trust: readonly ReturnType<typeof holder>[] = [],
): NotifyDeps['readModel'] => ({
  lists: ([tenant = ''], model) =>
    (tenant === '_trust' ? readModelOf(...trust) : readModelOf(...school)).lists([tenant], model),
});
const addresses = (sent: readonly { readonly to: string }[]) => sent.map(({ to }) => to.split('@')[0]);
const later = (days: number) => new Date(Date.parse(NOW) + days * 86_400_000);

describe('who is notified', () => {
  const logged: string[] = [];
  beforeEach(() => {
    logged.length = 0;
    vi.spyOn(process.stdout, 'write').mockImplementation((line) => logged.push(String(line)) > 0);
  });
  afterEach(() => vi.restoreAllMocks());

  it('INC-04 INC-05 is one commit a cause, which says by what role, and what was mailed', async () => {
    const { deps, sent, recorded } = notifyDeps({
      policyAt: alerting,
      readModel: readModelOf(holder('p-1', 'dsl'), holder('p-2', 'dsl', 'computing-lead')),
    });
    await createHandler(deps)(incident({ involvesLessonResources: true }));
    expect(addresses(sent)).toEqual(['p-1', 'p-2']);
    const both = { person: 'p-2', ofTrust: false, roles: ['dsl', 'computing-lead'], insteadAs: null };
    expect(recorded()).toMatchObject([
      {
        id: 'incidents.i-55.1',
        type: 'SafeguardingTeamAlerted',
        data: { recipients: [{ person: 'p-1', roles: ['dsl'] }, both], unfilled: [] },
      },
      { id: 'incidents.i-55.1', type: 'ComputingLeadAlerted', data: { recipients: [both] } },
    ]);
    const mailed = recorded()[0]?.data['message'] as { subject: string; text: string[] } | undefined;
    expect(sent[0]?.subject).toBe(mailed?.subject);
    for (const text of mailed?.text ?? ['']) expect(sent[0]?.text).toContain(text);
    expect(JSON.stringify(recorded())).not.toContain('@');
  });

  it('INC-04 is nobody new when the event comes again, late or from the archive', async () => {
    let now = new Date(NOW);
    const people = { readModel: readModelOf(holder('p-1', 'dsl')) };
    const { deps, sent, recorded, items } = notifyDeps({ policyAt: alerting, clock: () => now, ...people });
    await createHandler(deps)(reported);
    const replaced = readModelOf(holder('p-9', 'dsl'));
    for (const days of [1, 13, 15, 400]) {
      now = later(days);
      await createHandler({ ...deps, readModel: replaced })(reported);
    }
    expect(addresses(sent)).toEqual(['p-1']);
    expect(recorded()).toHaveLength(1);
    // A mail that is still owed goes to the one on record.
    for (const at of items.keys()) if (at.startsWith('deliveries ')) items.delete(at);
    now = later(2);
    await createHandler({ ...deps, readModel: replaced })(reported);
    expect(addresses(sent)).toEqual(['p-1', 'p-1']);
  });

  it('INC-04 is nobody of an event from the archive that was never handled', async () => {
    const { deps, sent, recorded } = notifyDeps({
      policyAt: alerting,
      clock: () => later(15),
      readModel: readModelOf(holder('p-1', 'dsl')),
    });
    await createHandler(deps)(reported);
    expect([sent, recorded()]).toEqual([[], []]);
  });

  it('ORG-02 INC-04 is the fallback where a holder has no address, and both are flagged and on record', async () => {
    const { deps, sent, recorded } = notifyDeps({
      policyAt: async () =>
        policy({ incidents: { alertRoles: ['dsl'] }, notifications: { fallbackRoles: ['office'] } }),
      readModel: readModelOf(holder('p-1', 'dsl'), holder('p-2', 'office')),
      peopleOf: peopleWith({ 'p-1': withoutAddress }),
    });
    await createHandler(deps)(reported);
    expect(addresses(sent)).toEqual(['p-2']);
    expect(recorded()).toMatchObject([
      {
        type: 'SafeguardingTeamAlerted',
        data: {
          recipients: [{ person: 'p-2', roles: ['dsl'], insteadAs: 'office' }],
          unfilled: ['dsl'],
          withoutAddress: [{ person: 'p-1', roles: ['dsl'] }],
        },
      },
    ]);
    expect(logged.join('')).toContain('RoleWithoutHolder');
  });

  it('ORG-02 INC-04 is the headteacher, then the trust, where the school has no fallback for an incident', async () => {
    const headed = notifyDeps({
      policyAt: alerting,
      readModel: schoolAndTrust([holder('p-5', 'headteacher')], [holder('p-5', 'executive')]),
    });
    await createHandler(headed.deps)(reported);
    expect(headed.recorded()).toMatchObject([
      { data: { recipients: [{ person: 'p-5', ofTrust: false, insteadAs: 'headteacher' }] } },
    ]);
    const headless = notifyDeps({
      policyAt: alerting,
      readModel: schoolAndTrust([], [holder('p-5', 'executive'), holder('p-6', 'trust-admin')]),
    });
    await createHandler(headless.deps)(reported);
    expect(addresses(headless.sent)).toEqual(['p-5']);
    expect(headless.recorded()).toMatchObject([
      { data: { recipients: [{ person: 'p-5', ofTrust: true, insteadAs: 'executive' }] } },
    ]);
    const admin = notifyDeps({
      policyAt: alerting,
      readModel: schoolAndTrust([], [holder('p-6', 'trust-admin')]),
    });
    await createHandler(admin.deps)(reported);
    expect(addresses(admin.sent)).toEqual(['p-6']);
  });

  it('INC-04 ORG-02 is somebody of any incident also where the policy names nobody and nobody leads on safeguarding', async () => {
    for (const flags of [{}, { illegal: true }, { serious: true }]) {
      const { deps, sent, recorded } = notifyDeps({ readModel: readModelOf(holder('p-5', 'headteacher')) });
      await createHandler(deps)(incident(flags));
      expect(addresses(sent)).toEqual(['p-5']);
      expect(recorded()).toMatchObject([{ data: { unfilled: ['dsl'] } }]);
      expect(logged.join('')).toContain('"message":"no-holder"');
    }
  });

  it('ORG-02 INC-04 is looked for every quarter of an hour until somebody is found, or a week is over', async () => {
    let now = new Date(NOW);
    const { deps, sent, recorded, wantedBack } = notifyDeps({
      policyAt: alerting,
      clock: () => now,
      readModel: readModelOf(),
    });
    await createHandler(deps)(reported);
    await createHandler(deps)(reported);
    expect(recorded()).toMatchObject([
      { type: 'NotificationUnaddressed', data: { lookedForUntil: later(7).toISOString() } },
    ]);
    expect(wantedBack()).toEqual([reported]);
    now = later(6);
    const found = { ...deps, readModel: readModelOf(holder('p-1', 'dsl')) };
    await createHandler(found)(reported);
    await createHandler(found)(reported);
    expect(addresses(sent)).toEqual(['p-1']);
    expect(recorded().map(({ type }) => type)).toEqual([
      'NotificationUnaddressed',
      'SafeguardingTeamAlerted',
    ]);
  });

  it('ORG-02 is given up after a week, and then somebody who comes is too late', async () => {
    let now = new Date(NOW);
    const { deps, sent, recorded, wantedBack } = notifyDeps({
      policyAt: alerting,
      clock: () => now,
      readModel: readModelOf(),
    });
    await createHandler(deps)(reported);
    now = later(7);
    await createHandler(deps)(reported);
    expect(wantedBack()).toHaveLength(1);
    await createHandler({ ...deps, readModel: readModelOf(holder('p-1', 'dsl')) })(reported);
    expect(sent).toEqual([]);
    expect(recorded().map(({ type }) => type)).toEqual(['NotificationUnaddressed', 'NotificationAbandoned']);
  });

  it('DEV-03 is on record where a person who is named has no address, and nobody is looked for', async () => {
    const { deps, sent, recorded, wantedBack } = notifyDeps({
      peopleOf: peopleWith({ 'p-7': withoutAddress }),
    });
    const allocated = message('WorkDeviceAllocated', 'devices/d-1', {
      person: 'p-7',
      allocatedOn: '2026-09-14',
    });
    await createHandler(deps)(allocated);
    await createHandler(deps)(allocated);
    expect([sent, wantedBack()]).toEqual([[], []]);
    expect(recorded()).toMatchObject([
      {
        id: 'devices.d-1.1',
        type: 'NotificationUnaddressed',
        data: { withoutAddress: [{ person: 'p-7', roles: [] }], lookedForUntil: null },
      },
    ]);
  });

  it('POL-04 is who is outside on record alone, with nobody looked for, and nobody is mailed', async () => {
    const { deps, sent, recorded, wantedBack } = notifyDeps({
      policyAt: async () =>
        policy({ policies: { shareAtReview: true, boardRoute: [{ outside: 'clerk-of-governors' }] } }),
    });
    const shared = message('PolicySharedWithGoverningBoard', 'policies/online-safety', {
      reviewed: 2,
      on: '2026-09-10',
    });
    await createHandler(deps)(shared);
    await createHandler(deps)(shared);
    expect([sent, wantedBack()]).toEqual([[], []]);
    expect(recorded()).toMatchObject([
      {
        id: 'policies.online-safety.1',
        type: 'NotificationAddressed',
        data: { recipients: [], outside: ['clerk-of-governors'] },
      },
    ]);
  });

  it('EML-02 is tried no more once the mail service has refused an address for good, and somebody is called', async () => {
    const tries: string[] = [];
    const sendMail = async ({ to }: { to: string }) => {
      tries.push(to);
      if (to.startsWith('p-1')) throw new MailRefused('the mail service refused with status 400', 'for-good');
    };
    const { deps, deliveries } = notifyDeps({
      policyAt: alerting,
      sendMail,
      readModel: readModelOf(holder('p-1', 'dsl'), holder('p-2', 'dsl')),
    });
    await createHandler(deps)(reported);
    await createHandler(deps)(reported);
    expect(tries).toHaveLength(2);
    expect(deliveries()).toMatchObject([
      { status: 'refused', attempts: 1 },
      { status: 'sent', attempts: 1 },
    ]);
    expect(logged.join('')).toContain('"MailRefused":1');
  });

  it('INC-04 is mailed again at once where the mail service takes no more at this moment', async () => {
    let tries = 0;
    const sendMail = async () => {
      tries += 1;
      if (tries < 4) throw new MailRefused('the mail service refused with status 429', 'too-many');
    };
    const { deps, deliveries } = notifyDeps({
      policyAt: alerting,
      sendMail,
      readModel: readModelOf(holder('p-1', 'dsl')),
    });
    await createHandler(deps)(reported);
    expect(deliveries()).toMatchObject([{ status: 'sent', attempts: 1 }]);
  });
});
