import { readFileSync } from 'node:fs';
import { Parser } from '@asyncapi/parser';

/**
 * Prints what AsyncAPI's own parser finds wrong in the document that a file holds, as JSON: a process of its
 * own, since the parser is JavaScript of another age and checks for seconds.
 */
const { document, diagnostics } = await new Parser().parse(readFileSync(process.argv[2], 'utf8'));
const problems = diagnostics.map(({ severity, message, path }) => ({
  severity,
  message,
  path: path.join('/'),
}));
process.stdout.write(JSON.stringify({ version: document?.version() ?? null, problems }));
