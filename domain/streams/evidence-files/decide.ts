import type { EvidenceFileEvent } from '../../../events/catalogue/evidence-files.ts';
import { bodyOf } from '../../kernel/body-of.ts';
import { accept, type Context, type Decision, type Rejection, refuse } from '../../kernel/decider.ts';
import type { OfType } from '../../kernel/of-type.ts';
import type { EvidenceFileCommand } from './commands.ts';
import { type EvidenceFacts, evidenceRule } from './facts.ts';
import { rejections } from './rejections.ts';
import type { EvidenceFilesState } from './state.ts';

type Command<T extends EvidenceFileCommand['type']> = OfType<EvidenceFileCommand, T>;
type EvidenceContext = Context<null, EvidenceFacts>;
type EvidenceDecision = Decision<EvidenceFileEvent, Rejection>;

const MOST_FILES = 50;

/** Once: what was attached is attached, whatever the record says later. */
const attach = (
  command: Command<'AttachEvidence'>,
  { files }: EvidenceFilesState,
  { streamId, facts }: EvidenceContext,
): EvidenceDecision => {
  const known = files.find(({ file }) => file === command.file);
  if (known !== undefined) return known.status === 'kept' ? accept() : refuse(rejections.withdrawnBefore);
  const { refusal } = evidenceRule(streamId, facts);
  if (refusal !== null) return refuse(refusal);
  if (files.length >= MOST_FILES) return refuse(rejections.tooMany);
  return accept({ type: 'EvidenceAttached', data: bodyOf(command) });
};

const correct = (command: Command<'CorrectEvidence'>, { files }: EvidenceFilesState): EvidenceDecision =>
  files.some(({ by, status }) => by === command.corrects && status === 'kept')
    ? accept({ type: 'EvidenceCorrected', data: bodyOf(command) })
    : refuse(rejections.notAttached);

/** Also from a record that is closed: what should not be there does not stay there. */
const withdraw = (
  { file, reason }: Command<'WithdrawEvidence'>,
  { files }: EvidenceFilesState,
): EvidenceDecision => {
  const known = files.find((one) => one.file === file);
  if (known === undefined) return refuse(rejections.notAttached);
  return known.status === 'withdrawn'
    ? accept()
    : accept({ type: 'EvidenceWithdrawn', data: { file, reason } });
};

export const decide = (
  command: EvidenceFileCommand,
  state: EvidenceFilesState,
  context: EvidenceContext,
): EvidenceDecision => {
  switch (command.type) {
    case 'AttachEvidence':
      return attach(command, state, context);
    case 'CorrectEvidence':
      return correct(command, state);
    case 'WithdrawEvidence':
      return withdraw(command, state);
  }
};
