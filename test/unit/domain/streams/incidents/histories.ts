import type { IncidentFacts, PersonFact } from '../../../../../domain/streams/incidents/facts.ts';
import { type IncidentSettings, incidentSettings } from '../../../../../domain/streams/incidents/settings.ts';
import type { IncidentFlag, RiskClass } from '../../../../../events/catalogue/incident-forms.ts';
import type { IncidentEvent } from '../../../../../events/catalogue/incidents.ts';
import { contextOf } from '../../../../support/scenario.ts';

/** Logs elsewhere and classifies. */
export const infant: IncidentSettings = {
  ...incidentSettings({}),
  logTargets: ['safeguarding-log'],
  classification: 'four-cs',
};
/** Keeps its own log of five fields. */
export const primary: IncidentSettings = { ...incidentSettings({}), logForm: 'five-field' };

/** Somebody as `people` offers them: how the person joined, and the roles held since. */
export const personOf = (kind: string | null, ...roles: string[]): PersonFact => ({
  kind,
  roles: roles.map((role) => ({ role, from: '2020-09-01', until: null, by: 1 })),
});
export const pupil = personOf('pupil', 'pupil');
export const nobody = personOf(null);

export const at = (
  settings: IncidentSettings,
  roles: readonly string[] = ['dsl', 'staff'],
  person = 'p-410',
  facts: IncidentFacts = {},
) =>
  contextOf(
    { settings, facts },
    { streamId: 'i-55', now: '2026-10-06T14:00:00.000Z', today: '2026-10-06', actor: { person, roles } },
  );

export const report = {
  occurredOn: '2026-10-06',
  place: 'Classroom, tablet trolley',
  description: 'A picture search returned something violent.',
  category: 'harmful-material' as const,
};
const flags = { illegal: false, serious: false, involvesLessonResources: false, spreadAmongPupils: false };
type ReportData = Extract<IncidentEvent, { type: 'IncidentReported' }>['data'];
const { category: usual, ...told } = report;
const kept = { categoryEdition: null, rules: '2024-03', ...flags, involved: [], recorder: 'p-401' };
/** Of one category, where no others are named. */
export const reported = ({
  category = usual,
  ...changes
}: Partial<ReportData> & { readonly category?: string } = {}): {
  readonly type: 'IncidentReported';
  readonly data: ReportData;
} => ({ type: 'IncidentReported', data: { ...told, ...kept, categories: [category], ...changes } });
export const logged = {
  type: 'IncidentLogged' as const,
  data: { target: 'safeguarding-log', reference: 'SG-1', words: [] as string[] },
};
export const actionTaken = {
  type: 'IncidentActionTaken' as const,
  data: { action: 'Tablet closed, site passed on.', under: null, seriousness: null },
};
/** An action under the behaviour policy, in proportion to what happened. */
export const weighed = {
  type: 'IncidentActionTaken' as const,
  data: {
    action: 'A talk with the pupil.',
    under: { policy: 'behaviour', edition: '2026-09', section: '7.2' },
    circumstances: 'Alone, in a lesson.',
    nature: 'Went round the filter.',
    seriousness: 'minor' as const,
  },
};
/** The second event of a history, as the example of what was checked says. */
export const removalRequested = {
  type: 'RemovalRequested' as const,
  data: { action: 'Asked to take both comments down.', adult: null as string | null },
};
export const spread = { type: 'IncidentContainmentStarted' as const, data: { action: 'Chat closed.' } };
export const contained = (result: 'contained' | 'not-contained' = 'contained') => ({
  type: 'IncidentContained' as const,
  data: { action: 'Deleted everywhere.', result },
});
export const raised = (kind: IncidentFlag) => ({
  type: 'IncidentFlagRaised' as const,
  data: { kind, reason: 'Found out later.' },
});
export const signed = {
  type: 'IncidentLogSigned' as const,
  data: { recorder: 'p-401', signedName: 'T. Lowry' },
};
export const classified = (...classes: RiskClass[]) => ({
  type: 'IncidentClassified' as const,
  data: { classes, edition: null },
});
export const considered = (decision: 'report' | 'no-report') => ({
  type: 'PoliceReferralConsidered' as const,
  data: { decision, decidedBy: 'p-410', reasons: 'Nobody else saw it.' },
});
export const reportedToPolice = (reference: string | null) => ({
  type: 'IncidentReportedToPolice' as const,
  data: { reference },
});
const ending = { outcome: 'resolved' as const, reasons: 'The site is blocked.' };
export const closed = { type: 'IncidentClosed' as const, data: ending };
export const reopened = { type: 'IncidentReopened' as const, data: { reason: 'Another pupil saw it.' } };
export const close = { type: 'CloseIncident' as const, ...ending };
export const corrected = (data: object, corrects = 1) => ({
  type: 'IncidentCorrected' as const,
  data: { corrects, changes: {}, reason: 'A slip.', ...data },
});

/**
 * A list as `reference-lists` offers it: each edition with the instant from which it is in force, and its
 * entries.
 */
export const editions = (
  ...all: readonly (readonly [name: string, from: string, ...entries: string[]])[]
) => ({
  editions: all.map(([edition, effectiveFrom, ...entries]) => ({
    edition,
    title: null,
    publishedOn: effectiveFrom.slice(0, 10),
    effectiveFrom,
    withdrawnFrom: null,
    entries: entries.map((id) => ({ id, title: id })),
    lessons: [],
  })),
});
