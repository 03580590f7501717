import { composeReact } from '../../../functions/react/compose.ts';
import { createHandler } from '../../../functions/react/handler.ts';
import type { Dice } from '../delivery-campaign/dice.ts';
import { dueSite, env, kms, school } from '../due-dates/site.ts';
import type { Item } from '../fake-dynamo.ts';
import { messagesOf } from '../react.ts';

/**
 * Due dates and processes side by side, over tables in memory: each can die at any request, and hears
 * everything late, twice, in any order.
 */
export const leavingSite = (ready: ReadonlyMap<string, Item> = new Map(), from?: string) => {
  const site = dueSite(ready, from);
  const react = createHandler({
    ...composeReact({ dynamo: site.own.client, kms }, env, site.clock),
    wait: async () => undefined,
    random: () => 0,
  });
  const heard = new Set(messagesOf(ready).keys());
  let waiting: string[] = [];
  const collect = (): void => {
    for (const [id, body] of messagesOf(site.items)) {
      if (heard.has(id)) continue;
      heard.add(id);
      waiting.push(body);
    }
    site.publish();
  };
  return {
    ...site,
    /** Everything arrives, and what follows from it. */
    settle: async (): Promise<void> => {
      for (collect(); waiting.length > 0 || site.queues.project.length > 0; collect()) {
        for (const body of waiting.splice(0)) await react(body);
        await site.settle();
      }
    },
    /** Some messages, doubled and shuffled, to consumers that die; what failed comes again. */
    deliverSome: async (dice: Dice): Promise<void> => {
      collect();
      waiting = dice.shuffled([...waiting, ...waiting.filter(() => dice.isLucky(0.3))]);
      for (const body of waiting.splice(0, 1 + dice.roll(3))) {
        site.own.arm(dice.isLucky(0.4) ? dice.roll(10) : null, dice.isLucky(0.5));
        await react(body).catch(() => waiting.push(body));
        site.own.arm(null);
      }
      for (const body of site.queues.project.splice(0, 1 + dice.roll(3))) {
        site.own.arm(dice.isLucky(0.3) ? dice.roll(8) : null, dice.isLucky(0.5));
        await site.project(body).catch(() => site.queues.project.push(body));
        site.own.arm(null);
      }
    },
    /** Every event there ever was is delivered once more. */
    replay: async (dice: Dice): Promise<void> => {
      for (const body of dice.shuffled([...messagesOf(site.items).values()])) await react(body);
    },
    runOnce: async (dice: Dice): Promise<void> => {
      site.own.arm(dice.isLucky(0.6) ? dice.roll(25) : null, dice.isLucky(0.5));
      await Promise.allSettled([site.run(), ...(dice.isLucky(0.3) ? [site.run()] : [])]);
      site.own.arm(null);
    },
  };
};
export type LeavingSite = ReturnType<typeof leavingSite>;

export const person = 'p-101';
const audiences = ['staff', 'volunteer', 'visitor'] as const;
const settings = {
  agreements: { audiences },
  access: { wifi: true, rights: true, uniqueLogIn: true, currentAgreement: true },
};

/** A school that gives access, and one person who has signed in every capacity and is a member of staff. */
export const readySite = async (): Promise<ReadonlyMap<string, Item>> => {
  const site = leavingSite(new Map(), '2026-09-01T08:00:00.000Z');
  await site.send(`schools/${school}`, {
    type: 'RegisterSchool',
    name: 'Larkfield',
    phase: 'infant',
    yearGroups: ['R'],
  });
  const policy = { version: 1, settings, approval: null, review: null };
  await site.send('policies/online-safety', { type: 'AdoptPolicy', ...policy });
  const since = { name: 'Amira Shah', startedOn: '2026-09-01' };
  await site.send(`people/${person}`, { type: 'JoinStaff', kind: 'staff', ...since });
  await site.send('people/p-110', {
    type: 'JoinStaff',
    kind: 'staff',
    name: 'Bea Witness',
    startedOn: '2026-09-01',
  });
  await site.send(`people/${person}`, { type: 'RegisterVolunteer', name: since.name, from: '2026-09-01' });
  await site.send(`people/${person}`, { type: 'RegisterVisitor', name: since.name, visitOn: '2026-09-30' });
  for (const audience of audiences) {
    const terms = [{ kind: 'term', text: 'I take care.' }];
    const text = { version: 1, title: 'Online', policyVersion: 1, terms };
    await site.send(`agreement-templates/${audience}`, { type: 'PublishTemplate', ...text });
    const paper = { templateVersion: 1, signedName: since.name, method: 'paper', seenBy: 'p-110' };
    await site.send(`agreements/${person}.${audience}`, { type: 'SignAgreement', ...paper });
  }
  await site.send('devices/d-1', { type: 'RegisterDevice', kind: 'ta-laptop' });
  await site.settle();
  return site.items;
};
