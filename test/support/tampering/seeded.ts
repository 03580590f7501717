import { vi } from 'vitest';
import { openSchool, openTrust } from '../school.ts';
import { type Kept, school, type TamperingSite, tamperingSite } from './site.ts';

/** The record that is altered, and the incident whose dossier tells of it. */
export const target = { stream: 'devices', id: 'lis-lt-1' };
export const incident = 'i-77';
/** A record of one commit, which is archived where the beginning is. */
export const registeredOnly = 'lis-lt-0';
export const head = `login-${school}-p-head`;

/** A line of the journal that is about the target, as it was before anything was altered. */
export interface Line {
  readonly position: number;
  readonly hash: string;
}

export interface Seeded {
  readonly kept: Kept;
  /** Lines of the target's commits, by number. */
  readonly lines: ReadonlyMap<number, Line>;
  /** Commits of the target. */
  readonly commits: number;
}

/**
 * A school with a loan and an incident, journaled, projected and signed.
 * @param filler commits that are recorded before; with more than 256 the beginning is archived, and the
 * target lies in the open end
 */
export const seeded = async (
  issuer: TamperingSite['issuer'],
  kms: TamperingSite['kms'],
  filler = 0,
): Promise<Seeded> => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-09-10T08:30:00Z') });
  const site = await tamperingSite(issuer, null, kms);
  await openSchool(site as never, school);
  await openTrust(site as never);
  const send = async (path: string, person: string, body: object) => {
    const answer = await site.call('POST', `/v1/schools/${school}/${path}`, {
      as: `login-${school}-${person}`,
      body,
    });
    if (answer.status !== 201) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  };
  // What is recorded in one moment is journaled in any order: so the filler comes first, and then the target.
  vi.setSystemTime(new Date('2026-09-10T08:31:00Z'));
  if (filler > 0) await send(`devices/${registeredOnly}/register-device`, 'p-it', { kind: 'tablet' });
  // Many commits of few devices, since a sweep looks at each record.
  const devices = Array.from({ length: 16 }, (_, index) => `devices/lis-fill-${index}`);
  for (let commit = 0; commit * devices.length < filler; commit += 1) {
    const [command, body] =
      commit === 0
        ? ['register-device', { kind: 'tablet' }]
        : ['install-safeguards', { safeguards: ['web-filter'] }];
    await Promise.all(devices.map((device) => send(`${device}/${command}`, 'p-it', body)));
  }
  vi.setSystemTime(new Date('2026-09-10T08:32:00Z'));
  await send('agreements/p-parent.parent/sign-agreement', 'p-office', {
    ...{
      signedName: 'Grace Okoro',
      method: 'paper',
      seenBy: 'p-office',
      templateVersion: 1,
      signedOn: '2026-09-10',
    },
  });
  vi.setSystemTime(new Date('2026-09-10T08:33:00Z'));
  const device = `devices/${target.id}`;
  await send(`${device}/register-device`, 'p-it', { kind: 'pupil-laptop' });
  await send(`${device}/install-safeguards`, 'p-it', { safeguards: ['web-filter'] });
  await send(`${device}/install-safeguards`, 'p-it', { safeguards: ['web-filter'] });
  await send(`${device}/lend-device`, 'p-it', {
    borrower: 'p-parent',
    pupil: 'u-301',
    purpose: 'remote-learning',
  });
  vi.setSystemTime(new Date('2026-09-11T09:00:00Z'));
  await send(`incidents/${incident}/report-incident`, 'p-teacher', {
    ...{ occurredOn: '2026-09-10', place: 'Library', description: 'A message.', category: 'online-safety' },
    involved: [
      { person: 'u-301', part: 'victim' },
      { person: 'p-parent', part: 'witness' },
    ],
  });
  vi.setSystemTime(new Date('2026-09-12T09:00:00Z'));
  await site.journal();
  await site.project();
  const signed = await site.call('POST', `/v1/schools/${school}/checkpoints`, { as: head });
  if (signed.status !== 201) throw new Error(`not signed: ${JSON.stringify(signed.body)}`);
  const kept = await site.kept();
  const own = kept.items.journal.filter(({ pk }) => pk?.S === `${school}/${target.stream}/${target.id}`);
  const lines = new Map(
    own.map(({ sk, p, h }) => [
      Number(sk?.N),
      { position: Number(p?.N), hash: Buffer.from(h?.B ?? []).toString('base64url') },
    ]),
  );
  return { kept, lines, commits: lines.size };
};

export const targetKey = `${school}/${target.stream}/${target.id}`;
