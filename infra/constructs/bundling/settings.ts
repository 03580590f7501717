import type { BuildOptions } from 'esbuild';

/**
 * Parts of the SDK that it imports at a moment of need, which never comes here: credentials are in the
 * environment of every function, and nothing reads an event stream. Left out, they are not parsed at a cold
 * start, and let more be shaken off (decision 17). If one were needed after all, that request would fail in
 * Lambda with "Cannot find package".
 */
export const neverReached: readonly string[] = [
  '@aws-sdk/credential-provider-http',
  '@aws-sdk/credential-provider-ini',
  '@aws-sdk/credential-provider-login',
  '@aws-sdk/credential-provider-process',
  '@aws-sdk/credential-provider-sso',
  '@aws-sdk/credential-provider-web-identity',
  '@smithy/core/event-streams',
  '@smithy/credential-provider-imds',
];

/**
 * Packages in CommonJS, such as the reader of zips, ask for Node's own modules by `require`, which an ES
 * module has not.
 */
const commonJs =
  'import{createRequire as requireOfBundle}from"node:module";const require=requireOfBundle(import.meta.url);';

/** How a function is bundled: one ES module that holds all it imports but what Node.js brings. */
export const settings = {
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  mainFields: ['module', 'main'],
  legalComments: 'none',
  charset: 'utf8',
  logLevel: 'silent',
  banner: { js: commonJs },
} satisfies BuildOptions;
