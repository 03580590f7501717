import type { EvidenceFileRecorded } from '../../../events/catalogue/evidence-files.ts';
import type { Happened } from '../../kernel/stream-definition.ts';
import type { EvidenceFilesState } from './state.ts';

export const evolve = (
  state: EvidenceFilesState,
  event: Happened<EvidenceFileRecorded>,
): EvidenceFilesState => {
  switch (event.type) {
    case 'EvidenceAttached': {
      const file = {
        ...event.data,
        status: 'kept',
        at: event.occurredAt,
        by: state.events + 1,
        reason: null,
      } as const;
      return { ...state, files: [...state.files, file] };
    }
    case 'EvidenceCorrected': {
      const { corrects, label } = event.data;
      return { ...state, files: state.files.map((one) => (one.by === corrects ? { ...one, label } : one)) };
    }
    case 'EvidenceWithdrawn': {
      const { file, reason } = event.data;
      const files = state.files.map((one) =>
        one.file === file ? { ...one, status: 'withdrawn' as const, reason } : one,
      );
      return { ...state, files };
    }
  }
};
