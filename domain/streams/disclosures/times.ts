import { happened, planned, type Times } from '../../kernel/times.ts';
import type { DisclosureCommand } from './commands.ts';
import type { DisclosureContext } from './decision.ts';
import type { DisclosureState } from './state.ts';

const past = happened<unknown, unknown, unknown>('DPR-02');
/** Nothing is done about a request before it came, nor does time run on before it stood still. */
const asked = happened<unknown, DisclosureState, unknown>('DPR-05', (_, state) =>
  'request' in state ? (state.request.pausedOn ?? state.request.receivedOn) : null,
);

export const disclosureTimes: Times<DisclosureCommand, DisclosureState, DisclosureContext> = {
  DiscloseData: { on: past },
  DeclineDisclosure: { on: past },
  RecordSecureEmail: { on: past },
  ReceiveSubjectRequest: { receivedOn: past },
  PauseSubjectRequest: { on: asked },
  ResumeSubjectRequest: { on: asked },
  ExtendSubjectRequest: { on: asked },
  AnswerSubjectRequest: { on: asked },
  // The day of its own cycle; the decider looks whether it is due then.
  RecordSubjectRequestFellDue: { cycle: planned('DPR-05') },
};
