import { accept, refuse } from '../../kernel/decider.ts';
import type { Command, SearchContext, SearchDecision } from './decision.ts';
import { rejections } from './rejections.ts';
import type { JustifiedSearch } from './state.ts';

/** Of unlawful material, and of an intimate image, the safeguarding lead alone (INC-10). */
const considerers = ({ materials }: JustifiedSearch): readonly string[] =>
  materials.some(({ kind }) => kind === 'illegal' || kind === 'intimate-image')
    ? ['dsl']
    : ['dsl', 'headteacher'];

export const considerPolice = (
  { decision, reasons }: Command<'ConsiderPolice'>,
  state: JustifiedSearch,
  { actor }: SearchContext,
): SearchDecision => {
  if (state.search === null) return refuse(rejections.searchRequired);
  if (!considerers(state).some((role) => actor.roles.includes(role)))
    return refuse(rejections.deciderRequired);
  const isTold = state.materials.some(({ reported }) => reported !== null);
  if (isTold && decision === 'no-report') return refuse(rejections.dispositionDone);
  return accept({ type: 'PoliceReferralConsidered', data: { decision, decidedBy: actor.person, reasons } });
};
