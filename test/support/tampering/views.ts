import { expect } from 'vitest';
import type { ShownTampered } from '../../../functions/shared/lambda/tampered.ts';
import { head, incident, type Seeded, target } from './seeded.ts';
import { keyOptions, school, type TamperingSite } from './site.ts';

/** What somebody is shown, in few words: what is intact of the target, and what is said not to be. */
export type View = (site: TamperingSite, seeded: Seeded) => Promise<string>;

const base = `/v1/schools/${school}`;
const record = `${base}/${target.stream}/${target.id}`;
const recordName = `${target.stream}/${target.id}`;

/**
 * A commit as it is shown not to be intact; says so where its place or its journaled hash is not the true
 * one.
 */
const named =
  ({ lines }: Seeded) =>
  ({ standing, record: of, commit, position, journaledHash }: ShownTampered): string => {
    const line = lines.get(commit ?? 0);
    const isInPlace = line === undefined ? position === null : position === line.position;
    const isHashRight = line === undefined ? journaledHash === null : journaledHash === line.hash;
    const flaws = [
      ...(of === recordName ? [] : [`of ${of}`]),
      ...(isInPlace ? [] : [`at position ${position}`]),
      ...(isHashRight ? [] : ['with another hash']),
    ];
    return [commit, standing, ...flaws].join(' ');
  };

const listed = (seeded: Seeded, tampered: readonly ShownTampered[]): string =>
  tampered.map(named(seeded)).join(', ') || 'all intact';

const isLent = (devices: readonly { device: string }[]): string =>
  devices.some(({ device }) => device === target.id) ? 'lent' : 'not told';

export const views = {
  history: async (site, seeded) => {
    const { status, body } = await site.call('GET', `${record}/history`, { as: head });
    if (status !== 200) return `${status} ${body.type.split('#')[1]}: ${listed(seeded, body.tampered)}`;
    const shown = (body.events as (ShownTampered | { commit: number })[]).map((event) =>
      'standing' in event ? named(seeded)(event) : event.commit,
    );
    return shown.join(', ');
  },
  state: async (site, seeded) => {
    const { status, body } = await site.call('GET', record, { as: head });
    return status === 200
      ? `commit ${body.commit}, ${body.state.status}`
      : `${status} ${body.type.split('#')[1]}: ${listed(seeded, body.tampered)}`;
  },
  feed: async (site, seeded) => {
    const [own, tampered]: [number[], ShownTampered[]] = [[], []];
    for (let after: number | null = 0; after !== null; ) {
      const { status, body } = await site.call('GET', `${base}/feed?limit=500&after=${after}`, { as: head });
      if (status !== 200) return String(status);
      const events = body.events as { subject: string; streamversion: number }[];
      own.push(
        ...events.filter(({ subject }) => subject === recordName).map(({ streamversion }) => streamversion),
      );
      tampered.push(...body.tampered);
      after = body.next;
    }
    return `${own.join(', ') || 'none'}; ${listed(seeded, tampered)}`;
  },
  'as-of': async (site, seeded) => {
    const path = `${base}/as-of?at=2026-09-12T08:00:00.000Z&by=recorded`;
    const { status, body } = await site.call('GET', path, { as: head });
    if (status !== 200) return String(status);
    const others = body.agreements.length > 0 ? '' : ', and nothing else';
    return `${isLent(body.devices.lent)}${others}; ${listed(seeded, body.asOf.tampered)}`;
  },
  dossier: async (site, seeded) => {
    const { status, body } = await site.call('GET', `${base}/dossiers/${incident}`, { as: head });
    if (status !== 200) return `${status} ${body.type.split('#')[1]}`;
    const { onTheDay, unsaid } = JSON.parse(body.files['dossier.json']);
    const commitAt = new Map([...seeded.lines].map(([commit, { position }]) => [position, commit]));
    const left = unsaid.map(
      ({ position, record: of, standing }: { position: number; record: string; standing: string }) =>
        [commitAt.get(position), standing, ...(of === recordName ? [] : [`of ${of}`])].join(' '),
    );
    return `${isLent(onTheDay.answers.devices.lent)}; ${left.join(', ') || 'all said'}`;
  },
  export: async (site, seeded) => {
    const { outcome, verified } = await exportOf(site, seeded);
    return `${outcome}; ${verified}`;
  },
  sweep: async (site) => {
    const { exitCode, printed } = await site.daybook(['sweep']);
    const [first = '', ...lines] = printed.join('\n').split('\n');
    const end = lines.findIndex((line) => line.startsWith('  asked for by'));
    const found = lines
      .slice(0, end)
      .map((line) => line.trim().replace(`${school}/`, '').replace(/ {2,}/, ' '));
    return `exit ${exitCode}, ${first.split(':')[0]}: ${found.join(' | ') || 'nothing'}`;
  },
  /** After the sweep, which is what it tells of. */
  health: async (site) => {
    const { exitCode } = await site.daybook(['health']);
    const { body } = await site.call('GET', '/v1/trust/health', { as: 'login-_trust-t-trust-admin' });
    // Here nothing keeps due dates, nor makes rows of what a test puts beside the API.
    const notMeant = ['sweep-overdue', 'unsigned', 'lists-behind'];
    const all: readonly string[] = body.attention.map(({ what }: { what: string }) => what);
    const about = all.filter((what) => !notMeant.includes(what));
    expect(exitCode).toBe(all.length === 0 ? 0 : 1);
    return about.join(', ') || 'well';
  },
} as const satisfies Readonly<Record<string, View>>;

export type ViewName = keyof typeof views;

/** An export, with a look at the live table, and what the verifier says of it. */
const exportOf = async (site: TamperingSite, seeded: Seeded) => {
  const folder = site.folder();
  const exported = await site.daybook(
    ['export', '--school', school, '--out', folder, '--live', '--json'],
    head,
  );
  const { tampered, live, source } = JSON.parse(exported.printed[0] ?? '{}');
  const verified = await site.daybook(['verify', folder, '--json', ...keyOptions]);
  const { faults } = JSON.parse(verified.printed[0] ?? '{}');
  const numberAt = (position: number) =>
    [...seeded.lines].find(([, line]) => line.position === position)?.[0] ?? `position ${position}`;
  const kinds = (faults as { position: number; until: number | null; kind: string }[]).map(
    ({ position, until, kind }) =>
      `${numberAt(position)}${until === null ? '' : ` to ${numberAt(until)}`} ${kind}`,
  );
  const others = JSON.stringify(live) === JSON.stringify(tampered) ? '' : `, live ${listed(seeded, live)}`;
  const from = source.archive > 0 ? 'archive and log' : 'log';
  return {
    outcome: `exit ${exported.exitCode} from ${from}, ${listed(seeded, tampered)}${others}`,
    verified: `verify ${verified.exitCode}${kinds.length > 0 ? ` ${kinds.join(', ')}` : ''}`,
  };
};
