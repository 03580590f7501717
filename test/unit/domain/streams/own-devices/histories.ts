import type { OwnDeviceFacts } from '../../../../../domain/streams/own-devices/facts.ts';
import type { OwnDeviceSettings } from '../../../../../domain/streams/own-devices/settings.ts';
import { contextOf } from '../../../../support/scenario.ts';

export const TODAY = '2026-09-07';
const NOW = `${TODAY}T09:00:00.000Z`;
export const OWNER = 'p-102';
export const settings: OwnDeviceSettings = { connections: true, automaticUpdates: true, schoolData: true };

const edition = (name: string, effectiveFrom: string) => ({
  edition: name,
  title: null,
  publishedOn: '2026-07-13',
  effectiveFrom,
  withdrawnFrom: null,
  entries: [
    { id: 'disk-encryption', title: 'It is encrypted' },
    { id: 'automatic-updates', title: 'It updates itself' },
  ],
  lessons: [],
});
export const standard = { editions: [edition('v2', '2026-09-01T00:00:00.000Z')] };
/** Raised on the next day. */
export const raised = { editions: [...standard.editions, edition('v3', '2026-09-08T00:00:00.000Z')] };

export const holding = (role: string, from = '2025-09-01', until: string | null = null) => ({
  role,
  from,
  until,
  by: 1,
});
export const facts: OwnDeviceFacts = { owner: { roles: [holding('staff')] }, standard };

export const teacher = { person: OWNER, roles: ['staff'] };
export const head = { person: 'p-100', roles: ['headteacher', 'staff'] };
export const it_ = { person: 'p-109', roles: ['it-support', 'contractor'] };
type Actor = { readonly person: string; readonly roles: readonly string[] };
export const at = (actor: Actor = it_, changes: object = {}) => ({
  ...contextOf({ settings, facts }, { now: NOW, today: TODAY, streamId: 'own-lt-7', actor }),
  ...changes,
});
export const on = (today: string, known: OwnDeviceFacts = facts, actor: Actor = it_) =>
  at(actor, { today, now: `${today}T09:00:00.000Z`, facts: known });

const owner = { owner: OWNER };
const happened = <T extends string, D extends object>(type: T, data: D) => ({ type, occurredAt: NOW, data });
/** What a decider returns has no time of its own. */
export const decided = <E extends { readonly occurredAt: string }>({ occurredAt: _, ...event }: E) => event;

export const register = { type: 'RegisterOwnDevice' as const, ...owner, kind: 'laptop' as const };
export const registered = happened('OwnDeviceRegistered', { ...owner, kind: 'laptop' as const });
export const registerStick = (changes: object = {}) => ({
  type: 'RegisterRemovableMedia' as const,
  ...owner,
  encrypted: true,
  forSchoolData: true,
  ...changes,
});
export const stick = (changes: object = {}) =>
  happened('RemovableMediaRegistered', { ...owner, encrypted: true, forSchoolData: true, ...changes });

export const approve = { type: 'ApproveConnection' as const, updatesItself: true };
export const approved = happened('DeviceConnectionApproved', { ...owner, updatesItself: true });
export const refuseIt = { type: 'RefuseConnection' as const, reason: 'Too old.' };
export const refused = happened('DeviceConnectionRefused', { ...owner, reason: 'Too old.' });
export const endConnection = { type: 'EndConnection' as const, reason: 'Sold.' };
export const connectionEnded = (
  because: 'decided' | 'owner-left' = 'decided',
  more: object = { reason: 'Sold.' },
) => happened('DeviceConnectionEnded', { ...owner, connection: 2, because, ...more });

export const assess = (unmet: string[] = [], name = 'v2') => ({
  type: 'AssessSecurity' as const,
  edition: name,
  unmet,
});
export const assessed = (unmet: string[] = [], name = 'v2') =>
  happened('PersonalDeviceSecurityAssessed', {
    ...owner,
    edition: name,
    meetsStandard: unmet.length === 0,
    unmet,
  });
const agreed = { purposes: ['work-remotely' as const], from: TODAY, until: '2027-07-20' };
export const authorise = (changes: object = {}) => ({
  type: 'AuthoriseForSchoolData' as const,
  ...agreed,
  ...changes,
});
export const authorised = (changes: object = {}) =>
  happened('PersonalDeviceAuthorised', { ...owner, assessment: 2, ...agreed, ...changes });
export const refuseData = { type: 'RefuseAuthorisation' as const, reason: 'Not needed.' };
export const dataRefused = happened('PersonalDeviceAuthorisationRefused', {
  ...owner,
  reason: 'Not needed.',
});
export const revoke = { type: 'RevokeAuthorisation' as const, reason: 'Lost for a day.' };
export const revoked = (
  because: 'decided' | 'period-over' | 'owner-left' = 'decided',
  more: object = { reason: 'Lost for a day.' },
) => happened('PersonalDeviceAuthorisationRevoked', { ...owner, authorisation: 3, because, ...more });
