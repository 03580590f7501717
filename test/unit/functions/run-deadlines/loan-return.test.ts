import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  correctReturn,
  type DueSite,
  dueSite,
  lend,
  readySchool,
  takeBack,
} from '../../../support/due-dates/site.ts';
import type { Item } from '../../../support/fake-dynamo.ts';

let ready: ReadonlyMap<string, Item>;
beforeAll(async () => {
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  ready = await readySchool();
});
afterAll(() => void vi.restoreAllMocks());

/** The third event of a device, after its registration and its safeguards. */
const LOAN = 3;
const device = 'devices/d-1';

const lent = async (returnDue?: string): Promise<DueSite> => {
  const site = dueSite(ready);
  await site.send(device, lend(returnDue));
  await site.settle();
  return site;
};

const wordsOf = ({ actions }: DueSite) => actions().map(({ key, from }) => `${from} ${key}`);
const fellDueOn = (site: DueSite) =>
  site
    .commitsOf(device)
    .flatMap(({ events }) =>
      events.filter(({ type }) => type === 'DeviceLoanFellDue').map(({ data }) => data['dueOn']),
    );
const runAt = async (site: DueSite, now: string): Promise<void> => {
  site.time.now = now;
  await site.run();
  await site.settle();
};
const reminders = ({ mails }: DueSite) => mails.filter(({ subject }) => subject === 'A date is near');
const digests = ({ mails }: DueSite) => mails.filter(({ subject }) => subject === 'What is due this week');

