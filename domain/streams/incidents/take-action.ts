import type { IncidentEvent } from '../../../events/catalogue/incidents.ts';
import { accept, refuse } from '../../kernel/decider.ts';
import { type ActionKind, fieldsOfKind, plainFields, textFields } from './action-kinds.ts';
import { isLinked } from './citing.ts';
import type { Command, IncidentContext, IncidentDecision } from './decision.ts';
import { isParent } from './people.ts';
import { rejections } from './rejections.ts';

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
  meeting: ({ action }) => ({ type: 'MeetingWithAdultHeld', data: { action } }),
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

/** Only the safeguarding leads bring in agencies from outside (INC-11). */
export const mayEngageAgencies = ({ actor }: IncidentContext): boolean =>
  actor.roles.includes('dsl') || actor.roles.includes('deputy-dsl');

export const takeAction = (command: TakeAction, context: IncidentContext): IncidentDecision => {
  const event = makers[command.kind ?? 'action'](command);
  if (event === null || hasTooMuch(command)) return refuse(rejections.actionNotOfKind);
  if (command.kind === 'agency' && !mayEngageAgencies(context)) return refuse(rejections.leadRequired);
  if (command.parent !== undefined && !isParent(context)) return refuse(rejections.parentNotKnown);
  if (!isLinked(command.under, command.occurredAt ?? context.now, context))
    return refuse(rejections.policyNotLinked);
  return accept(event);
};
