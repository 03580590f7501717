import { accept, refuse } from '../../kernel/decider.ts';
import { stepProblem } from '../../kernel/decision-chain.ts';
import { isExpectedFrom } from '../../kernel/person.ts';
import { connectionChain } from './chains.ts';
import type { Command, OwnDeviceContext, OwnDeviceDecision } from './decision.ts';
import { type OwnDeviceRejection, rejections } from './rejections.ts';
import type { OwnDeviceState } from './state.ts';

const problem = (
  step: 'approve' | 'refuse' | 'end',
  reasons: string | undefined,
  { device, connection }: OwnDeviceState,
  { actor }: OwnDeviceContext,
): OwnDeviceRejection | null => {
  const isApproved = connection !== null && connection.status !== 'refused';
  const taken = [
    ...(device === null ? [] : (['register'] as const)),
    ...(isApproved ? (['approve'] as const) : []),
  ];
  const concerned = device === null ? [] : [device.owner];
  return stepProblem(connectionChain, { step, taken, concerned, actor, reasons });
};

/** IT support alone, of a device that updates itself where the school asks for it (NET-03). */
export const approve = (
  { updatesItself }: Command<'ApproveConnection'>,
  state: OwnDeviceState,
  context: OwnDeviceContext,
): OwnDeviceDecision => {
  const { settings, facts, today } = context;
  if (settings.connections === null) return refuse(rejections.connectionsNotInUse);
  const refusal = problem('approve', undefined, state, context);
  const { device } = state;
  if (refusal !== null || device === null) return refuse(refusal ?? rejections.notRegistered);
  if (state.connection?.status === 'approved') return accept();
  if (facts.owner === undefined || !isExpectedFrom(facts.owner, today))
    return refuse(rejections.ownerNotRegistered);
  if (settings.automaticUpdates === true && !updatesItself) return refuse(rejections.updatesRequired);
  return accept({ type: 'DeviceConnectionApproved', data: { owner: device.owner, updatesItself } });
};

export const refuseConnection = (
  { reason }: Command<'RefuseConnection'>,
  state: OwnDeviceState,
  context: OwnDeviceContext,
): OwnDeviceDecision => {
  if (context.settings.connections === null) return refuse(rejections.connectionsNotInUse);
  const refusal = problem('refuse', reason, state, context);
  const { device, connection } = state;
  if (refusal !== null || device === null) return refuse(refusal ?? rejections.notRegistered);
  if (connection?.status === 'approved') return refuse(rejections.alreadyConnected);
  return connection?.status === 'refused'
    ? accept()
    : accept({ type: 'DeviceConnectionRefused', data: { owner: device.owner, reason } });
};

/** Ending is no question of settings. */
export const endConnection = (
  { reason }: Command<'EndConnection'>,
  state: OwnDeviceState,
  context: OwnDeviceContext,
): OwnDeviceDecision => {
  const refusal = problem('end', reason, state, context);
  const { device, connection } = state;
  if (refusal !== null || device === null || connection === null)
    return refuse(refusal ?? rejections.notConnected);
  if (connection.status !== 'approved') return accept();
  const data = { owner: device.owner, connection: connection.by, because: 'decided' as const, reason };
  return accept({ type: 'DeviceConnectionEnded', data });
};
