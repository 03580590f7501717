import type { BreachKind } from '../../../events/catalogue/breach-forms.ts';
import type { BreachEvent } from '../../../events/catalogue/breaches.ts';
import { accept, refuse } from '../../kernel/decider.ts';
import type { OfType } from '../../kernel/of-type.ts';
import { actingIn, isReceiver } from './acting.ts';
import { citedIn, type Found, ruleOf } from './citing.ts';
import type { BreachContext, BreachDecision, Command } from './decision.ts';
import { isRefusedId } from './ids.ts';
import { kinds } from './kinds.ts';
import { type BreachRejection, rejections } from './rejections.ts';
import type { BreachState } from './state.ts';

export type Report = Command<'RecordBreach' | 'ReportPasswordDisclosure'>;
type Data = OfType<BreachEvent, 'AgreementBreachRecorded'>['data'];

const no = (rejection: BreachRejection) => ({ ok: false as const, rejection });

const incidentRefusal = (
  { incident }: Report,
  kind: string,
  { facts }: BreachContext,
): BreachRejection | null => {
  if (incident === undefined) return kind === 'pupil-misuse' ? rejections.incidentRequired : null;
  return facts.incident?.isReported === true ? null : rejections.incidentNotReported;
};

const excuseRefusal = (command: Report, { settings }: BreachContext): BreachRejection | null => {
  if (command.type !== 'RecordBreach' || command.excuse === undefined) return null;
  const isNamed = settings.excuses?.includes(command.excuse) === true;
  return command.kind === 'staff-device' && isNamed ? null : rejections.excuseNotInPolicy;
};

const ruleSaid = (command: Report) => (command.type === 'RecordBreach' ? command.rule : undefined);

/** What goes on record of a report, or why nothing does. */
export const recordOf = (command: Report, context: BreachContext): Found<Data> => {
  const kind: BreachKind = command.type === 'RecordBreach' ? command.kind : 'password';
  const { on, where = 'on-site', device = null, incident = null, description } = command;
  const said = { ...command, kind };
  const acting = actingIn(said, context.facts, context.today);
  if ('code' in acting) return no(acting);
  const rule = ruleOf({ kind, rule: ruleSaid(command) });
  if (rule === undefined) return no(rejections.ruleNotOfKind);
  const refusal = excuseRefusal(command, context) ?? incidentRefusal(command, kind, context);
  if (refusal !== null) return no(refusal);
  const cited = citedIn({ kind, cites: command.cites, on }, rule, acting, context);
  if (!cited.ok) return cited;
  const excuse = command.type === 'RecordBreach' ? (command.excuse ?? null) : null;
  const data = { ...acting, on, where, rule, cites: cited.is, excuse, device, incident };
  return { ok: true, is: { ...data, ...(description === undefined ? {} : { description }) } };
};

const isTaken = ({ attempts, breach }: BreachState): boolean => attempts.length > 0 || breach !== null;

/** A record is of one breach; ids that this system gives are its own. */
export const placeRefusal = (state: BreachState, { streamId }: BreachContext): BreachRejection | null => {
  if (isRefusedId(streamId)) return rejections.idIsTaken;
  return isTaken(state) ? rejections.alreadyRecorded : null;
};

/** A breach is recorded once, by whoever saw it; what is on no list waits for the headteacher (UNA-01). */
export const record = (
  command: Command<'RecordBreach'>,
  state: BreachState,
  context: BreachContext,
): BreachDecision => {
  const refusal = placeRefusal(state, context);
  if (refusal !== null) return refuse(refusal);
  const recorded = recordOf(command, context);
  return recorded.ok
    ? accept({ type: kinds[command.kind].event, data: recorded.is })
    : refuse(recorded.rejection);
};

/** Who gave away what to whom (ACC-06). */
export const reportDisclosure = (
  command: Command<'ReportPasswordDisclosure'>,
  state: BreachState,
  context: BreachContext,
): BreachDecision => {
  const refusal = placeRefusal(state, context);
  if (refusal !== null) return refuse(refusal);
  if (!isReceiver(command, context.facts)) return refuse(rejections.receiverNotKnown);
  const recorded = recordOf(command, context);
  if (!recorded.ok) return refuse(recorded.rejection);
  const { to = null, secret } = command;
  return accept({ type: 'PasswordDisclosureReported', data: { ...recorded.is, to, secret } });
};
