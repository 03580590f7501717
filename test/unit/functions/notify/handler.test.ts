import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createBatchHandler, createHandler } from '../../../../functions/notify/handler.ts';
import { pageMessage } from '../../../../functions/notify/page-message.ts';
import { MailRefused } from '../../../../functions/shared/publishing/mailer.ts';
import {
  holder,
  message,
  NOW,
  notifyDeps,
  peopleWith,
  policy,
  readModelOf,
} from '../../../support/notify.ts';

const reported = message('IncidentReported', 'incidents/i-55', {
  occurredOn: '2026-09-14',
  category: 'online-safety',
  illegal: false,
  serious: false,
  involvesLessonResources: false,
  spreadAmongPupils: false,
});
const settings = {
  incidents: { alertRoles: ['headteacher', 'dsl'] },
  notifications: { fallbackRoles: ['office'] },
};
const policyAt = async () => policy(settings);
const withHolders = (...rows: ReturnType<typeof holder>[]) => ({ policyAt, readModel: readModelOf(...rows) });

describe('notices', () => {
  const logged: string[] = [];
  beforeEach(() => {
    logged.length = 0;
    vi.spyOn(process.stdout, 'write').mockImplementation((line) => logged.push(String(line)) > 0);
  });
  afterEach(() => vi.restoreAllMocks());

  it('INC-04 tells each holder of the roles once, also who holds two of them, with ids and a link only', async () => {
    const { deps, sent, deliveries } = notifyDeps(
      withHolders(holder('p-1', 'headteacher', 'dsl'), holder('p-2', 'dsl'), holder('p-3', 'staff')),
    );
    await createHandler(deps)(reported);
    expect(sent.map(({ to }) => to)).toEqual(['p-1@larkfield.example', 'p-2@larkfield.example']);
    expect(sent[0]?.text).toContain('https://daybook.fernhill.example/larkfield-infant/incidents/i-55');
    expect(deliveries().map(({ status }) => status)).toEqual(['sent', 'sent']);
    expect(logged.join('')).toContain('"outcome":"sent"');
    expect(logged.join('')).not.toContain('@');
  });

  it('INC-04 tells nobody again when the event comes again', async () => {
    const { deps, sent } = notifyDeps(withHolders(holder('p-1', 'dsl')));
    for (let times = 0; times < 3; times += 1) await createHandler(deps)(reported);
    expect(sent).toHaveLength(1);
  });

  it('INC-04 tells the fallback of the school when nobody holds a role, and flags it', async () => {
    const { deps, sent } = notifyDeps(withHolders(holder('p-9', 'office')));
    await createHandler(deps)(reported);
    expect(sent.map(({ to }) => to)).toEqual(['p-9@larkfield.example']);
    expect(logged.join('')).toContain('"message":"no-holder"');
    expect(logged.join('')).toContain('RoleWithoutHolder');
  });

  it('INC-04 tells nobody who, by the log, has given up the role that a late row still shows', async () => {
    const peopleOf = peopleWith({ 'p-1': { holds: () => false } });
    const rows = [holder('p-1', 'dsl', 'office'), holder('p-2', 'dsl')];
    const late = notifyDeps({ ...withHolders(...rows), peopleOf });
    await createHandler(late.deps)(reported);
    expect(late.sent.map(({ to }) => to)).toEqual(['p-2@larkfield.example']);
    const fallback = notifyDeps({ ...withHolders(holder('p-1', 'dsl'), holder('p-9', 'office')), peopleOf });
    await createHandler(fallback.deps)(reported);
    expect(fallback.sent.map(({ to }) => to)).toEqual(['p-9@larkfield.example']);
    const nobody = notifyDeps({ ...withHolders(holder('p-1', 'dsl', 'office')), peopleOf });
    await createHandler(nobody.deps)(reported);
    expect(nobody.sent).toEqual([]);
  });

  it('INC-04 records a refusal, tells the others all the same, and tries again when the message comes again', async () => {
    let isDown = true;
    const sent: string[] = [];
    const sendMail = async ({ to }: { to: string }) => {
      if (isDown && to.startsWith('p-1'))
        throw new MailRefused('the mail service refused with status 403', 'for-now');
      sent.push(to);
    };
    const { deps, deliveries } = notifyDeps({
      ...withHolders(holder('p-1', 'dsl'), holder('p-2', 'dsl')),
      sendMail,
    });
    await expect(createHandler(deps)(reported)).rejects.toThrow(MailRefused);
    expect(deliveries().map(({ status }) => status)).toEqual(['failed', 'sent']);
    isDown = false;
    await createHandler(deps)(reported);
    expect(sent).toEqual(['p-2@larkfield.example', 'p-1@larkfield.example']);
    expect(deliveries()).toMatchObject([
      { status: 'sent', attempts: 2 },
      { status: 'sent', attempts: 1 },
    ]);
  });

  it('INC-04 sends again, marked so, when it is not known whether the mail went out; but not while another may be sending', async () => {
    let now = new Date(NOW);
    const texts: string[] = [];
    const sendMail = async ({ text }: { text: string }) => {
      texts.push(text);
      if (texts.length === 1) throw new Error('the connection broke');
    };
    const { deps, deliveries } = notifyDeps({
      ...withHolders(holder('p-1', 'dsl')),
      sendMail,
      clock: () => now,
    });
    await expect(createHandler(deps)(reported)).rejects.toThrow('the connection broke');
    expect(deliveries()).toMatchObject([{ status: 'claimed' }]);
    await expect(createHandler(deps)(reported)).rejects.toMatchObject({ name: 'DeliveryInFlight' });
    now = new Date(now.getTime() + 60_000);
    await createHandler(deps)(reported);
    expect(texts).toHaveLength(2);
    expect(texts[0]).not.toContain('before');
    expect(texts[1]).toContain('You may have had this message before');
    expect(deliveries()).toMatchObject([{ status: 'sent', attempts: 2 }]);
  });

  it('INC-04 sends once when two invocations get the same message at the same moment', async () => {
    const [other, sent]: [PromiseWithResolvers<void>, string[]] = [Promise.withResolvers(), []];
    const sendMail = async ({ to }: { to: string }) => {
      await other.promise;
      sent.push(to);
    };
    const { deps } = notifyDeps({ ...withHolders(holder('p-1', 'dsl')), sendMail });
    const both = [createHandler(deps)(reported), createHandler(deps)(reported)];
    for (const one of both) one.catch(() => other.resolve());
    const outcomes = await Promise.allSettled(both);
    expect(sent).toEqual(['p-1@larkfield.example']);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  it('INC-04 tells the safeguarding lead where the policy names nobody', async () => {
    const { deps, sent } = notifyDeps({
      readModel: readModelOf(holder('p-1', 'dsl'), holder('p-2', 'office')),
    });
    await createHandler(deps)(reported);
    expect(sent.map(({ to }) => to)).toEqual(['p-1@larkfield.example']);
  });

  it.each([['not JSON'], ['{}'], ['{"detail":{"schoolid":"a/b","subject":"x/y"}}']])(
    'INC-04 fails on a message that is none: %s',
    async (body) => {
      await expect(createHandler(notifyDeps().deps)(body)).rejects.toThrow();
    },
  );

  it('INC-04 asks who holds the roles and what their records say once for a batch, and again for what could not be had', async () => {
    const readModel = readModelOf(holder('p-1', 'headteacher', 'dsl'), holder('p-2', 'dsl'));
    const lists = vi.fn(readModel.lists);
    let failures = 1;
    const all = peopleWith();
    const peopleOf = vi.fn(async (school: string, ids: readonly string[]) => {
      if (failures-- > 0) throw new Error('not at this moment');
      return all(school, ids);
    });
    const { deps, sent } = notifyDeps({ policyAt, peopleOf, readModel: { lists } });
    const others = ['i-56', 'i-57', 'i-58'].map((id) => reported.replaceAll('i-55', id));
    const failed = await createBatchHandler(deps)(
      [reported, ...others].map((body, at) => ({ id: `m-${at}`, body })),
    );
    expect([...failed.keys()]).toEqual(['m-0']);
    expect(sent).toHaveLength(6);
    expect(lists).toHaveBeenCalledTimes(1);
    peopleOf.mockClear();
    await createBatchHandler(deps)([{ id: 'm-0', body: reported }]);
    expect([sent.length, lists.mock.calls.length]).toEqual([8, 2]);
    const more = ['i-59', 'i-60'].map((id) => reported.replaceAll('i-55', id));
    await createBatchHandler(deps)(more.map((body, at) => ({ id: `m-${at}`, body })));
    expect(sent).toHaveLength(12);
    expect(peopleOf.mock.calls.map(([, ids]) => ids)).toEqual([
      ['p-1', 'p-2'],
      ['p-1', 'p-2'],
    ]);
  });

  it('INC-04 tells once of an event that comes twice in one batch, each time in an envelope of its own', async () => {
    const sent: string[] = [];
    const sendMail = async ({ to }: { to: string }) => {
      for (let turns = 0; turns < 50; turns += 1) await setImmediate();
      sent.push(to);
    };
    const { deps } = notifyDeps({ ...withHolders(holder('p-1', 'dsl')), sendMail });
    const again = JSON.stringify({ ...JSON.parse(reported), id: 'another-delivery' });
    expect(again).not.toBe(reported);
    const pages = [reported, again].map((body) =>
      pageMessage({ body, notice: 'incident-reported', page: 1, people: ['p-1'] }),
    );
    const failed = await createBatchHandler(deps)(
      [reported, again, ...pages, 'not JSON'].map((body, at) => ({ id: `m-${at}`, body })),
    );
    expect([...failed.keys()]).toEqual(['m-4']);
    expect(sent).toEqual(['p-1@larkfield.example', 'p-1@larkfield.example']);
  });
});
