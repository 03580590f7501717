import { staffMattersStream } from '../../../../../domain/streams/staff-matters/stream.ts';
import { contextOf } from '../../../../support/scenario.ts';

export const words = 'sealed';
export const roles = (...held: readonly string[]) =>
  held.map((role) => ({ role, from: '2025-09-01', until: null, by: 1 }));
export const person = (...held: readonly string[]) => ({ kind: 'staff', roles: roles('staff', ...held) });

export const misused = (data: object = {}) => ({
  type: 'StaffMisuseRecorded' as const,
  data: {
    person: 'p-402',
    on: '2026-09-02',
    onPersonalDevice: false,
    heldBy: 'headteacher' as const,
    incident: null,
    words,
    ...data,
  },
});
export const procedure = { policy: 'staff-discipline', edition: '2026-09' };
export const referred = { type: 'StaffMatterReferred' as const, data: { procedure } };
export const concluded = {
  type: 'StaffMatterConcluded' as const,
  data: { outcome: 'dealt-with' as const, words },
};
export const authorised = (data: object = {}) => ({
  type: 'EmailMonitoringAuthorised' as const,
  data: {
    person: 'p-402',
    from: '2026-09-03',
    until: '2026-09-17',
    decidedBy: 'p-900',
    heldBy: 'headteacher' as const,
    words,
    ...data,
  },
});
export const ended = { type: 'EmailMonitoringEnded' as const, data: { on: '2026-09-03' } };

export const noSettings = staffMattersStream.settings({});
export const context = contextOf({
  settings: { ...noSettings, procedures: ['staff-discipline'], emailMonitoring: true as const },
  facts: { person: person() },
});
