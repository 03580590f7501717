import { audiencesOn } from '../../kernel/audiences.ts';
import { plusDays } from '../../kernel/day.ts';
import { accept } from '../../kernel/decider.ts';
import type { AgreementContext, AgreementDecision, Command, Parties } from './decision.ts';
import type { AgreementFacts } from './facts.ts';
import { askedFor } from './request.ts';
import type { AgreementSettings } from './settings.ts';
import type { AgreementState, Request } from './state.ts';

/** A request that is still to be answered, and the last day before a reminder. */
export interface SignatureDue {
  readonly request: Request;
  readonly dueOn: string;
}

/**
 * What was asked for and is not signed, where the school reminds of it (AGR-01). Nothing of who belongs to
 * the audience no more, nor of a text that is not the one to be signed any more: a new request goes out then.
 * @param day on which somebody looks; null: any
 */
export const signatureDue = (
  state: AgreementState,
  { audience }: Parties,
  { settings, facts, day }: { settings: AgreementSettings; facts: AgreementFacts; day: string | null },
): SignatureDue | null => {
  const { request } = state;
  const { signatory, templates } = facts;
  if (request === null || settings.reminderDays === null || signatory === undefined) return null;
  if (templates?.current?.version !== request.templateVersion) return null;
  const dueOn = plusDays(request.on, settings.reminderDays);
  return audiencesOn(signatory, day ?? dueOn).includes(audience) ? { request, dueOn } : null;
};

/** Once a request; the reminder has the link again while it can be used. */
export const recordSignatureFellDue = (
  { cycle }: Command<'RecordSignatureFellDue'>,
  parties: Parties,
  state: AgreementState,
  { settings, facts, today }: AgreementContext,
): AgreementDecision => {
  const due = signatureDue(state, parties, { settings, facts, day: today });
  if (due === null || String(due.request.by) !== cycle || today <= due.dueOn || due.request.hasFallenDue)
    return accept();
  const { by: request, link: id } = due.request;
  const open = state.links.filter((one) => one.id === id && one.status === 'open' && today <= one.endsOn);
  const asked = askedFor(parties, facts.signatory, today);
  const link = open.length === 0 ? null : id;
  const to = link === null ? asked : open.map(({ person }) => person).filter((one) => asked.includes(one));
  return accept({ type: 'AgreementSignatureFellDue', data: { ...parties, request, to: [...to], link } });
};
