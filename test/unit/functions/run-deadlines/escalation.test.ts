import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { adoptedSettings } from '../../../../events/catalogue/settings/index.ts';
import { NewerEvent } from '../../../../events/catalogue/upcast.ts';
import { createHandler as createNotify } from '../../../../functions/notify/handler.ts';
import { type DueSite, dueSite, lend, readySchool, takeBack } from '../../../support/due-dates/site.ts';
import type { Item } from '../../../support/fake-dynamo.ts';
import { holder, notifyDeps, readModelOf } from '../../../support/notify.ts';

const escalations = { 'loan-return': { to: ['headteacher'], afterDays: 7 } };
let ready: ReadonlyMap<string, Item>;
let silent: ReadonlyMap<string, Item>;
beforeAll(async () => {
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  ready = await readySchool({ notifications: { escalations } });
  silent = await readySchool();
});
afterAll(() => void vi.restoreAllMocks());

const lent = async (from = ready, ...devices: readonly string[]): Promise<DueSite> => {
  const site = dueSite(from);
  for (const device of ['d-1', ...devices]) await site.send(`devices/${device}`, lend('2026-09-25'));
  await site.settle();
  return site;
};
const runAt = async (site: DueSite, now: string): Promise<void> => {
  site.time.now = now;
  await site.run();
  await site.settle();
};
const escalated = ({ mails }: DueSite) => mails.filter(({ subject }) => subject === 'Something is overdue');
const IN_TIME = '2026-10-03T05:59:00.000Z';
/** Due until the 25th, so overdue since the 26th, and for seven whole days on the 3rd at 07:00 in London. */
const LATE = '2026-10-03T06:00:00.000Z';

describe('what has been overdue for a time', () => {
  it('ORG-07 goes to the role that the school names, after as many days as it says, once a cycle', async () => {
    const site = await lent();
    await runAt(site, '2026-09-26T09:00:00.000Z');
    await runAt(site, IN_TIME);
    expect(escalated(site)).toEqual([]);
    for (const now of [LATE, '2026-10-03T06:15:00.000Z', '2026-12-01T09:00:00.000Z']) await runAt(site, now);
    expect(escalated(site).map(({ to, at }) => `${at} ${to}`)).toEqual([`${LATE} p-head@larkfield.example`]);
    expect(escalated(site)[0]?.text).toContain('It has been overdue since 2026-09-26.');
    expect(escalated(site)[0]?.text).toContain('/devices/d-1');
  });

  it('ORG-07 comes in one mail of all that was put on record together, each by itself', async () => {
    const site = await lent(ready, 'd-2');
    await runAt(site, '2026-09-26T09:00:00.000Z');
    await runAt(site, LATE);
    const [mail, ...more] = escalated(site);
    expect(more).toEqual([]);
    for (const device of ['d-1', 'd-2']) expect(mail?.text).toContain(`/devices/${device}`);
    const notified = site.recorded().filter(({ data }) => data['notice'] === 'overdue-loan-return');
    expect(notified.map(({ id }) => id.split('.').slice(0, 2))).toEqual([
      ['devices', 'd-1'],
      ['devices', 'd-2'],
    ]);
    const recipient = { person: 'p-head', ofTrust: false, roles: ['headteacher'], insteadAs: null };
    expect(notified[0]?.data['recipients']).toEqual([recipient]);
  });

  it('ORG-07 goes to nobody at a school that names nobody, or once it is settled', async () => {
    const other = await lent(silent);
    await runAt(other, '2026-09-26T09:00:00.000Z');
    await runAt(other, '2026-12-01T09:00:00.000Z');
    expect(escalated(other)).toEqual([]);
    const site = await lent();
    await runAt(site, '2026-09-26T09:00:00.000Z');
    await site.send('devices/d-1', takeBack);
    await site.settle();
    await runAt(site, LATE);
    expect(escalated(site)).toEqual([]);
  });

  it('ORG-07 goes out once though the run dies at any of its requests', { timeout: 60_000 }, async () => {
    for (const isAfter of [false, true]) {
      for (let request = 0; ; request += 1) {
        const site = await lent(ready, 'd-2');
        await runAt(site, '2026-09-26T09:00:00.000Z');
        site.time.now = LATE;
        site.own.arm(request, isAfter);
        const hasDied = await site.run().then(
          () => false,
          () => true,
        );
        site.own.arm(null);
        await runAt(site, '2026-10-03T06:15:00.000Z');
        const lines = escalated(site).flatMap(({ text }) => text.match(/devices\/d-\d/g) ?? []);
        expect(lines.toSorted()).toEqual(['devices/d-1', 'devices/d-2']);
        if (!hasDied) break;
        expect(request).toBeLessThan(60);
      }
    }
  });

  it('ORG-07 is one mail though the message comes again, and none of what another message said', async () => {
    const site = await lent(ready, 'd-2');
    await runAt(site, '2026-09-26T09:00:00.000Z');
    site.time.now = LATE;
    await site.run();
    const [body = ''] = site.queues.notify.filter((one) => one.includes('"escalation"'));
    await site.notify(body);
    await site.settle();
    expect(escalated(site)).toHaveLength(1);
    const { escalation } = JSON.parse(body);
    const alone = { ...escalation, rows: escalation.rows.slice(0, 1) };
    await site.notify(JSON.stringify({ escalation: alone }));
    expect(escalated(site)).toHaveLength(1);
  });
});

