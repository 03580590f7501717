import { bodyOf } from '../../kernel/body-of.ts';
import { accept, refuse } from '../../kernel/decider.ts';
import type { Original } from '../../kernel/original.ts';
import type { ExemptionCommand } from './commands.ts';
import type { Command, ExemptionDecision } from './decision.ts';
import { rejections } from './rejections.ts';
import type { Application, ExemptionState } from './state.ts';

type Correction = Command<'CorrectExemption'>;

interface Found {
  readonly application: Application;
  readonly part: 'application' | 'decision' | 'answer';
}

/** What a correction is about: an application, an exemption or an answer of it. */
const partOf = ({ applications }: ExemptionState, corrects: number): Found | null => {
  for (const application of applications) {
    if (application.number === corrects) return { application, part: 'application' };
    if (application.decision?.by === corrects) return { application, part: 'decision' };
    if (application.answer?.by === corrects) return { application, part: 'answer' };
  }
  return null;
};

const without = (state: ExemptionState, application: Application, part: 'decision' | 'answer') => ({
  ...state,
  applications: state.applications.map((one) =>
    one.number === application.number ? { ...one, [part]: null } : one,
  ),
});

/** What is corrected, as it should have been sent (UNA-03). */
export const originalOf = (
  command: ExemptionCommand,
  state: ExemptionState,
): Original<ExemptionCommand, ExemptionState> | null => {
  if (command.type !== 'CorrectExemption') return null;
  const { corrects, changes, purpose } = command;
  const found = partOf(state, corrects);
  if (found === null) return null;
  const { application, part } = found;
  const { number, decision, answer } = application;
  if (part === 'application') {
    const { edition = application.edition, entry = application.entry } = changes;
    const { from = application.from, until = application.until } = changes;
    const said = { edition, entry, purpose: purpose ?? application.purpose, from, until };
    return {
      command: { type: 'SubmitApplication', ...said },
      state: { ...state, applications: state.applications.filter((one) => one !== application) },
    };
  }
  if (part === 'decision') {
    if (decision?.outcome !== 'granted') return null;
    const { from = decision.from, until = decision.until } = changes;
    return {
      command: { type: 'GrantExemption', application: number, from, until },
      state: without(state, application, 'decision'),
    };
  }
  if (answer === null) return null;
  const { on = answer.on, by = answer.how } = changes;
  return {
    command: { type: 'CommunicateDecision', application: number, on, by },
    state: without(state, application, 'answer'),
  };
};

const ofPart = {
  application: ['edition', 'entry', 'from', 'until'],
  decision: ['from', 'until'],
  answer: ['on', 'by'],
} as const;

/** What the trust has looked at stays as it was, and so does an exemption that is over. */
const isSettled = ({ application: { considered, decision }, part }: Found): boolean => {
  if (part === 'application') return considered !== null;
  return part === 'decision' && (decision?.outcome !== 'granted' || decision.endedOn !== null);
};

const isOfAnother = ({ changes, purpose }: Correction, { part }: Found): boolean => {
  const says: readonly string[] = ofPart[part];
  return (
    Object.keys(changes).some((key) => !says.includes(key)) ||
    (purpose !== undefined && part !== 'application')
  );
};

export const correct = (command: Correction, state: ExemptionState): ExemptionDecision => {
  const found = partOf(state, command.corrects);
  if (found === null || isSettled(found) || isOfAnother(command, found))
    return refuse(rejections.correctionNotPossible);
  return Object.keys(command.changes).length === 0 && command.purpose === undefined
    ? accept()
    : accept({ type: 'ExemptionCorrected', data: bodyOf(command) });
};