describe('the return date of a loan', () => {
  it('DEV-02 makes rows where the loan has one, and none where it has none', async () => {
    expect(wordsOf(await lent())).toEqual([]);
    const site = await lent('2026-09-25');
    expect(wordsOf(site)).toEqual([
      '2026-09-22T06:00:00.000Z loan-return#d-1#3.2026-09-25#2026-09-25#remind-3',
      '2026-09-25T23:00:00.000Z loan-return#d-1#3.2026-09-25#2026-09-25#fall-due',
    ]);
    expect(site.inDigest()).toMatchObject([
      { act: 'put-in-digest', from: '2026-09-21T06:00:00.000Z', due: { about: 'p-201' } },
    ]);
  });

  it('DEV-02 moves with a correction, and goes when the device is back', async () => {
    const site = await lent('2026-09-25');
    await site.send(device, correctReturn(LOAN, '2026-10-02'));
    await site.settle();
    expect(wordsOf(site)).toEqual([
      '2026-09-29T06:00:00.000Z loan-return#d-1#3.2026-10-02#2026-10-02#remind-3',
      '2026-10-02T23:00:00.000Z loan-return#d-1#3.2026-10-02#2026-10-02#fall-due',
    ]);
    await site.send(device, takeBack);
    await site.settle();
    expect([wordsOf(site), site.inDigest()]).toEqual([[], []]);
    await runAt(site, '2026-10-10T09:00:00.000Z');
    expect(fellDueOn(site)).toEqual([]);
  });

  it('DEV-02 falls due on the day after, once, by the actor of deadlines and with its cause', async () => {
    const site = await lent('2026-09-25');
    await runAt(site, '2026-09-25T22:59:59.999Z');
    expect(fellDueOn(site)).toEqual([]);
    await runAt(site, '2026-09-25T23:00:00.000Z');
    await runAt(site, '2026-09-25T23:15:00.000Z');
    expect(fellDueOn(site)).toEqual(['2026-09-25']);
    expect(site.commitsOf(device).at(-1)).toMatchObject({
      actor: { id: 'system.deadlines', roles: ['system.deadlines'] },
      causationId: `larkfield-infant/${device}/~due/loan-return/3.2026-09-25`,
      events: [{ data: { borrower: 'p-201', loan: LOAN, dueOn: '2026-09-25' } }],
    });
    expect(wordsOf(site)).toEqual([]);
    expect(site.inDigest()).toMatchObject([{ due: { hasFallenDue: true } }]);
  });

  it('DEV-02 falls due for each of its days that passes, and never twice for one', async () => {
    const site = await lent('2026-09-25');
    await runAt(site, '2026-09-26T09:00:00.000Z');
    for (const day of ['2026-10-02', '2026-09-25']) {
      await site.send(device, correctReturn(LOAN, day));
      await site.settle();
      await runAt(site, '2026-10-03T09:00:00.000Z');
    }
    expect(fellDueOn(site)).toEqual(['2026-09-25', '2026-10-02']);
  });

  it('DEV-02 falls due after weeks without any run, and after two runs at once', async () => {
    const site = await lent('2026-09-25');
    site.time.now = '2026-11-20T09:00:00.000Z';
    await Promise.all([site.run(), site.run()]);
    await site.settle();
    expect(fellDueOn(site)).toEqual(['2026-09-25']);
    expect(reminders(site)).toEqual([]);
  });

  it('DEV-02 falls due once though the run dies at any of its requests, before or after it is carried out', {
    timeout: 60_000,
  }, async () => {
    for (const isAfter of [false, true]) {
      for (let request = 0; ; request += 1) {
        const site = await lent('2026-09-25');
        site.time.now = '2026-09-26T09:00:00.000Z';
        site.own.arm(request, isAfter);
        const hasDied = await site.run().then(
          () => false,
          () => true,
        );
        site.own.arm(null);
        await runAt(site, '2026-09-26T09:15:00.000Z');
        expect(fellDueOn(site)).toEqual(['2026-09-25']);
        expect(wordsOf(site)).toEqual([]);
        expect(digests(site).map(({ to }) => to)).toEqual([
          'p-201@larkfield.example',
          'p-office@larkfield.example',
        ]);
        if (!hasDied) break;
        expect(request).toBeLessThan(60);
      }
    }
  });

  it('DEV-02 leaves to the next run what a run has no time for', async () => {
    const site = await lent('2026-09-25');
    site.time.now = '2026-09-26T09:00:00.000Z';
    for (const looks of [0, 1]) {
      let left = looks;
      await site.run(() => (left-- > 0 ? 900_000 : 1000));
      expect(fellDueOn(site)).toEqual([]);
    }
    await runAt(site, '2026-09-26T09:15:00.000Z');
    expect(fellDueOn(site)).toEqual(['2026-09-25']);
  });

  it('DEV-02 takes a row away that came to nothing, before the projector has heard why', async () => {
    const site = await lent('2026-09-25');
    await site.send(device, takeBack);
    site.time.now = '2026-09-26T09:00:00.000Z';
    await site.run();
    expect([fellDueOn(site), wordsOf(site), site.inDigest()]).toEqual([[], [], []]);
  });

  it('DEV-02 keeps a row of a deadline that this version does not know', async () => {
    const site = await lent('2026-09-25');
    for (const [at, item] of site.items) {
      if (!at.endsWith('#fall-due')) continue;
      const row = JSON.parse(item['row']?.S ?? '');
      site.items.set(at, { ...item, row: { S: JSON.stringify({ ...row, deadline: 'from-tomorrow' }) } });
    }
    await runAt(site, '2026-09-26T09:00:00.000Z');
    expect(site.actions()).toMatchObject([{ deadline: 'from-tomorrow' }]);
  });
});

