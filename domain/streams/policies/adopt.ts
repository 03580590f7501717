import type { PolicyEvent } from '../../../events/catalogue/policies.ts';
import { openRoutesIn } from '../../../events/catalogue/settings/index.ts';
import { accept, type Rejection, refuse } from '../../kernel/decider.ts';
import { plusMinutes } from '../../kernel/instant.ts';
import { londonDate } from '../../kernel/london.ts';
import { isSame } from '../../kernel/same.ts';
import { isFromBefore } from '../../kernel/taken-over.ts';
import { approvalRefusal, isBeforeChange, missingApproval } from './approval.ts';
import type { Command, PolicyContext, PolicyDecision } from './decision.ts';
import { draftOf } from './draft.ts';
import { keptSince, policyAt } from './offers.ts';
import { rejections } from './rejections.ts';
import { scheduling } from './reviews.ts';
import type { Approval, PolicyState, PolicyVersion } from './state.ts';

// Functions keep a copy of the policy for up to four minutes; a version that far ahead never finds one of
// them stale.
const LEAD_MINUTES = 5;

/** As the governors gave it to the draft, or as the command says that it was given. */
const approvalOf = ({ version, approval }: Command<'AdoptPolicy'>, state: PolicyState): Approval | null => {
  const given = draftOf(state, version)?.approval ?? null;
  return given === null ? approval : { by: given.by, on: given.on };
};

const refusalOf = (
  command: Command<'AdoptPolicy'>,
  effectiveFrom: string,
  state: PolicyState,
  context: PolicyContext,
): Rejection | null => {
  const given = approvalOf(command, state);
  if (command.approval !== null) {
    if (!isSame(given, command.approval)) return rejections.approvalStands;
    return isBeforeChange(command.approval, draftOf(state, command.version)?.changes ?? [], state, context)
      ? rejections.approvedBeforeChange
      : approvalRefusal(command.approval, context);
  }
  return given === null
    ? missingApproval(policyAt(state, effectiveFrom)?.settings ?? command.settings)
    : null;
};

/** The review that the version names, on record as a scheduled one. */
const reviewEvents = (
  { version, review }: Command<'AdoptPolicy'>,
  state: PolicyState,
  { facts }: PolicyContext,
) => {
  if (review === null) return [];
  const { reviewer, ...due } = review;
  const changes = draftOf(state, version)?.changes ?? [];
  return scheduling(state, [{ due, reviewer }], {
    cause: { kind: 'version', version },
    calendar: facts.calendar,
    isOfThisVersion: (cause) =>
      cause.kind === 'changes' && cause.changes.some((number) => changes.includes(number)),
  });
};

export const adopt = (
  command: Command<'AdoptPolicy'>,
  state: PolicyState,
  context: PolicyContext,
): PolicyDecision => {
  const { version, settings, review } = command;
  const same = state.versions.find((known) => known.version === version);
  if (same !== undefined)
    return isSame(same.settings, settings) ? accept() : refuse(rejections.policyVersionTaken);
  const newest = Math.max(0, ...state.versions.map((known) => known.version));
  if (version !== newest + 1) return refuse(rejections.policyVersionNotNext);
  const effectiveFrom = version === 1 ? context.now : (command.effectiveFrom ?? context.now);
  if (version > 1 && effectiveFrom < plusMinutes(context.now, LEAD_MINUTES))
    return refuse(rejections.effectiveFromTooSoon);
  const refusal = refusalOf(command, effectiveFrom, state, context);
  if (refusal !== null) return refuse(refusal);
  const approval = approvalOf(command, state);
  const cites = command.cites ?? draftOf(state, version)?.cites ?? [];
  const routes = openRoutesIn(settings);
  const data = { version, effectiveFrom, settings, approval, review, takenOver: null };
  return accept<PolicyEvent>(
    {
      type: 'PolicyAdopted',
      data: cites.length === 0 ? data : { ...data, cites: [...cites] },
    },
    ...(routes.length === 0
      ? []
      : [{ type: 'SafeguardingRoutesLeftOpen' as const, data: { version, routes: [...routes] } }]),
    ...reviewEvents(command, state, context),
  );
};

type Dated = Pick<PolicyVersion, 'version' | 'effectiveFrom'>;

/** Whether the numbers of versions and the times since when they were in force rise together. */
const fits = (one: Dated, { versions }: PolicyState): boolean =>
  versions.every(({ version, effectiveFrom }) =>
    version < one.version ? effectiveFrom < one.effectiveFrom : one.effectiveFrom < effectiveFrom,
  );

/**
 * A version from before the school kept its book here. Facts of that time are judged by it, and nothing else
 * is.
 */
export const takeOver = (
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
