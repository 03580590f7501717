import { devicesEvents } from '../../../events/catalogue/devices.ts';
import { composeReader } from '../../../functions/shared/lambda/compose.ts';
import { people, settings, setUp } from '../school.ts';
import { bundledReleases } from './bundled.ts';
import { type Opened, openSite } from './site.ts';
import { school } from './steps.ts';

const DAY_MS = 24 * 60 * 60_000;

/** Registers a school with its policy and the two who act in it. */
const openSmallSchool = async (to: Opened): Promise<void> => {
  await setUp(to, `${school}/schools/${school}/register-school`, {
    name: 'Larkfield Infant School',
    phase: 'infant',
    yearGroups: ['R', 'Y1', 'Y2'],
  });
  await setUp(to, `${school}/policies/online-safety/adopt-policy`, { version: 1, settings });
  for (const person of ['p-head', 'p-it'] as const) {
    const at = `${school}/people/${person}`;
    const joined = { kind: 'staff', name: `Canary ${person}`, startedOn: '2026-09-01' };
    await setUp(to, `${at}/join-staff`, joined);
    for (const role of people[person]) await setUp(to, `${at}/assign-role`, { role, from: '2026-09-01' });
    const subject = `${to.issuer.issuer}|login-${school}-${person}`;
    await setUp(to, `${at}/link-log-in`, { subject });
  }
};

/** Both releases on one set of tables, and beside them the later one alone on another. */
export const openWorld = async () => {
  const { earlier, later } = await bundledReleases();
  const [site, other] = await Promise.all([openSite(), openSite()]);
  const devices = new Set<string>();
  const [together, alone] = [site.open(later), other.open(later)];
  await Promise.all([together, alone].map(openSmallSchool));
  return {
    client: site.client,
    tables: site.tables,
    queue: site.queue,
    earlier: site.open(earlier),
    later: together,
    alone,
    /** The later release on the same log, with rows in a table of its own. */
    openLater: (readModel: string) => site.open(later, readModel),
    log: composeReader(site.client, { EVENT_LOG_TABLE: site.tables.eventLog }).log,
    /** Devices of which anything was said to the projectors. */
    devices,
    /** Says to the projectors that something may be new of a device. */
    changed: (device: string) => {
      devices.add(device);
      site.queue.push(JSON.stringify({ detail: { schoolid: school, subject: `devices/${device}` } }));
    },
    /** Whether the release before does not know an event of the stream in that version. */
    isNewer: (type: string, v: number) =>
      type === 'DeviceEncryptionConfirmed' ||
      ((type === 'DeviceRegistered' || type === 'DeviceCorrected') &&
        v === devicesEvents.entries[type].version),
    inDays: (days: number) => new Date(Date.now() + days * DAY_MS).toISOString(),
    stop: async () => {
      await Promise.all([site.stop(), other.stop()]);
    },
  };
};

export type World = Awaited<ReturnType<typeof openWorld>>;
