import { accept, refuse } from '../../kernel/decider.ts';
import { isSame } from '../../kernel/same.ts';
import type { Command, IncidentContext, IncidentDecision } from './decision.ts';
import { areKnown } from './people.ts';
import { leadsAlone } from './police.ts';
import { rejections } from './rejections.ts';
import { hasImages } from './rule-sets.ts';
import type { ReportedIncident } from './state.ts';

/** Nobody should see it; where somebody has, the safeguarding lead alone says who, and why (INC-10). */
export const recordViewing = (
  { viewers, reasons }: Command<'RecordImageViewing'>,
  state: ReportedIncident,
  context: IncidentContext,
): IncidentDecision => {
  if (!hasImages(state.report)) return refuse(rejections.noImages);
  if (!leadsAlone(state, context)) return refuse(rejections.leadAlone);
  if (!areKnown(context)) return refuse(rejections.personNotKnown);
  return accept({ type: 'ImageViewingRecorded', data: { viewers, reasons } });
};

export const recordReferral = (
  { referredTo, reasons }: Command<'RecordImageReferral'>,
  state: ReportedIncident,
  context: IncidentContext,
): IncidentDecision => {
  if (!hasImages(state.report)) return refuse(rejections.noImages);
  if (!leadsAlone(state, context)) return refuse(rejections.leadAlone);
  if (isSame(state.referral?.referredTo ?? null, referredTo)) return accept();
  return accept({ type: 'ImageReferralRecorded', data: { referredTo, reasons } });
};
