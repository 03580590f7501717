import { contextOf } from '../../../../support/scenario.ts';

export const words = 'In plain words.';

export const raised = (data: object = {}) => ({
  type: 'ConcernRaised' as const,
  data: { from: 'p-201', about: 'u-301', conductOf: null, words, ...data },
});
export const emailed = (data: object = {}) => ({
  type: 'OffensiveEmailReported' as const,
  data: {
    from: 'p-401',
    receivedOn: '2026-09-02',
    origin: 'internal' as const,
    conductOf: null,
    lineManagers: ['p-410'],
    words,
    ...data,
  },
});
export const alert = {
  channel: 'web-filter',
  number: 'a-1',
  severity: 'critical' as const,
  category: 'self-harm' as const,
  raisedAt: '2026-09-03T08:12:30.000Z',
};
export const alerted = (data: object = {}) => ({
  type: 'MonitoringAlertRaised' as const,
  data: { ...alert, ...data },
});
export const settled = (data: object = {}) => ({
  type: 'ConcernSettled' as const,
  data: { outcome: 'answered' as const, incident: null, words, ...data },
});

export const context = contextOf(
  { settings: { alertChannels: ['web-filter'] }, facts: {} },
  { streamId: 'c-1' },
);
export const as = (person: string, ...roles: string[]) => ({ ...context, actor: { person, roles } });
export const ofAlert = { ...context, streamId: 'web-filter.a-1' };
