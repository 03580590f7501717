import { build } from 'esbuild';

/** The verifier as one file without dependencies, as auditors get it. */
export const verifierFile = 'docs/auditors-kit/verify-daybook.mjs';

const banner = `#!/usr/bin/env node
// Daybook's offline verifier in one file: Node 20.12 or newer, no packages, no network. Run it with --help.
// SPDX-License-Identifier: Apache-2.0. Copyright 2026 The Daybook authors. Built from
// events/log/proof/verify-file.ts by .ci/build-verifier.ts, where the commented sources are; not edited by
// hand.`;

/** Builds it. @throws when it would need anything but Node */
export const verifierText = async (): Promise<string> => {
  const { outputFiles, metafile, warnings } = await build({
    entryPoints: ['events/log/proof/verify-file.ts'],
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
    banner: { js: banner },
  });
  const foreign = Object.keys(metafile.inputs).filter((path) => !path.startsWith('events/log/proof/'));
  if (foreign.length > 0 || warnings.length > 0)
    throw new Error(
      `the verifier can't be one file: ${[...foreign, ...warnings.map(({ text }) => text)].join(', ')}`,
    );
  return outputFiles.map(({ text }) => text).join('');
};
