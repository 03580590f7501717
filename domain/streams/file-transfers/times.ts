import { happened, planned, type Times } from '../../kernel/times.ts';
import type { FileTransferCommand } from './commands.ts';
import type { FileTransferContext } from './decision.ts';
import type { FileTransferState } from './state.ts';

const past = happened<unknown, unknown, unknown>('DPR-02');
/** Receipt is confirmed once the file was sent. */
const sent = happened<unknown, FileTransferState, unknown>('DPR-02', (_, state) =>
  state.status === 'none' ? null : (state.sent?.on ?? null),
);

export const fileTransferTimes: Times<FileTransferCommand, FileTransferState, FileTransferContext> = {
  ExpectFileTransfer: { startsOn: planned('DPR-02') },
  RecordFileSent: { on: past },
  ConfirmFileReceipt: { on: sent },
  CallOffFileTransfer: { on: past },
  CorrectFileTransfer: { 'changes.startsOn': planned('DPR-02'), 'changes.on': past },
};
