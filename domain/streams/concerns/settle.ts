import { accept, refuse } from '../../kernel/decider.ts';
import type { Command, ConcernContext, ConcernDecision } from './decision.ts';
import { areKnown } from './raise.ts';
import { type ConcernRejection, rejections } from './rejections.ts';
import type { Becoming, ConcernState, RaisedConcern } from './state.ts';

type Settle = Command<'SettleConcern' | 'ResolveOffensiveEmail' | 'AssessMonitoringAlert'>;

const kindOf = {
  SettleConcern: 'concern',
  ResolveOffensiveEmail: 'offensive-email',
  AssessMonitoringAlert: 'monitoring-alert',
} as const;

const outcomeOf = (command: Settle): string =>
  command.type === 'AssessMonitoringAlert' ? command.decision : command.outcome;

/** Whose own it is, another settles (INC-15, INC-17); who it is about is kept from it by the table. */
const ownRefusal = (
  { raised: { kind, from } }: RaisedConcern,
  { actor }: ConcernContext,
): ConcernRejection | null => {
  if (from !== actor.person) return null;
  return kind === 'offensive-email' ? rejections.ownEmail : rejections.ownConcern;
};

/**
 * An incident that is reported here stands under no id that a channel of pupils' reports would give (INC-06).
 */
const isReserved = (id: string, { facts }: ConcernContext): boolean =>
  id.includes('.') && facts.incident?.isReported !== true;

const incidentRefusal = (command: Settle, context: ConcernContext): ConcernRejection | null => {
  const { incident } = command;
  if ((outcomeOf(command) === 'incident') !== (incident !== undefined)) return rejections.incidentMismatch;
  if (!areKnown(context)) return rejections.personNotKnown;
  if (incident !== undefined && isReserved(incident.id, context)) return rejections.incidentIdReserved;
  const people = (incident?.involved ?? []).map(({ person }) => person);
  return new Set(people).size < people.length ? rejections.alreadyInvolved : null;
};

/** What is on record already is not reported again: the concern is put to it. */
const becoming = ({ incident }: Settle, { facts }: ConcernContext): Becoming =>
  incident === undefined ? null : { ...incident, isNew: facts.incident?.isReported !== true };

/** A concern is judged once, by somebody whose own it is not. */
export const settle = (command: Settle, state: ConcernState, context: ConcernContext): ConcernDecision => {
  if (state.status === 'none' || state.raised.kind !== kindOf[command.type])
    return refuse(rejections.notRaised);
  if (state.status === 'settled') return refuse(rejections.alreadySettled);
  const refusal = ownRefusal(state, context) ?? incidentRefusal(command, context);
  if (refusal !== null) return refuse(refusal);
  const incident = becoming(command, context);
  const { words } = command;
  if (command.type === 'AssessMonitoringAlert')
    return accept({ type: 'MonitoringAlertAssessed', data: { decision: command.decision, incident, words } });
  const data = { outcome: command.outcome, incident, words };
  return command.type === 'SettleConcern'
    ? accept({ type: 'ConcernSettled', data })
    : accept({ type: 'OffensiveEmailResolved', data });
};
