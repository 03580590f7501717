import { accept, refuse } from '../../kernel/decider.ts';
import { lapseOf } from './agreement.ts';
import type { AccessContext, AccessDecision, Command } from './decision.ts';
import { agreementOfBasis, audienceOfBasis } from './ids.ts';
import { groundCovers, hasGround, isRegistered } from './person.ts';
import { type AccessRejection, rejections } from './rejections.ts';
import { type AccessState, authorisationsIn } from './state.ts';
import { visitorProblem } from './visitor.ts';

/** Who may decide, before anything else is looked at (NET-01). */
const deciderProblem = ({ settings, actor }: AccessContext): AccessRejection | null => {
  if (settings.wifi === null) return rejections.wifiNotInUse;
  return actor.roles.includes('headteacher') ? null : rejections.headteacherRequired;
};

/** Who asks, what for, and when. */
const requestProblem = (
  command: Command<'AuthoriseWifi'>,
  context: AccessContext,
): AccessRejection | null => {
  const { facts, today } = context;
  const { person, agreement } = facts;
  if (!isRegistered(person, today)) return rejections.personNotRegistered;
  if (!hasGround(person, command.basis, today)) return rejections.officialCapacityRequiredForWifi;
  if (command.purpose === '') return rejections.purposeRequired;
  if (command.until < command.from || command.until < today) return rejections.periodNotAhead;
  if (!groundCovers(person, command.basis, command)) return rejections.periodNotCovered;
  if (agreement.status !== 'signed') return rejections.wifiAgreementRequired;
  if (lapseOf(context) !== null) return rejections.wifiAgreementNotCurrent;
  return visitorProblem(audienceOfBasis(command.basis), command.from, context);
};

/** Asked for before it is decided on: whether it may be given, the headteacher looks at then (NET-01). */
export const request = (
  { basis, purpose, from, until }: Command<'RequestWifi'>,
  { wifiRequest: open }: AccessState,
  { settings, facts, today, streamId: person, actor }: AccessContext,
): AccessDecision => {
  if (settings.wifi === null) return refuse(rejections.wifiNotInUse);
  if (!isRegistered(facts.person, today)) return refuse(rejections.personNotRegistered);
  if (purpose === '') return refuse(rejections.purposeRequired);
  if (until < from || until < today) return refuse(rejections.periodNotAhead);
  const isAsked = open?.basis === basis && open.from === from && open.until === until;
  if (isAsked) return accept();
  const requestedBy = actor.person;
  return accept({
    type: 'WifiAccessRequested',
    data: { person, basis, purpose, from, until, requestedBy },
  });
};

export const authorise = (command: Command<'AuthoriseWifi'>, context: AccessContext): AccessDecision => {
  const problem = deciderProblem(context) ?? requestProblem(command, context);
  if (problem !== null) return refuse(problem);
  const { basis, purpose, from, until } = command;
  const person = context.streamId;
  const agreement = agreementOfBasis(person, basis);
  return accept({ type: 'WifiAccessAuthorised', data: { person, basis, purpose, from, until, agreement } });
};

export const refuseWifi = (
  { reason }: Command<'RefuseWifi'>,
  state: AccessState,
  context: AccessContext,
): AccessDecision => {
  const problem = deciderProblem(context);
  if (problem !== null) return refuse(problem);
  if (!isRegistered(context.facts.person, context.today)) return refuse(rejections.personNotRegistered);
  if (authorisationsIn(state).some(({ until }) => context.today <= until))
    return refuse(rejections.wifiAlreadyAuthorised);
  if (reason === '') return refuse(rejections.reasonRequired);
  return accept({ type: 'WifiAccessRefused', data: { person: context.streamId, reason } });
};

/**
 * Ending is never a question of settings or of who asks: it takes nothing but an authorisation that stands.
 */
export const end = (
  { authorisation: named }: Command<'EndWifiAccess'>,
  state: AccessState,
  { streamId: person, today }: AccessContext,
): AccessDecision => {
  const standing = authorisationsIn(state).filter(({ by, until }) =>
    named === undefined ? today <= until : by === named,
  );
  const wasThere = state.wifi.some(
    ({ by, status }) => status !== 'refused' && (named === undefined || by === named),
  );
  if (!wasThere) return refuse(rejections.wifiNotAuthorised);
  return accept(
    ...standing.map(({ by: authorisation }) => ({
      type: 'WifiAccessEnded' as const,
      data: { person, authorisation, because: 'decided' } as const,
    })),
  );
};
