import * as z from 'zod/mini';
import type { IncidentRecorded } from '../../../events/catalogue/incidents.ts';

/** What can be done about an incident, and the event that says so. */
export const eventOfKind = {
  action: 'IncidentActionTaken',
  intervention: 'IncidentInterventionMade',
  escalation: 'IncidentEscalated',
  'containment-started': 'IncidentContainmentStarted',
  contained: 'IncidentContained',
  agency: 'ExternalAgencyEngaged',
  evidence: 'EvidenceCaptured',
  'platform-removal': 'PlatformRemovalRequested',
  mediation: 'MediationStarted',
  meeting: 'MeetingWithAdultHeld',
  'removal-requested': 'RemovalRequested',
  'removal-checked': 'RemovalChecked',
  'parent-informed': 'ParentNotified',
} as const satisfies Readonly<Record<string, IncidentRecorded['type']>>;

export type ActionKind = keyof typeof eventOfKind;
/** An event that says that something was done. */
export type ActionEventType = (typeof eventOfKind)[ActionKind];

export const actionKind = z.enum([
  'action',
  'intervention',
  'escalation',
  'containment-started',
  'contained',
  'agency',
  'evidence',
  'platform-removal',
  'mediation',
  'meeting',
  'removal-requested',
  'removal-checked',
  'parent-informed',
]);

/** Fields beside the words in which the action is described: of free text, and others. */
export const textFields = ['circumstances', 'nature', 'shared'] as const;
export const plainFields = [
  'under',
  'seriousness',
  'toRole',
  'result',
  'agency',
  'reference',
  'shownAt',
  'platform',
  'parent',
  'adult',
  'request',
  'removal',
] as const;
export type ActionField = (typeof textFields)[number] | (typeof plainFields)[number];

/** Which of them an action of each kind has. */
export const fieldsOfKind: Readonly<Record<ActionKind, readonly ActionField[]>> = {
  action: ['under', 'circumstances', 'nature', 'seriousness'],
  intervention: [],
  escalation: ['toRole'],
  'containment-started': [],
  contained: ['result'],
  agency: ['agency', 'shared'],
  evidence: ['reference', 'shownAt'],
  'platform-removal': ['platform'],
  mediation: [],
  meeting: ['adult'],
  'removal-requested': ['adult'],
  'removal-checked': ['request', 'removal'],
  'parent-informed': ['parent'],
};
