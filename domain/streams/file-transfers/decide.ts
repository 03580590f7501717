import { bodyOf } from '../../kernel/body-of.ts';
import { accept, refuse } from '../../kernel/decider.ts';
import { fallenDue } from '../../kernel/due.ts';
import { isSame } from '../../kernel/same.ts';
import type { FileTransferCommand } from './commands.ts';
import { correct } from './correct.ts';
import type { Command, FileTransferContext, FileTransferDecision } from './decision.ts';
import { type Step, sendBy, transferDues } from './dues.ts';
import { rejections } from './rejections.ts';
import type { FileTransferState, KnownTransfer } from './state.ts';

const expect = (
  command: Command<'ExpectFileTransfer'>,
  state: FileTransferState,
  { facts: { pupil, school } }: FileTransferContext,
): FileTransferDecision => {
  if (state.status !== 'none') return refuse(rejections.alreadyExpected);
  if (pupil?.kind !== 'pupil') return refuse(rejections.pupilRequired);
  const send = sendBy(command.startsOn, school);
  return accept({ type: 'FileTransferExpected', data: { ...bodyOf(command), send } });
};

const sendFile = (
  command: Command<'RecordFileSent'>,
  { status, sent }: KnownTransfer,
): FileTransferDecision => {
  const data = bodyOf(command);
  if (sent !== null) {
    const { by: _, ...before } = sent;
    return isSame(before, data) ? accept() : refuse(rejections.alreadySent);
  }
  if (status === 'called-off') return refuse(rejections.alreadySettled);
  return accept({ type: 'ChildProtectionFileSent', data });
};

const confirm = (
  command: Command<'ConfirmFileReceipt'>,
  { status, confirmed }: KnownTransfer,
): FileTransferDecision => {
  if (confirmed?.on === command.on) return accept();
  if (status === 'confirmed' || status === 'called-off') return refuse(rejections.alreadySettled);
  if (status === 'expected') return refuse(rejections.notSent);
  return accept({ type: 'FileReceiptConfirmed', data: bodyOf(command) });
};

const steps: readonly Step[] = ['sending', 'receipt'];

const recordFallen = (
  { cycle }: Command<'RecordFileTransferFellDue'>,
  state: KnownTransfer,
  { facts: { school }, settings, now }: FileTransferContext,
): FileTransferDecision => {
  const step = steps.find((one) => cycle.startsWith(`${one}.`));
  if (school === undefined || step === undefined) return accept();
  const due = fallenDue(transferDues(step, state, settings, school), cycle, now);
  if (due === null || !('dueOn' in due)) return accept();
  return accept({ type: 'FileTransferFellDue', data: { step, dueOn: due.dueOn } });
};

/** A file is sent, and then its receipt confirmed; what is in it stands nowhere here (DPR-02). */
export const decide = (
  command: FileTransferCommand,
  state: FileTransferState,
  context: FileTransferContext,
): FileTransferDecision => {
  if (command.type === 'ExpectFileTransfer') return expect(command, state, context);
  if (state.status === 'none') return refuse(rejections.notExpected);
  switch (command.type) {
    case 'RecordFileSent':
      return sendFile(command, state);
    case 'ConfirmFileReceipt':
      return confirm(command, state);
    case 'CallOffFileTransfer':
      if (state.status === 'sent') return refuse(rejections.alreadySent);
      return state.status === 'expected'
        ? accept({ type: 'FileTransferCalledOff', data: bodyOf(command) })
        : refuse(rejections.alreadySettled);
    case 'RecordFileTransferFellDue':
      return recordFallen(command, state, context);
    case 'CorrectFileTransfer':
      return correct(command, state, context);
  }
};
