import type { FileSealer } from '../../events/sealing/file-sealer.ts';
import type { IdentityDeps } from '../shared/access/authorise.ts';
import type { CommandDeps } from '../shared/commands/command-deps.ts';
import type { FileStore } from '../shared/files/file-store.ts';
import type { Upload } from '../shared/files/upload-to.ts';

/** All that taking files needs; tests hand in their own. */
export interface UploadsDeps extends CommandDeps, IdentityDeps {
  /** Where files are put, in the clear, for minutes. */
  readonly intake: Pick<FileStore, 'get' | 'size' | 'remove'>;
  readonly uploadTo: (key: string, bytes: number) => Promise<Upload>;
  /** Where they lie sealed. */
  readonly kept: Pick<FileStore, 'get' | 'putNew' | 'remove'>;
  readonly fileSealer: FileSealer;
}
