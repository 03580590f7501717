import { randomUUID } from 'node:crypto';
import { streamIn } from '../../../domain/kernel/stream.ts';
import { streams } from '../../../domain/streams/index.ts';
import type { EventLog } from '../../../events/log/types.ts';
import type { Sealer } from '../../../events/sealing/types.ts';
import { sealedEvents } from '../../../functions/shared/commands/sealed-events.ts';

export const NOW = '2026-09-14T09:00:00.000Z';

/** One commit to be written: `<stream>/<id>` and its events. */
export interface Written {
  readonly subject: string;
  readonly events: readonly { readonly type: string; readonly data: object }[];
}

/** What can happen in a run. */
export type Happening =
  | { readonly kind: 'incident' | 'action'; readonly incident: number }
  | { readonly kind: 'sign' | 'withdraw'; readonly parent: number }
  | { readonly kind: 'lend'; readonly device: number; readonly parent: number }
  | { readonly kind: 'return'; readonly device: number; readonly parent: number }
  | { readonly kind: 'role'; readonly parent: number };

const one = (subject: string, type: string, data: object): Written => ({ subject, events: [{ type, data }] });
const hash = 'ZpJ0ghuGrbWEFiyMGXSrV6gcLFHdPNxm3HKsJCZDJ3M';
const incidentData = {
  occurredOn: '2026-09-14',
  place: 'Library',
  description: 'Canary',
  categories: ['online-safety'],
  categoryEdition: null,
  rules: null,
  illegal: false,
  serious: false,
  involvesLessonResources: false,
  spreadAmongPupils: false,
  involved: [],
  recorder: null,
};

/** Ids of a run are its own, so that runs can share tables. */
export const writtenOf = (run: string, happening: Happening): Written => {
  switch (happening.kind) {
    case 'incident':
      return one(`incidents/i-${run}-${happening.incident}`, 'IncidentReported', incidentData);
    case 'action':
      return one(`incidents/i-${run}-${happening.incident}`, 'IncidentActionTaken', {
        action: 'Canary',
        under: null,
        seriousness: null,
      });
    case 'sign': {
      const signatory = `p-${run}-${happening.parent}`;
      const signature = {
        audience: 'parent',
        templateVersion: 1,
        termsHash: hash,
        signedName: 'Canary',
        signedOn: '2026-09-10',
        method: 'paper',
        recorder: 'p-office',
        takenOver: null,
      };
      return one(`agreements/${signatory}.parent`, 'AgreementSigned', { signatory, ...signature });
    }
    case 'withdraw': {
      const signatory = `p-${run}-${happening.parent}`;
      return one(`agreements/${signatory}.parent`, 'AgreementWithdrawn', {
        signatory,
        audience: 'parent',
        templateVersion: 1,
      });
    }
    case 'lend': {
      const borrower = `p-${run}-${happening.parent}`;
      const loan = {
        borrower,
        pupil: 'u-1',
        purpose: 'remote-learning',
        lentOn: '2026-09-11',
        returnDue: null,
        agreement: `${borrower}.parent`,
        templateVersion: 1,
        takenOver: null,
      };
      const registered = {
        type: 'DeviceRegistered',
        data: { form: 'tablet', intendedFor: null, label: null, supportsUpdates: null },
      };
      return {
        subject: `devices/d-${run}-${happening.device}`,
        events: [registered, { type: 'DeviceLent', data: loan }],
      };
    }
    case 'return':
      return one(`devices/d-${run}-${happening.device}`, 'DeviceReturned', {
        borrower: `p-${run}-${happening.parent}`,
        condition: null,
      });
    case 'role':
      return one(`people/p-${run}-${happening.parent}`, 'ParentRegistered', {
        name: 'Canary',
        email: `p-${run}-${happening.parent}@families.example`,
        from: '2026-09-01',
      });
  }
};

/** What every run finds there: settings, and who holds the roles that are notified. */
export const ground: readonly Written[] = [
  one('policies/online-safety', 'PolicyAdopted', {
    version: 1,
    effectiveFrom: '2026-09-01T00:00:00.000Z',
    settings: {
      incidents: { alertRoles: ['dsl', 'headteacher'] },
      devices: { loanReturnDueRoles: ['office'] },
    },
    approval: null,
    review: null,
    takenOver: null,
  }),
  ...['p-head', 'p-office'].map((person) =>
    one(`people/${person}`, 'StaffMemberJoined', {
      kind: 'staff',
      name: 'Canary',
      email: `${person}@larkfield.example`,
      startedOn: '2026-09-01',
    }),
  ),
  ...[
    ['p-head', 'headteacher'],
    ['p-head', 'dsl'],
    ['p-office', 'office'],
    ['p-office', 'it-support'],
  ].map(([person, role]) => one(`people/${person}`, 'RoleAssigned', { role, from: '2026-09-01' })),
];

/** Appends one commit as the command functions do: sealed, and through the log. @param now ISO 8601 */
export const write = async (
  { log, sealer }: { log: EventLog; sealer: Sealer },
  school: string,
  { subject, events }: Written,
  now = NOW,
): Promise<void> => {
  const [stream = '', id = ''] = subject.split('/');
  const key = { school, stream, id };
  const own = streamIn(streams, stream);
  if (own === undefined) throw new Error(`no stream ${stream}`);
  const loaded = await log.load<unknown>(key, { stateVersion: 0, initialState: null, evolve: () => null });
  await loaded.append({
    events: await sealedEvents({ stream: own, sealer }, { key, events, occurredAt: now }),
    commandId: randomUUID(),
    fingerprint: 'AAAAAAAAAAAAAAAA',
    actor: { id: 'p-office', roles: ['office'] },
    now,
    correlationId: 'a'.repeat(32),
    causationId: null,
    policyVersion: 1,
    facts: [],
  });
};
