import type { PersonView } from '../../../../../domain/kernel/person.ts';
import {
  type DisposalView,
  noRecord,
  type RecordView,
  retained,
} from '../../../../../domain/kernel/retention.ts';
import type { DisposalFacts } from '../../../../../domain/streams/disposals/facts.ts';
import type { DisposalEvent } from '../../../../../events/catalogue/disposals.ts';
import { contextOf } from '../../../../support/scenario.ts';

export const id = 'consents.u-301.photo';
export const concern = { people: ['u-301'], isAboutStaff: false, lockedTo: null };

/** A consent whose child has left; its period ends on 31 August 2032. */
export const over: RecordView = {
  retained: retained('parent-answer', 'with-people', ['u-301'], ['p-201']),
  holds: null,
  concern,
  lastEntryOn: '2026-08-31',
};
export const child: PersonView = {
  kind: 'pupil',
  roles: [{ role: 'pupil', from: '2020-09-01', until: '2026-08-31', by: 1 }],
  years: [],
  parents: [],
  classes: [],
  lineManagers: [],
  supplier: null,
};
export const unheld: DisposalView = { flags: [], holds: [], keptUntil: null, ended: [], status: 'kept' };

/** At a moment of the day after its last one. */
export const facts: DisposalFacts = { record: over, people: [child], ofPeople: [unheld, unheld] };

interface Asked {
  readonly facts?: DisposalFacts;
  readonly person?: string;
  readonly roles?: readonly string[];
  readonly now?: string;
  readonly streamId?: string;
}

export const at = ({
  facts: changed = {},
  person = 'p-101',
  roles = ['headteacher'],
  now = '2032-09-01T09:00:00.000Z',
  streamId = id,
}: Asked = {}) =>
  contextOf(
    { settings: null, facts: { ...facts, ...changed } },
    { now, today: now.slice(0, 10), streamId, actor: { person, roles } },
  );
export const second = (asked: Asked = {}) => at({ person: 'p-102', roles: ['dpo'], ...asked });
export const bySystem = (asked: Asked = {}) =>
  at({ person: 'system.deadlines', roles: ['system.deadlines'], ...asked });

const rule = { class: 'parent-answer', edition: 'defaults-2026', dueOn: '2032-08-31' } as const;
export const ended: DisposalEvent = {
  type: 'RetentionPeriodEnded',
  data: { ...rule, periods: [{ from: 'end', on: '2026-08-31', until: '2032-08-31' }], concern },
};
export const proposed = {
  type: 'DisposalProposed',
  data: { ...rule, request: null, proposedBy: 'p-101', review: 'No claim.', concern },
} as const;
export const confirmed = {
  type: 'DisposalConfirmed',
  data: { ...rule, request: null, proposal: 1, proposedBy: 'p-101', confirmedBy: 'p-102', concern },
} as const;
export const placed = {
  type: 'LegalHoldPlaced',
  data: { kind: 'court', matter: 'claim-4', cause: null, placedBy: 'p-101', reason: 'Asked for.', concern },
} as const;
export const heldByIncident = {
  type: 'LegalHoldPlaced',
  data: { kind: 'incident', matter: null, cause: 'incidents.i-1', placedBy: null, concern },
} as const;
/** An incident that names the record. */
export const incident = (isHeld: boolean): RecordView => ({
  ...noRecord,
  holds: { kind: 'incident', isHeld, records: [{ stream: 'consents', id: 'u-301.photo' }] },
});
