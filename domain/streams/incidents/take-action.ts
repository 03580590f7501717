import type { IncidentEvent } from '../../../events/catalogue/incidents.ts';
import { accept, refuse } from '../../kernel/decider.ts';
import { type ActionKind, fieldsOfKind, plainFields, textFields } from './action-kinds.ts';
import { isLinked } from './citing.ts';
import type { Command, IncidentContext, IncidentDecision } from './decision.ts';
import { standsInForLead } from './lock.ts';
import { areKnown, isParent } from './people.ts';
import { type IncidentRejection, rejections } from './rejections.ts';
import { hasImages } from './rule-sets.ts';
import type { ReportedIncident } from './state.ts';

type TakeAction = Command<'TakeAction'>;

/** A field left out stays out, since free text is sealed where it is there. */
const plainAction = ({ action, under, circumstances, nature, seriousness }: TakeAction): IncidentEvent => ({
  type: 'IncidentActionTaken',
  data: {
    action,
    under: under ?? null,
    ...(circumstances === undefined ? {} : { circumstances }),
    ...(nature === undefined ? {} : { nature }),
    seriousness: seriousness ?? null,
  },
});

/** The event of each kind; null where the command lacks what the kind asks for. */
const makers: Readonly<Record<ActionKind, (command: TakeAction) => IncidentEvent | null>> = {
  action: plainAction,
  intervention: ({ action }) => ({ type: 'IncidentInterventionMade', data: { action } }),
  escalation: ({ action, toRole }) =>
    toRole === undefined ? null : { type: 'IncidentEscalated', data: { action, toRole } },
  'containment-started': ({ action }) => ({ type: 'IncidentContainmentStarted', data: { action } }),
  contained: ({ action, result }) =>
    result === undefined ? null : { type: 'IncidentContained', data: { action, result } },
  agency: ({ action, agency, shared }) =>
    agency === undefined || shared === undefined
      ? null
      : { type: 'ExternalAgencyEngaged', data: { action, agency, shared } },
  evidence: ({ action, reference, shownAt }) =>
    reference === undefined || shownAt === undefined
      ? null
      : { type: 'EvidenceCaptured', data: { action, reference, shownAt } },
  'platform-removal': ({ action, platform }) =>
    platform === undefined ? null : { type: 'PlatformRemovalRequested', data: { action, platform } },
  mediation: ({ action }) => ({ type: 'MediationStarted', data: { action } }),
  meeting: ({ action, adult = null }) => ({ type: 'MeetingWithAdultHeld', data: { action, adult } }),
  'removal-requested': ({ action, adult = null }) => ({ type: 'RemovalRequested', data: { action, adult } }),
  'removal-checked': ({ action, request, removal }) =>
    request === undefined || removal === undefined
      ? null
      : { type: 'RemovalChecked', data: { action, request, removal } },
  'parent-informed': ({ action, parent }) => ({
    type: 'ParentNotified',
    data: { action, parent: parent ?? null },
  }),
};

/** What the kind has no place for would be lost. */
const hasTooMuch = (command: TakeAction): boolean =>
  [...plainFields, ...textFields].some(
    (field) => command[field] !== undefined && !fieldsOfKind[command.kind ?? 'action'].includes(field),
  );

/**
 * Only the safeguarding leads bring in agencies from outside, or who stands in for an accused one (INC-11).
 */
const mayEngageAgencies = (state: ReportedIncident, context: IncidentContext): boolean =>
  context.actor.roles.includes('dsl') ||
  context.actor.roles.includes('deputy-dsl') ||
  standsInForLead(state, context);

/**
 * What the record does not allow, whoever asks: an image is not kept, and nothing is checked that nobody
 * asked for.
 */
const problemOfRecord = (
  { kind, request }: TakeAction,
  { report, actions }: ReportedIncident,
): IncidentRejection | null => {
  if (kind === 'evidence' && hasImages(report)) return rejections.imageNotDescribed;
  const isRequested =
    request === undefined || actions.some((one) => one.by === request && one.kind === 'removal-requested');
  return isRequested ? null : rejections.removalNotRequested;
};

const problemOfPeople = (command: TakeAction, context: IncidentContext): IncidentRejection | null => {
  if (command.adult !== undefined && !areKnown(context)) return rejections.adultNotKnown;
  return command.parent !== undefined && !isParent(context) ? rejections.parentNotKnown : null;
};

export const takeAction = (
  command: TakeAction,
  state: ReportedIncident,
  context: IncidentContext,
): IncidentDecision => {
  const event = makers[command.kind ?? 'action'](command);
  if (event === null || hasTooMuch(command)) return refuse(rejections.actionNotOfKind);
  if (command.kind === 'agency' && !mayEngageAgencies(state, context)) return refuse(rejections.leadRequired);
  const problem = problemOfRecord(command, state) ?? problemOfPeople(command, context);
  if (problem !== null) return refuse(problem);
  if (!isLinked(command.under, command.occurredAt ?? context.now, context))
    return refuse(rejections.policyNotLinked);
  return accept(event);
};
