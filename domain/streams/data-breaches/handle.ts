import { bodyOf } from '../../kernel/body-of.ts';
import { accept, refuse } from '../../kernel/decider.ts';
import type { Command, DataBreachContext, DataBreachDecision } from './decision.ts';
import { mustHear } from './hearing.ts';
import { rejections } from './rejections.ts';
import { firstReport } from './standing.ts';
import type { KnownBreach } from './state.ts';

/** Somebody who must hear of a breach heard from somebody, where mail does not reach them (EML-05). */
export const hear = (
  command: Command<'RecordNotified'>,
  { notified }: KnownBreach,
  { facts: { person }, settings: { dataBreachRoute } }: DataBreachContext,
): DataBreachDecision => {
  if (!mustHear(dataBreachRoute).includes(command.role)) return refuse(rejections.notToHear);
  if (person?.kind === null) return refuse(rejections.personNotKnown);
  if (notified.some(({ role }) => role === command.role)) return refuse(rejections.alreadyHeard);
  return accept({ type: 'DataBreachNotified', data: bodyOf(command) });
};

/** A breach is weighed again as more comes to light. */
export const assess = (command: Command<'AssessDataBreach'>): DataBreachDecision =>
  accept({ type: 'DataBreachAssessed', data: bodyOf(command) });

/** A report may leave out what nobody knows yet, and then goes on; a late one says why (EML-06). */
export const reportToAuthority = (
  { reportedAt, isComplete, reference, words }: Command<'ReportToAuthority'>,
  state: KnownBreach,
  { now }: DataBreachContext,
): DataBreachDecision => {
  if (state.authority.some((one) => one.outcome === 'reported' && one.isComplete))
    return refuse(rejections.authorityInformed);
  const at = reportedAt ?? now;
  const isLate = firstReport(state) === null && at > state.reported.report.dueAt;
  if (isLate && words === undefined) return refuse(rejections.reasonsForDelayRequired);
  const data = {
    reportedAt: at,
    isComplete,
    reference: reference ?? null,
    ...(words === undefined ? {} : { words }),
  };
  return accept({ type: 'ReportedToAuthority', data });
};

/** Only what was weighed, and will hardly harm anybody, need not be reported (EML-06). */
export const decideNotToReport = (
  command: Command<'DecideNotToReport'>,
  { assessed, authority }: KnownBreach,
): DataBreachDecision => {
  if (authority.some(({ outcome }) => outcome === 'reported')) return refuse(rejections.authorityInformed);
  const risk = assessed.at(-1)?.risk;
  if (risk === undefined) return refuse(rejections.notAssessed);
  if (risk !== 'unlikely') return refuse(rejections.reportRequired);
  return accept({ type: 'NotReportedToAuthority', data: bodyOf(command) });
};
