import type { Original } from '../../kernel/original.ts';
import type { AcknowledgementCommand } from './commands.ts';
import type { AcknowledgementState } from './state.ts';

const without = (state: AcknowledgementState, by: number): AcknowledgementState => ({
  ...state,
  policies: state.policies.filter((one) => one.by !== by),
  documents: state.documents.filter((one) => one.by !== by),
});

/**
 * What the office entered from paper, as it should have been entered: version and day are judged as they
 * would have been (POL-06).
 */
export const originalOfCorrection = (
  command: AcknowledgementCommand,
  state: AcknowledgementState,
): Original<AcknowledgementCommand, AcknowledgementState> | null => {
  if (command.type !== 'CorrectAcknowledgement') return null;
  const { corrects: by, changes } = command;
  const policy = state.policies.find((one) => one.by === by && one.method === 'paper');
  if (policy !== undefined) {
    const { version = policy.version, on = policy.on } = changes;
    return { command: { type: 'AcknowledgePolicy', version, on }, state: without(state, by) };
  }
  const document = state.documents.find((one) => one.by === by && one.method === 'paper');
  if (document === undefined) return null;
  const { edition = document.edition, on = document.on } = changes;
  return {
    command: { type: 'AcknowledgeDocument', list: document.list, edition, on },
    state: without(state, by),
  };
};
