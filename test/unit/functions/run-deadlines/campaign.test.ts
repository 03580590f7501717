import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { plusDays } from '../../../../domain/kernel/day.ts';
import { digestAt } from '../../../../domain/kernel/digest.ts';
import { londonDate, londonDayEnd, londonInstant } from '../../../../domain/kernel/london.ts';
import { type Dice, diceOf } from '../../../support/delivery-campaign/dice.ts';
import {
  correctReturn,
  type DueSite,
  dueSite,
  lend,
  readySchool,
  secure,
  takeBack,
} from '../../../support/due-dates/site.ts';
import type { Item } from '../../../support/fake-dynamo.ts';

const devices = ['d-1', 'd-2'] as const;
const minute = 60_000;

interface OpenLoan {
  readonly lentBy: number;
  readonly returnDue: string | null;
}

interface RecordedEvent {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly version: number;
}

const loanAfter = (loan: OpenLoan | null, { type, data, version }: RecordedEvent): OpenLoan | null => {
  const { returnDue } = (data['changes'] ?? data) as { returnDue?: string | null };
  if (type === 'DeviceLent') return { lentBy: version, returnDue: returnDue ?? null };
  if (type === 'DeviceReturned') return null;
  return loan !== null && type === 'DeviceCorrected' && returnDue !== undefined
    ? { ...loan, returnDue }
    : loan;
};

/** What a device's commits say of its loan and of what fell due, computed without the code of the domain. */
const bookOf = (site: DueSite, device: string) => {
  let loan: OpenLoan | null = null;
  const fell: string[] = [];
  const commits = site.commitsOf(`devices/${device}`);
  const recorded = commits.flatMap(({ events, recordedAt, actor }) =>
    events.map((one) => ({ ...one, recordedAt, actor })),
  );
  for (const [index, { type, data, recordedAt, actor }] of recorded.entries()) {
    loan = loanAfter(loan, { type, data, version: index + 1 });
    if (type !== 'DeviceLoanFellDue') continue;
    expect(actor.id).toBe('system.deadlines');
    expect(data).toMatchObject({ loan: loan?.lentBy, dueOn: loan?.returnDue });
    expect(recordedAt > londonDayEnd(String(data['dueOn']))).toBe(true);
    fell.push(`${data['loan']}.${data['dueOn']}`);
  }
  return { loan, fell };
};

const nextActOf = async (site: DueSite, dice: Dice): Promise<void> => {
  const device = `devices/${devices[dice.roll(2)]}`;
  const { loan } = bookOf(site, device.slice('devices/'.length));
  const day = plusDays(londonDate(site.time.now), dice.roll(12) - 2);
  if (loan === null) {
    await site.tryToSend(device, secure);
    await site.tryToSend(device, dice.isLucky(0.2) ? lend() : lend(plusDays(day, 2)));
  } else if (dice.isLucky(0.4)) await site.tryToSend(device, takeBack);
  else await site.tryToSend(device, correctReturn(loan.lentBy, dice.isLucky(0.1) ? null : day));
};

const doubled = (waiting: string[], dice: Dice): void => {
  const more = waiting.filter(() => dice.isLucky(0.3));
  waiting.splice(0, waiting.length, ...dice.shuffled([...waiting, ...more]));
};

/** Some messages, doubled and shuffled, to consumers that die; what failed comes again. */
const deliverSome = async (site: DueSite, dice: Dice): Promise<void> => {
  site.publish();
  for (const name of ['project', 'notify'] as const) {
    doubled(site.queues[name], dice);
    for (const body of site.queues[name].splice(0, 1 + dice.roll(4))) {
      if (name === 'project') site.own.arm(dice.isLucky(0.3) ? dice.roll(6) : null, dice.isLucky(0.5));
      await site[name](body).catch(() => site.queues[name].push(body));
      site.own.arm(null);
    }
  }
};

const stormyRun = async (site: DueSite, dice: Dice): Promise<void> => {
  site.own.arm(dice.isLucky(0.6) ? dice.roll(25) : null, dice.isLucky(0.5));
  const runs = [site.run(), ...(dice.isLucky(0.3) ? [site.run()] : [])];
  await Promise.allSettled(runs);
  site.own.arm(null);
};

/**
 * Everything arrives, a run is left in peace, and everything arrives again: what is late is on record, and
 * whom to remind knows.
 */
const calmRun = async (site: DueSite): Promise<void> => {
  await site.settle();
  await site.run();
  await site.settle();
  for (const device of devices) {
    const { loan, fell } = bookOf(site, device);
    expect(new Set(fell).size).toBe(fell.length);
    if (loan === null || loan.returnDue === null) continue;
    const { lentBy, returnDue } = loan;
    const { now } = site.time;
    expect(fell.includes(`${lentBy}.${returnDue}`)).toBe(now > londonDayEnd(returnDue));
    const isTimeToRemind =
      londonInstant(plusDays(returnDue, -3), '07:00') <= now && now <= londonDayEnd(returnDue);
    if (isTimeToRemind)
      expect(site.delivered().join()).toContain(`#${device}#${lentBy}.${returnDue}#${returnDue}#remind-3`);
  }
};

/** Each once, and no reminder of a day that is over. */
const checkMails = ({ mails, deliveries }: DueSite): void => {
  const sent = deliveries().filter(({ status }) => status === 'sent');
  expect(mails).toHaveLength(sent.length);
  const inWeeks = mails
    .filter(({ subject }) => subject === 'What is due this week')
    .map(({ to, at }) => `${to} ${digestAt(at)}`);
  expect(new Set(inWeeks).size).toBe(inWeeks.length);
  for (const { subject, text, at } of mails) {
    const [, day] = /due back on (\S+)\./.exec(text) ?? [];
    if (subject === 'A date is near') expect(at <= londonDayEnd(day ?? '')).toBe(true);
  }
};

const timePasses = async (site: DueSite, dice: Dice): Promise<void> => {
  const minutes = dice.isLucky(0.2) ? dice.roll(21 * 24 * 60) : dice.roll(2 * 24 * 60);
  site.time.now = new Date(Date.parse(site.time.now) + minutes * minute).toISOString();
};

const happenings = [
  nextActOf,
  nextActOf,
  nextActOf,
  deliverSome,
  deliverSome,
  calmRun,
  stormyRun,
  stormyRun,
  timePasses,
  timePasses,
];

const weeks = async (ready: ReadonlyMap<string, Item>, steps: number, dice: Dice) => {
  const site = dueSite(ready);
  for (let step = 0; step < steps; step += 1) await happenings[dice.roll(happenings.length)]?.(site, dice);
  await calmRun(site);
  checkMails(site);
  const fell = devices.flatMap((device) => bookOf(site, device).fell).length;
  return { fell, reminded: site.mails.filter(({ subject }) => subject === 'A date is near').length };
};

describe('deadlines under late, doubled and missed runs, duplicates and crashes', () => {
  let ready: ReadonlyMap<string, Item>;
  beforeAll(async () => {
    vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    ready = await readySchool();
  });
  afterAll(() => void vi.restoreAllMocks());

  it('DEV-02 lets each loan fall due exactly once for each of its days that passed, and reminds once at most', {
    timeout: 120_000,
  }, async () => {
    let [fell, reminded] = [0, 0];
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 10, max: 60 }), fc.nat(), async (steps, seed) => {
        const came = await weeks(ready, steps, diceOf(seed));
        fell += came.fell;
        reminded += came.reminded;
      }),
      { numRuns: 20 },
    );
    expect(fell).toBeGreaterThan(5);
    expect(reminded).toBeGreaterThan(5);
  });
});
