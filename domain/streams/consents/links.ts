import { linkOf, linkRefusal } from '../../kernel/by-link.ts';
import { plusDays } from '../../kernel/day.ts';
import { accept, refuse } from '../../kernel/decider.ts';
import { answeringOn, photographedAs } from '../../kernel/photographed.ts';
import { type About, signatoryRefusal } from './answer.ts';
import { askedFor } from './asking.ts';
import type { Command, ConsentContext, ConsentDecision } from './decision.ts';
import { byKind, type ConsentRejection, linksByKind, rejections } from './rejections.ts';
import { type ConsentLink, type ConsentState, standingOf } from './state.ts';

/** Who has no answer that stands yet; who withdrew may answer again. */
const stillAsked = (
  about: About,
  state: ConsentState,
  { facts, today }: ConsentContext,
): readonly string[] => {
  const people = facts.person === undefined ? [] : answeringOn(facts.person, about.person, today);
  return people.filter((one) => (standingOf(state, one)?.answer ?? 'withdrawn') === 'withdrawn').toSorted();
};

type Issued = Extract<ConsentDecision, { readonly ok: true }>['events'];

/** The links of those who are still to answer; none where the school lets nobody answer so, or nobody is. */
export const linksFor = (about: About, state: ConsentState, context: ConsentContext): Issued => {
  const { newLink, settings, today, facts } = context;
  const people = stillAsked(about, state, context);
  if (newLink === null || settings.linkDays === null || people.length === 0) return [];
  const templateVersion = about.kind === 'internet' ? (facts.text?.current?.version ?? null) : null;
  const links = {
    id: newLink.id,
    endsOn: plusDays(today, settings.linkDays),
    to: people.map((person) => ({ person, hash: newLink.hashFor(person) })),
  };
  return [{ type: 'ConsentLinksIssued', data: { ...about, templateVersion, links } }];
};

/**
 * The office asks again, or asks for consent to the use of the internet, of which there is no request
 * (AGR-11, PUB-01).
 */
export const sendLinks = (about: About, state: ConsentState, context: ConsentContext): ConsentDecision => {
  const { facts, settings, today } = context;
  const { kind } = about;
  if (settings.linkDays === null) return refuse(byKind.linksNotInUse[kind]);
  const of = facts.person === undefined ? null : photographedAs(facts.person, today);
  if (of === null || (kind === 'internet' && of === 'staff')) return refuse(byKind.personNotRegistered[kind]);
  if (kind === 'photo' && askedFor(of, settings) === null) return refuse(rejections.photosNotAsked);
  if (kind === 'internet' && (facts.text?.current ?? null) === null) return refuse(rejections.textNotCurrent);
  return accept(...linksFor(about, state, context));
};

/** Whether the text or the people have changed since the link was mailed; null: neither has. */
export const outdated = (
  about: About,
  { person, templateVersion }: ConsentLink,
  context: Pick<ConsentContext, 'facts' | 'today'>,
): ConsentRejection | null => {
  const refusal = signatoryRefusal(about, person, context.today, context);
  if (refusal !== null || about.kind === 'photo') return refusal;
  return context.facts.text?.current?.version === templateVersion ? null : rejections.textNotCurrent;
};

/** An answer by the link that the product mailed; it is used up by this very commit. */
export const answerByLink = (
  { secret, choice, signedName }: Command<'AnswerByLink'>,
  about: About,
  state: ConsentState,
  context: ConsentContext,
): ConsentDecision => {
  const { kind, person } = about;
  const link = linkOf(state.links, context.digest(secret));
  if (link === undefined) return refuse(linksByKind[kind].linkUnknown);
  const refusal = linkRefusal(link, context.today, linksByKind[kind]) ?? outdated(about, link, context);
  if (refusal !== null) return refuse(refusal);
  if (signedName === '') return refuse(byKind.nameRequired[kind]);
  const signature = {
    signedName,
    signedOn: context.today,
    method: 'single-use-link' as const,
    link: { id: link.id, person: link.person },
    recorder: context.actor.person,
    takenOver: null,
  };
  if (kind === 'photo') {
    const type = choice === 'give' ? 'PhotoConsentGiven' : 'PhotoConsentRefused';
    return accept({ type, data: { person, signatory: link.person, ...signature } });
  }
  const text = context.facts.text?.versions.find(({ version }) => version === link.templateVersion);
  if (text === undefined) return refuse(rejections.textNotCurrent);
  // Of the use of the internet there is no refusal to record: without consent there is none.
  if (choice === 'refuse') return refuse(rejections.otherKind);
  const on = { templateVersion: text.version, termsHash: text.termsHash };
  return accept({
    type: 'ParentalConsentGiven',
    data: { child: person, parent: link.person, ...on, ...signature },
  });
};
