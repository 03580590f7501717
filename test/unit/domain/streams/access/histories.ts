import type { AccessFacts } from '../../../../../domain/streams/access/facts.ts';
import { type AccessSettings, accessSettings } from '../../../../../domain/streams/access/settings.ts';
import { contextOf } from '../../../../support/scenario.ts';

export const infant: AccessSettings = { ...accessSettings({}), wifi: true, rights: true, uniqueLogIn: true };
export const current: AccessSettings = { ...infant, currentAgreement: true };
export const primary: AccessSettings = { ...accessSettings({}), pupilInternet: 'one-parent' };

export const holds = (role: string, from = '2026-09-01', until: string | null = null) => ({
  role,
  from,
  until,
  by: 1,
});
type Held = ReturnType<typeof holds>;

export const facts = (
  roles: readonly Held[],
  status: AccessFacts['agreement']['status'] = 'signed',
): AccessFacts => ({
  person: { roles },
  agreement: {
    status,
    templateVersion: status === 'none' ? null : 1,
    signedBy: status === 'none' ? null : 1,
  },
  template: { current: { version: 1 } },
});
export const nobody: AccessFacts = facts([], 'none');
export const left = facts([holds('staff', '2026-09-01', '2026-09-30')]);

export const at = (
  given: AccessFacts,
  roles: readonly string[],
  settings = infant,
  streamId = 'v-9',
  today = '2026-10-14',
) =>
  contextOf(
    { settings, facts: given },
    { streamId, now: `${today}T08:00:00.000Z`, today, actor: { person: 'p-1', roles } },
  );

export const authorised = (changes: object = {}) => ({
  type: 'WifiAccessAuthorised' as const,
  data: {
    person: 'v-9',
    basis: 'visit' as const,
    purpose: 'A talk, shown from an own laptop.',
    from: '2026-10-14',
    until: '2026-10-14',
    agreement: 'v-9.visitor',
    ...changes,
  },
});
export const endedOf = (authorisation: number) => ({
  type: 'WifiAccessEnded' as const,
  data: { person: 'v-9', authorisation, because: 'decided' as const },
});
export const ended = endedOf(1);
export const wifiRefused = {
  type: 'WifiAccessRefused' as const,
  data: { person: 'v-9', reason: 'Not needed.' },
};

export const right = { kind: 'system' as const, name: 'pupil-records' };
export const granted = {
  type: 'AccessGranted' as const,
  data: {
    person: 'p-101',
    right,
    audience: 'staff' as const,
    agreement: 'p-101.staff',
    from: '2026-10-14',
    until: null,
    takenOver: null,
  },
};
export const revokedOf = (grant: number) => ({
  type: 'AccessRevoked' as const,
  data: { person: 'p-101', right, grant, because: 'decided' as const, reason: 'Moved on.' },
});
export const revoked = revokedOf(1);
export const issued = {
  type: 'UserAccountIssued' as const,
  data: {
    person: 'p-101',
    logInName: 'a.shah',
    audience: 'staff' as const,
    agreement: 'p-101.staff',
    from: '2026-10-14',
    until: null,
    takenOver: null,
  },
};
export const accountClosedOf = (account: number) => ({
  type: 'UserAccountClosed' as const,
  data: { person: 'p-101', account, because: 'decided' as const, reason: 'The post ended.' },
});
export const accountClosed = accountClosedOf(1);
