import { plusDays } from '../../kernel/day.ts';
import { accept, refuse } from '../../kernel/decider.ts';
import { decidingParentsOn } from '../../kernel/person.ts';
import type { AgreementContext, AgreementDecision, Command, Parties } from './decision.ts';
import type { AgreementFacts } from './facts.ts';
import { rejections } from './rejections.ts';
import { isSigned } from './sign.ts';
import { partiesRefusal } from './signable.ts';
import type { AgreementState } from './state.ts';

/**
 * Adults are asked themselves; a pupil reads and signs with a parent who decides for the child (AGR-09,
 * AGR-10).
 */
export const askedFor = (
  { signatory, audience }: Parties,
  child: AgreementFacts['signatory'],
  day: string,
): readonly string[] => {
  if (!audience.startsWith('pupil-')) return [signatory];
  const parents = decidingParentsOn({ parents: child?.parents ?? [] }, day).map(({ parent }) => parent);
  return [...new Set(parents)].toSorted();
};

/**
 * Asks for a signature on the version of today. The links of a new request take the place of those before
 * (AGR-01).
 */
export const request = (
  { via }: Command<'RequestAgreement'>,
  parties: Parties,
  state: AgreementState,
  context: AgreementContext,
): AgreementDecision => {
  const { facts, settings, today, newLink } = context;
  const refusal = partiesRefusal(parties, context, today);
  if (refusal !== null) return refuse(refusal);
  const current = facts.templates?.current ?? null;
  if (current === null) return refuse(rejections.templateNotCurrent);
  const asked = { ...parties, via, requestedOn: today, templateVersion: current.version };
  if (isSigned(state, { version: current.version, day: today }, context)) return accept();
  if (via === 'office') return accept({ type: 'AgreementRequested', data: { ...asked, links: null } });
  if (settings.linkDays === null || newLink === null) return refuse(rejections.linksNotInUse);
  const people = askedFor(parties, facts.signatory, today);
  if (people.length === 0) return refuse(rejections.nobodyToAsk);
  const links = {
    id: newLink.id,
    endsOn: plusDays(today, settings.linkDays),
    to: people.map((person) => ({ person, hash: newLink.hashFor(person) })),
  };
  return accept({ type: 'AgreementRequested', data: { ...asked, links } });
};

/**
 * Somebody came, moved up or took on a role, or a first text was published: the agreement is theirs to sign
 * (AGR-01, AGR-02, AGR-03, AGR-09, AGR-10). Where they are not of the audience, the school has no such
 * agreement, or it was signed or asked for already, there is nothing to do; visitors sign where they are to
 * go online, and not because they come (AGR-04).
 */
export const open = (
  parties: Parties,
  state: AgreementState,
  context: AgreementContext,
): AgreementDecision => {
  const { facts, today } = context;
  const templateVersion = facts.templates?.current?.version;
  const isAsked = state.status !== 'unsigned' || state.request?.templateVersion === templateVersion;
  if (parties.audience === 'visitor' || templateVersion === undefined || isAsked) return accept();
  if (partiesRefusal(parties, context, today) !== null) return accept();
  const asked = { ...parties, via: 'coming' as const, requestedOn: today, templateVersion, links: null };
  return accept({ type: 'AgreementRequested', data: asked });
};
