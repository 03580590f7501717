import { ownDevicePurpose } from '../../../events/catalogue/own-device-forms.ts';
import { accept, refuse } from '../../kernel/decider.ts';
import { isStanding, liesAhead, stepProblem } from '../../kernel/decision-chain.ts';
import { isSame } from '../../kernel/same.ts';
import { worksFrom } from '../../kernel/working.ts';
import { standardNow } from './assess.ts';
import { dataChain } from './chains.ts';
import type { Command, OwnDeviceContext, OwnDeviceDecision } from './decision.ts';
import { type OwnDeviceRejection, rejections } from './rejections.ts';
import type { OwnDeviceState } from './state.ts';

const problem = (
  step: 'authorise' | 'refuse' | 'revoke',
  reasons: string | undefined,
  { device, assessment, authorisation }: OwnDeviceState,
  { actor }: OwnDeviceContext,
): OwnDeviceRejection | null => {
  const taken = [
    ...(device === null ? [] : (['register'] as const)),
    ...(assessment === null ? [] : (['assess'] as const)),
    ...(authorisation === null ? [] : (['authorise'] as const)),
  ];
  const concerned = device === null ? [] : [device.owner];
  return stepProblem(dataChain, { step, taken, concerned, actor, reasons });
};

/** Whether the device is safe by what IT support found, and by the standard of today (NET-05, NET-06). */
const safetyProblem = (
  { device, assessment }: OwnDeviceState,
  context: OwnDeviceContext,
): OwnDeviceRejection | null => {
  if (device?.encrypted === false) return rejections.encryptionRequired;
  if (assessment?.meetsStandard !== true) return rejections.standardNotMet;
  return assessment.edition === standardNow(context)?.edition ? null : rejections.assessmentNotCurrent;
};

/** The headteacher agrees to what was found safe, for purposes and days (NET-05). */
export const authorise = (
  command: Command<'AuthoriseForSchoolData'>,
  state: OwnDeviceState,
  context: OwnDeviceContext,
): OwnDeviceDecision => {
  const { settings, facts, today } = context;
  if (settings.schoolData === null) return refuse(rejections.dataNotInUse);
  const refusal = problem('authorise', undefined, state, context) ?? safetyProblem(state, context);
  const { device, assessment, authorisation } = state;
  if (refusal !== null || device === null || assessment === null)
    return refuse(refusal ?? rejections.assessmentRequired);
  const { from, until } = command;
  const purposes = ownDevicePurpose.options.filter((one) => command.purposes.includes(one));
  if (!worksFrom(facts.owner, today)) return refuse(rejections.staffRequired);
  if (!liesAhead({ from, until }, today)) return refuse(rejections.periodNotAhead);
  if (authorisation !== null && isStanding(authorisation, today)) {
    const { purposes: agreed, from: since, until: last } = authorisation;
    const isAgreed = isSame([agreed, since, last], [purposes, from, until]);
    return isAgreed ? accept() : refuse(rejections.alreadyAuthorised);
  }
  const data = { owner: device.owner, assessment: assessment.by, purposes, from, until };
  return accept({ type: 'PersonalDeviceAuthorised', data });
};

export const refuseAuthorisation = (
  { reason }: Command<'RefuseAuthorisation'>,
  state: OwnDeviceState,
  context: OwnDeviceContext,
): OwnDeviceDecision => {
  if (context.settings.schoolData === null) return refuse(rejections.dataNotInUse);
  const refusal = problem('refuse', reason, state, context);
  const { device, authorisation } = state;
  if (refusal !== null || device === null) return refuse(refusal ?? rejections.notRegistered);
  if (authorisation !== null && isStanding(authorisation, context.today))
    return refuse(rejections.alreadyAuthorised);
  return state.isRefused
    ? accept()
    : accept({ type: 'PersonalDeviceAuthorisationRefused', data: { owner: device.owner, reason } });
};

/** Taking back is no question of settings. */
export const revokeAuthorisation = (
  { reason }: Command<'RevokeAuthorisation'>,
  state: OwnDeviceState,
  context: OwnDeviceContext,
): OwnDeviceDecision => {
  const refusal = problem('revoke', reason, state, context);
  const { device, authorisation } = state;
  if (refusal !== null || device === null || authorisation === null)
    return refuse(refusal ?? rejections.notAuthorised);
  if (authorisation.endedOn !== null) return accept();
  const ended = { authorisation: authorisation.by, because: 'decided' as const, reason };
  return accept({ type: 'PersonalDeviceAuthorisationRevoked', data: { owner: device.owner, ...ended } });
};
