import { accept, refuse } from '../../kernel/decider.ts';
import type { Command, DataBreachContext, DataBreachDecision } from './decision.ts';
import { DATA_BREACH_NOTICE, mustHear } from './hearing.ts';
import { type DataBreachRejection, rejections } from './rejections.ts';
import { type Lack, lackingIn } from './standing.ts';
import type { KnownBreach } from './state.ts';

const refusals: Readonly<Record<Lack, DataBreachRejection>> = {
  assessment: rejections.notAssessed,
  'decision-on-authority': rejections.authorityUndecided,
  'people-informed': rejections.peopleNotInformed,
};

/** Closed once, when all heard who must (EML-05), and the rest is decided (EML-06). */
export const close = (
  { words }: Command<'CloseDataBreach'>,
  state: KnownBreach,
  { facts: { mailed = { notices: [] } }, settings: { dataBreachRoute } }: DataBreachContext,
): DataBreachDecision => {
  const byMail = mailed.notices
    .filter(({ notice }) => notice === DATA_BREACH_NOTICE)
    .flatMap(({ roles }) => roles);
  const heard = new Set([...byMail, ...state.notified.map(({ role }) => role)]);
  const must = mustHear(dataBreachRoute);
  if (must.some((role) => !heard.has(role))) return refuse(rejections.notAllHeard);
  const [lack] = lackingIn(state);
  if (lack !== undefined) return refuse(refusals[lack]);
  return accept({ type: 'DataBreachClosed', data: { heard: [...must], words } });
};
