import { fileURLToPath } from 'node:url';
import type { BuildOptions } from 'esbuild';

const buffer = fileURLToPath(new URL('../../../functions/console/browser/buffer.js', import.meta.url));

/** How scripts for browsers are bundled: one file that fetches no other. */
export const browserSettings = {
  bundle: true,
  minify: true,
  platform: 'browser',
  target: 'es2023',
  legalComments: 'none',
  charset: 'utf8',
  logLevel: 'silent',
  inject: [buffer],
  write: false,
} satisfies BuildOptions;
