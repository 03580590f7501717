import { openRoutesIn } from '../../../events/catalogue/settings/index.ts';
import { bodyOf } from '../../kernel/body-of.ts';
import { accept, type Rejection, refuse } from '../../kernel/decider.ts';
import { plusMinutes } from '../../kernel/instant.ts';
import { londonDate } from '../../kernel/london.ts';
import { isSame } from '../../kernel/same.ts';
import { isFromBefore } from '../../kernel/taken-over.ts';
import { approvalRefusal, missingApproval } from './approval.ts';
import type { PolicyCommand } from './commands.ts';
import type { Command, PolicyContext, PolicyDecision } from './decision.ts';
import { keptSince, policyAt } from './offers.ts';
import { rejections } from './rejections.ts';
import type { PolicyState, PolicyVersion } from './state.ts';

// Functions keep a copy of the policy for up to four minutes; a version that far ahead never finds one of them stale.
const LEAD_MINUTES = 5;

const adopt = (
  command: Command<'AdoptPolicy'>,
  state: PolicyState,
  context: PolicyContext,
): PolicyDecision => {
  const { version, settings, approval, review } = command;
  const same = state.versions.find((known) => known.version === version);
  if (same !== undefined)
    return isSame(same.settings, settings) ? accept() : refuse(rejections.policyVersionTaken);
  const newest = Math.max(0, ...state.versions.map((known) => known.version));
  if (version !== newest + 1) return refuse(rejections.policyVersionNotNext);
  const effectiveFrom = version === 1 ? context.now : (command.effectiveFrom ?? context.now);
  if (version > 1 && effectiveFrom < plusMinutes(context.now, LEAD_MINUTES))
    return refuse(rejections.effectiveFromTooSoon);
  const before = policyAt(state, effectiveFrom)?.settings ?? settings;
  const refusal = approval === null ? missingApproval(before) : approvalRefusal(approval, context);
  if (refusal !== null) return refuse(refusal);
  const routes = openRoutesIn(settings);
  return accept(
    {
      type: 'PolicyAdopted',
      data: { version, effectiveFrom, settings, approval, review, takenOver: null },
    },
    ...(routes.length === 0
      ? []
      : [{ type: 'SafeguardingRoutesLeftOpen' as const, data: { version, routes: [...routes] } }]),
  );
};

type Dated = Pick<PolicyVersion, 'version' | 'effectiveFrom'>;

/** Whether the numbers of versions and the times since when they were in force rise together. */
const fits = (one: Dated, { versions }: PolicyState): boolean =>
  versions.every(({ version, effectiveFrom }) =>
    version < one.version ? effectiveFrom < one.effectiveFrom : one.effectiveFrom < effectiveFrom,
  );

/** A version from before the school kept its book here. Facts of that time are judged by it, and nothing else is. */
const takeOver = (
  command: Command<'TakeOverPolicy'>,
  state: PolicyState,
  context: PolicyContext,
): PolicyDecision => {
  const { version, effectiveFrom, settings, approval, review, source } = command;
  const same = state.versions.find((known) => known.version === version);
  if (same !== undefined)
    return isSame(same.settings, settings) ? accept() : refuse(rejections.policyVersionTaken);
  if (version > 0) return refuse(rejections.policyVersionNotBefore);
  if (!isFromBefore(londonDate(effectiveFrom), { keptSince: keptSince(state) }))
    return refuse(rejections.notFromBefore);
  if (!fits(command, state)) return refuse(rejections.policiesNotInOrder);
  const refusal = approval === null ? null : approvalRefusal(approval, context);
  if (refusal !== null) return refuse(refusal);
  const takenOver = { source, by: context.actor.person };
  return accept({
    type: 'PolicyAdopted',
    data: { version, effectiveFrom, settings, approval, review, takenOver },
  });
};

const correctionRefusal = (
  { corrects, changes }: Command<'CorrectPolicy'>,
  state: PolicyState,
  context: PolicyContext,
): Rejection | null => {
  const known = state.versions.find(({ adoptedBy }) => adoptedBy === corrects);
  if (known === undefined) return rejections.correctionNotPossible;
  const { approval } = changes;
  if (approval === undefined) return null;
  if (approval !== null) return approvalRefusal(approval, context);
  if (known.isTakenOver) return null;
  const earlier = state.versions.filter(({ version }) => version < known.version);
  return missingApproval(policyAt({ versions: earlier }, known.effectiveFrom)?.settings ?? known.settings);
};

/** An approval is put right under the rule that it was given under (POL-02). */
const correct = (
  command: Command<'CorrectPolicy'>,
  state: PolicyState,
  context: PolicyContext,
): PolicyDecision => {
  const refusal = correctionRefusal(command, state, context);
  return refusal === null ? accept({ type: 'PolicyCorrected', data: bodyOf(command) }) : refuse(refusal);
};

export const decide = (
  command: PolicyCommand,
  state: PolicyState,
  context: PolicyContext,
): PolicyDecision => {
  switch (command.type) {
    case 'AdoptPolicy':
      return adopt(command, state, context);
    case 'TakeOverPolicy':
      return takeOver(command, state, context);
    case 'CorrectPolicy':
      return correct(command, state, context);
  }
};
