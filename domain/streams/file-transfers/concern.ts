import type { Concern } from '../../kernel/concern.ts';
import type { FileTransferState } from './state.ts';

/** A file is about its pupil. */
export const concernOf = (state: FileTransferState): Concern => ({
  people: state.status === 'none' ? [] : [state.expected.pupil],
  isAboutStaff: false,
  lockedTo: null,
});
