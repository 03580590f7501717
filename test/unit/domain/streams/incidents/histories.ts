import type { IncidentSettings } from '../../../../../domain/streams/incidents/settings.ts';
import type { RiskClass } from '../../../../../events/catalogue/incidents.ts';
import { contextOf } from '../../../../support/scenario.ts';

/** Logs elsewhere and classifies. */
export const infant: IncidentSettings = {
  logTargets: ['safeguarding-log'],
  logForm: null,
  classification: 'four-cs',
};
/** Keeps its own log of five fields. */
export const primary: IncidentSettings = { logTargets: null, logForm: 'five-field', classification: null };

export const at = (
  settings: IncidentSettings,
  roles: readonly string[] = ['dsl', 'staff'],
  person = 'p-410',
) =>
  contextOf(
    { settings, facts: {} },
    { streamId: 'i-55', now: '2026-10-06T14:00:00.000Z', today: '2026-10-06', actor: { person, roles } },
  );

export const report = {
  occurredOn: '2026-10-06',
  place: 'Classroom, tablet trolley',
  description: 'A picture search returned something violent.',
  category: 'harmful-material' as const,
};
const flags = { illegal: false, serious: false, involvesLessonResources: false, spreadAmongPupils: false };
export const reported = (changes: Partial<typeof flags> = {}) => ({
  type: 'IncidentReported' as const,
  data: { ...report, ...flags, involved: [], ...changes },
});
export const logged = {
  type: 'IncidentLogged' as const,
  data: { target: 'safeguarding-log', reference: 'SG-1' },
};
export const actionTaken = {
  type: 'IncidentActionTaken' as const,
  data: { action: 'Tablet closed, site passed on.' },
};
export const signed = {
  type: 'IncidentLogSigned' as const,
  data: { recorder: 'p-401', signedName: 'T. Lowry' },
};
export const classified = (...classes: RiskClass[]) => ({
  type: 'IncidentClassified' as const,
  data: { classes },
});
export const considered = (decision: 'report' | 'no-report') => ({
  type: 'PoliceReferralConsidered' as const,
  data: { decision, decidedBy: 'p-410', reasons: 'Nobody else saw it.' },
});
export const reportedToPolice = (reference: string | null) => ({
  type: 'IncidentReportedToPolice' as const,
  data: { reference },
});
export const closed = { type: 'IncidentClosed' as const, data: {} };
export const reopened = { type: 'IncidentReopened' as const, data: { reason: 'Another pupil saw it.' } };
export const close = { type: 'CloseIncident' as const };
