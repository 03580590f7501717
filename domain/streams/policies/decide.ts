import type { PolicyEvent } from '../../../events/catalogue/policies.ts';
import { bodyOf } from '../../kernel/body-of.ts';
import { accept, type Context, type Decision, refuse } from '../../kernel/decider.ts';
import { rolesOn } from '../../kernel/held-roles.ts';
import { plusMinutes } from '../../kernel/instant.ts';
import type { OfType } from '../../kernel/of-type.ts';
import { isSame } from '../../kernel/same.ts';
import type { PolicyCommand } from './commands.ts';
import type { PolicyFacts } from './facts.ts';
import { policyAt } from './offers.ts';
import { type PolicyRejection, rejections } from './rejections.ts';
import { type PolicySettings, policySettings } from './settings.ts';
import type { PolicyState, PolicyVersion } from './state.ts';

type Command<T extends PolicyCommand['type']> = OfType<PolicyCommand, T>;
type PolicyContext = Context<PolicySettings, PolicyFacts>;
type PolicyDecision = Decision<PolicyEvent, PolicyRejection>;

// Functions keep a copy of the policy for up to four minutes; a version that far ahead never finds one of them stale.
const LEAD_MINUTES = 5;
const GOVERNORS = ['governor', 'safeguarding-governor'];

const adopt = (
  command: Command<'AdoptPolicy'>,
  state: PolicyState,
  context: PolicyContext,
): PolicyDecision => {
  const { version, settings, approval, review } = command;
  const same = state.versions.find((known) => known.version === version);
  if (same !== undefined)
    return isSame(same.settings, settings) ? accept() : refuse(rejections.policyVersionTaken);
  if (version !== state.versions.length + 1) return refuse(rejections.policyVersionNotNext);
  const effectiveFrom = version === 1 ? context.now : (command.effectiveFrom ?? context.now);
  if (version > 1 && effectiveFrom < plusMinutes(context.now, LEAD_MINUTES))
    return refuse(rejections.effectiveFromTooSoon);
  const before = policyAt(state, effectiveFrom)?.settings ?? settings;
  const refusal = approvalRefusal(approval, before, context);
  if (refusal !== null) return refuse(refusal);
  return accept({ type: 'PolicyAdopted', data: { version, effectiveFrom, settings, approval, review } });
};

/** Whether an approval is needed is said by the version that the new one follows; the first says it itself. */
const approvalRefusal = (
  approval: PolicyVersion['approval'],
  before: PolicyVersion['settings'],
  context: PolicyContext,
): PolicyRejection | null => {
  if (approval === null)
    return policySettings(before).approval === 'governors' ? rejections.approvalRequired : null;
  if (approval.on.precision === 'date' && approval.on.value > context.today)
    return rejections.approvalInFuture;
  const held = context.facts.approver?.roles ?? [];
  // A half-term has no day to look at: it is enough then that the approver has been a governor.
  const roles =
    approval.on.precision === 'date' ? rolesOn(held, approval.on.value) : held.map(({ role }) => role);
  return roles.some((role) => GOVERNORS.includes(role)) ? null : rejections.governorRequired;
};

const correct = (command: Command<'CorrectPolicy'>, state: PolicyState): PolicyDecision => {
  const correction = bodyOf(command);
  const isAdoption = state.versions.some(({ adoptedBy }) => adoptedBy === command.corrects);
  return isAdoption
    ? accept({ type: 'PolicyCorrected', data: correction })
    : refuse(rejections.correctionNotPossible);
};

export const decide = (
  command: PolicyCommand,
  state: PolicyState,
  context: PolicyContext,
): PolicyDecision => {
  switch (command.type) {
    case 'AdoptPolicy':
      return adopt(command, state, context);
    case 'CorrectPolicy':
      return correct(command, state);
  }
};
