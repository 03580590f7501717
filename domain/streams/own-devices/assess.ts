import { accept, refuse } from '../../kernel/decider.ts';
import { stepProblem } from '../../kernel/decision-chain.ts';
import { type Edition, editionAt } from '../../kernel/reference-list.ts';
import { isSame } from '../../kernel/same.ts';
import { dataChain } from './chains.ts';
import type { Command, OwnDeviceContext, OwnDeviceDecision } from './decision.ts';
import { rejections } from './rejections.ts';
import type { OwnDeviceState } from './state.ts';

/** The edition of the standard that is in force now; null: there is none. */
export const standardNow = ({ facts, now }: OwnDeviceContext): Edition | null =>
  facts.standard === undefined ? null : editionAt(facts.standard, now);

/** IT support holds a device against the standard in force, entry by entry (NET-05). */
export const assess = (
  { edition, unmet }: Command<'AssessSecurity'>,
  { device, assessment }: OwnDeviceState,
  context: OwnDeviceContext,
): OwnDeviceDecision => {
  const { settings, actor } = context;
  if (settings.schoolData === null) return refuse(rejections.dataNotInUse);
  const taken = device === null ? [] : (['register'] as const);
  const concerned = device === null ? [] : [device.owner];
  const refusal = stepProblem(dataChain, { step: 'assess', taken, concerned, actor });
  if (refusal !== null || device === null) return refuse(refusal ?? rejections.notRegistered);
  const standard = standardNow(context);
  if (standard?.edition !== edition) return refuse(rejections.standardNotCurrent);
  const known = standard.entries.map(({ id }) => id);
  if (unmet.some((one) => !known.includes(one))) return refuse(rejections.entryUnknown);
  const found = known.filter((one) => unmet.includes(one));
  const isKnown = assessment?.edition === edition && isSame(assessment.unmet, found);
  if (isKnown) return accept();
  const data = { owner: device.owner, edition, meetsStandard: found.length === 0, unmet: found };
  return accept({ type: 'PersonalDeviceSecurityAssessed', data });
};
