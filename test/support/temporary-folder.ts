import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A folder for whatever a run puts into the system's temporary folder, processes that it starts among them:
 * it goes with the run, so that a hundred runs leave nothing behind.
 */
export const temporaryFolder = (): void => {
  const folder = mkdtempSync(join(tmpdir(), 'daybook-tests-'));
  process.env['TMPDIR'] = folder;
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
};
