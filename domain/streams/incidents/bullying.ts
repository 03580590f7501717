import { accept, refuse } from '../../kernel/decider.ts';
import { isSame } from '../../kernel/same.ts';
import type { Command, IncidentContext, IncidentDecision } from './decision.ts';
import { rejections } from './rejections.ts';
import type { ReportedIncident } from './state.ts';

/** The three criteria, and incidents before this one that make it a repetition (INC-08). */
export const recordBullying = (
  command: Command<'RecordCyberBullying'>,
  state: ReportedIncident,
  { facts, streamId }: IncidentContext,
): IncidentDecision => {
  const { repetitive, intentional, imbalanceOfPower, platform } = command;
  const earlier = [...new Set(command.earlier)];
  const areReported = facts.earlier?.every(({ isReported }) => isReported) ?? true;
  if (earlier.includes(streamId) || !areReported) return refuse(rejections.earlierNotReported);
  const data = { repetitive, intentional, imbalanceOfPower, platform, earlier };
  return isSame(state.bullying, data) ? accept() : accept({ type: 'CyberBullyingRecorded', data });
};