describe('a date of which nobody can be notified', () => {
  it('ORG-07 keeps no other from those who lead, and is asked for by itself', async () => {
    const site = await lent(ready, 'd-2');
    await runAt(site, '2026-09-26T09:00:00.000Z');
    site.time.now = LATE;
    await site.run();
    const [body = ''] = site.queues.notify.filter((one) => one.includes('"escalation"'));
    const { deps, sent, requeued } = notifyDeps({
      clock: site.clock,
      policyAt: site.people.policyAt,
      readModel: readModelOf(holder('p-head', 'headteacher')),
    });
    const unreadable = (...devices: readonly string[]) => {
      const load: typeof deps.log.load = async (key, stream) => {
        if (devices.some((one) => key.id.startsWith(`devices.${one}.`)))
          throw new NewerEvent('of a later release');
        return deps.log.load(key, stream);
      };
      return createNotify({ ...deps, log: { ...deps.log, load } });
    };
    await expect(unreadable('d-1', 'd-2')(body)).rejects.toThrow(NewerEvent);
    expect([sent, requeued]).toEqual([[], []]);
    await unreadable('d-1')(body);
    expect(sent.map(({ text }) => text.match(/devices\/d-\d/g))).toEqual([['devices/d-2']]);
    const [alone = '', ...more] = requeued.splice(0);
    expect(more).toEqual([]);
    await expect(unreadable('d-1')(alone)).rejects.toThrow(NewerEvent);
    expect(requeued).toEqual([]);
    await createNotify(deps)(alone);
    expect(sent.slice(1).map(({ text }) => text.match(/devices\/d-\d/g))).toEqual([['devices/d-1']]);
    await createNotify(deps)(body);
    expect(sent).toHaveLength(2);
  });
});

describe('the setting of who hears of it', () => {
  const adopts = (stated: unknown): boolean =>
    adoptedSettings.safeParse({ notifications: { escalations: stated } }).success;

  it('ORG-07 is by deadline, or for any other', () => {
    expect(adopts(escalations)).toBe(true);
    expect(adopts({ any: { to: ['headteacher', 'slt'], afterDays: 0 } })).toBe(true);
    expect(adopts(null)).toBe(true);
  });

  it.each([
    { any: { to: [], afterDays: 1 } },
    { any: { to: ['headteacher'] } },
    { any: { to: ['parent'], afterDays: 1 } },
    { any: { to: ['slt', 'slt'], afterDays: 1 } },
    { any: { to: ['slt'], afterDays: -1 } },
    { Any: { to: ['slt'], afterDays: 1 } },
    ['headteacher'],
  ])('ORG-07 refuses %o', (stated) => {
    expect(adopts(stated)).toBe(false);
  });
});
