import { createPublicKey } from 'node:crypto';
import { LOG_OF_LOGS, originOf } from '../../../events/log/proof/checkpoint.ts';
import type { NoteKey } from '../../../events/log/proof/note.ts';
import { noteKey } from '../../../events/log/proof/note-key.ts';
import type { Services } from '../services.ts';

const PUBLIC_KEY_BYTES = 32;

/**
 * What a trust would have given its witness by hand: the keys that sign its log of logs on this machine; none
 * of any other log.
 */
export const keysOfLog =
  ({ functions, signingKeys }: Pick<Services, 'functions' | 'signingKeys'>) =>
  async (origin: string): Promise<readonly NoteKey[]> => {
    const { TRUST_ID: trust = '', SIGNING_KEY_IDS: ids = '' } =
      functions.all().find(({ definition }) => 'WITNESS_SERVERS' in definition.environment)?.definition
        .environment ?? {};
    if (origin !== originOf(trust, LOG_OF_LOGS)) return [];
    return ids.split(',').flatMap((id) => {
      const key = signingKeys.find(id);
      if (key === null) return [];
      const der = createPublicKey(key.privateKey).export({ format: 'der', type: 'spki' });
      return [noteKey(`daybook/${trust}`, der.subarray(-PUBLIC_KEY_BYTES))];
    });
  };