describe('reminders of a return date', () => {
  it('DEV-02 go three days before to the borrower and the office, once', async () => {
    const site = await lent('2026-09-25');
    await runAt(site, '2026-09-22T05:59:00.000Z');
    expect(reminders(site)).toEqual([]);
    for (const now of ['2026-09-22T06:00:00.000Z', '2026-09-22T06:15:00.000Z', '2026-09-24T09:00:00.000Z'])
      await runAt(site, now);
    expect(reminders(site).map(({ to, at }) => `${at} ${to}`)).toEqual([
      '2026-09-22T06:00:00.000Z p-201@larkfield.example',
      '2026-09-22T06:00:00.000Z p-office@larkfield.example',
    ]);
    expect(reminders(site)[0]?.text).toContain('A device is due back on 2026-09-25.');
    await site.project(JSON.stringify({ detail: { schoolid: 'larkfield-infant', subject: device } }));
    expect(site.actions().map(({ act }) => act)).toEqual(['fall-due']);
  });

  it('DEV-02 go once though the run dies at any of its requests', { timeout: 60_000 }, async () => {
    for (const isAfter of [false, true]) {
      for (let request = 0; ; request += 1) {
        const site = await lent('2026-09-25');
        site.time.now = '2026-09-22T06:00:00.000Z';
        site.own.arm(request, isAfter);
        const hasDied = await site.run().then(
          () => false,
          () => true,
        );
        site.own.arm(null);
        await runAt(site, '2026-09-22T06:15:00.000Z');
        expect(reminders(site)).toHaveLength(2);
        if (!hasDied) break;
        expect(request).toBeLessThan(60);
      }
    }
  });

  it('DEV-02 go to nobody once the date is past, though the message was sent before', async () => {
    const site = await lent('2026-09-25');
    site.time.now = '2026-09-25T22:45:00.000Z';
    await site.run();
    const [message = ''] = site.queues.notify.filter((body) => body.includes('"reminder"'));
    expect(message).not.toBe('');
    site.time.now = '2026-09-25T23:00:00.000Z';
    await site.notify(message);
    expect(reminders(site)).toEqual([]);
  });

  it('DEV-02 go to nobody whose device came back while the run was on its way', async () => {
    const site = await lent('2026-09-25');
    site.time.now = '2026-09-22T06:00:00.000Z';
    const stale = [...site.items].filter(([at]) => at.startsWith('rows larkfield-infant/~due '));
    await site.send(device, takeBack);
    await site.settle();
    for (const [at, item] of stale) site.items.set(at, item);
    await runAt(site, '2026-09-22T06:00:00.000Z');
    expect(reminders(site)).toEqual([]);
  });
});

describe('the digest of a week', () => {
  it('DEV-02 comes on Monday soon after 07:00 in London, once a person and week, however often it is asked for', async () => {
    const site = await lent('2026-09-25');
    await runAt(site, '2026-09-21T06:04:59.000Z');
    expect(digests(site)).toEqual([]);
    site.time.now = '2026-09-21T06:05:00.000Z';
    await site.run();
    const [message = ''] = site.queues.notify;
    await site.settle();
    await site.notify(message);
    await runAt(site, '2026-09-21T06:15:00.000Z');
    expect(digests(site).map(({ to }) => to)).toEqual([
      'p-201@larkfield.example',
      'p-office@larkfield.example',
    ]);
    expect(digests(site)[0]?.text).toContain('A device is due back on 2026-09-25.');
    await runAt(site, '2026-09-28T06:05:00.000Z');
    expect(digests(site)).toHaveLength(4);
  });

  it('DEV-02 comes late where no run came on Monday, with what is open then', async () => {
    const site = await lent('2026-09-25');
    await site.send('devices/d-2', lend('2026-09-24'));
    await site.settle();
    await site.send('devices/d-2', takeBack);
    await site.settle();
    await runAt(site, '2026-09-23T15:00:00.000Z');
    expect(digests(site)).toHaveLength(2);
    expect(digests(site).filter(({ text }) => text.includes('d-2'))).toEqual([]);
  });

  it('DEV-02 of a week that is over is sent to nobody: the next one holds what is still open', async () => {
    const site = await lent('2026-09-25');
    site.time.now = '2026-09-21T06:05:00.000Z';
    await site.run();
    await runAt(site, '2026-09-28T06:05:00.000Z');
    expect(digests(site)).toHaveLength(2);
  });

  it('DEV-02 goes to nobody where nothing is due, and to none but those who are concerned', async () => {
    const site = await lent();
    await runAt(site, '2026-09-21T06:05:00.000Z');
    expect([site.queues.notify, site.mails]).toEqual([[], []]);
    const other = await lent('2026-12-18');
    await runAt(other, '2026-09-28T06:05:00.000Z');
    expect(digests(other)).toEqual([]);
  });

  it('DEV-02 comes although a date of the school can not be acted on', async () => {
    const site = await lent('2026-09-25');
    const bad = 'rows larkfield-infant/~due 2026-09-01T00:00:00.000Z#bad';
    site.items.set(bad, {
      pk: { S: 'larkfield-infant/~due' },
      sk: { S: '2026-09-01T00:00:00.000Z#bad' },
      row: { S: '{' },
    });
    site.time.now = '2026-09-21T06:05:00.000Z';
    await expect(site.run()).rejects.toThrow('could not be run');
    await site.settle();
    expect(digests(site)).toHaveLength(2);
  });
});
