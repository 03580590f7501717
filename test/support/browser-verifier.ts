import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { browserSettings } from '../../infra/constructs/bundling/browser-settings.ts';

const parts = ['note', 'cosignature', 'verify-proofs', 'verify/verify'];
const entry = parts.map((part) => `export * from './events/log/proof/${part}.ts';`).join('\n');

type BrowserVerifier = typeof import('../../events/log/proof/note.ts') &
  typeof import('../../events/log/proof/cosignature.ts') &
  typeof import('../../events/log/proof/verify-proofs.ts') &
  typeof import('../../events/log/proof/verify/verify.ts');

/** The verifier as browsers get it, with their cryptography and their Buffer, loaded into Node. */
export const browserVerifier = async (): Promise<BrowserVerifier> => {
  const { outputFiles, warnings } = await build({
    ...browserSettings,
    stdin: { contents: entry, resolveDir: '.', loader: 'ts' },
    format: 'esm',
    write: false,
  });
  if (warnings.length > 0) throw new Error(warnings.map(({ text }) => text).join('; '));
  const folder = mkdtempSync(join(tmpdir(), 'daybook-browser-'));
  const file = join(folder, 'verifier.mjs');
  try {
    writeFileSync(file, outputFiles[0]?.text ?? '');
    return await import(pathToFileURL(file).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
};
