import type { FileTransferRecorded } from '../../../events/catalogue/file-transfers.ts';
import { keptState } from '../../kernel/kept-state.ts';
import { evolve } from './evolve.ts';
import { type FileTransferState, initialState } from './state.ts';

const held = keptState<FileTransferState, FileTransferRecorded>(initialState, evolve);

/** What a read model keeps of a file that follows a pupil: its state. */
export const keptOfFileTransfer = held.kept;
export const fileTransferIn = held.stateIn;
