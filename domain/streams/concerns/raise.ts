import { bodyOf } from '../../kernel/body-of.ts';
import { accept, refuse } from '../../kernel/decider.ts';
import { isHeldOn } from '../../kernel/held-roles.ts';
import type { Command, ConcernContext, ConcernDecision } from './decision.ts';
import { alertId, isAlertId } from './ids.ts';
import { type ConcernRejection, rejections } from './rejections.ts';
import type { ConcernState } from './state.ts';

/** Whether everybody whom the command names is, or was, somebody of the school. */
export const areKnown = ({ facts: { people = [] } }: ConcernContext): boolean =>
  people.every(({ kind }) => kind !== null);

const raisingRefusal = (state: ConcernState, context: ConcernContext): ConcernRejection | null => {
  if (isAlertId(context.streamId)) return rejections.idIsTaken;
  if (state.status !== 'none') return rejections.alreadyRaised;
  return areKnown(context) ? null : rejections.personNotKnown;
};

export const raiseConcern = (
  command: Command<'RaiseConcern'>,
  state: ConcernState,
  context: ConcernContext,
): ConcernDecision => {
  const refusal = raisingRefusal(state, context);
  if (refusal !== null) return refuse(refusal);
  const { from = context.actor.person, about = null, conductOf = null, words } = command;
  const data = { from, about, conductOf, words };
  return accept({ type: 'ConcernRaised', data });
};

/** Whose line somebody is in today, each once; who sent the mail is not asked about it. */
const lineManagersIn = (
  { facts: { receiver }, today }: ConcernContext,
  sender: string | null,
): readonly string[] => [
  ...new Set(
    (receiver?.lineManagers ?? [])
      .filter((line) => isHeldOn(line, today))
      .map(({ of }) => of)
      .filter((manager) => manager !== sender),
  ),
];

const MOST_MANAGERS = 20;

export const reportEmail = (
  command: Command<'ReportOffensiveEmail'>,
  state: ConcernState,
  context: ConcernContext,
): ConcernDecision => {
  const refusal = raisingRefusal(state, context);
  if (refusal !== null) return refuse(refusal);
  const { conductOf = null } = command;
  const lineManagers = lineManagersIn(context, conductOf).slice(0, MOST_MANAGERS);
  return accept({ type: 'OffensiveEmailReported', data: { ...bodyOf(command), conductOf, lineManagers } });
};

type Alert = Omit<Command<'RaiseMonitoringAlert'>, 'type'>;

/** A product may say another time when it sends an alert again; what it is about stays. */
const isSameAlert = (before: Alert | null, { severity, category }: Alert): boolean =>
  before?.severity === severity && before.category === category;

/** The same alert again is no second one, however often a product sends it (MON-04). */
export const raiseAlert = (
  command: Command<'RaiseMonitoringAlert'>,
  state: ConcernState,
  { streamId, settings }: ConcernContext,
): ConcernDecision => {
  const data = bodyOf(command);
  if (alertId(data) !== streamId) return refuse(rejections.alertUnderOtherId);
  if (state.status !== 'none')
    return isSameAlert(state.raised.alert, data) ? accept() : refuse(rejections.alertChanged);
  if (settings.alertChannels?.includes(data.channel) !== true) return refuse(rejections.channelNotInUse);
  return accept({ type: 'MonitoringAlertRaised', data });
};
