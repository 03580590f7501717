import type { AnyStream } from '../../domain/kernel/stream.ts';
import type { View } from '../../domain/kernel/view.ts';
import { alertPaths, alertTags } from './alerts.ts';
import { auditPaths, auditTags } from './audit-reads.ts';
import { linkPaths, linkTags } from './by-link.ts';
import { cataloguePaths, catalogueTags } from './catalogue-read.ts';
import { commandPaths } from './commands.ts';
import { components } from './components.ts';
import { contractPaths, contractTags } from './contract-reads.ts';
import { evidencePaths, evidenceTags } from './evidence.ts';
import { feedPaths, feedTags } from './feed-reads.ts';
import { healthPaths } from './health.ts';
import { importPaths, importTags } from './imports.ts';
import { mePaths, meTags } from './me.ts';
import { operationPaths, operationTags } from './operations.ts';
import { pastPaths, pastTags } from './past-reads.ts';
import { queuePaths } from './queues.ts';
import { readPaths, readTags } from './reads.ts';
import { trustProofPaths } from './trust-proofs.ts';

export interface OpenApiOptions {
  readonly streams: readonly AnyStream[];
  /** The lists. */
  readonly views: readonly View[];
  readonly docsBaseUrl: string;
}

/**
 * The whole API as OpenAPI 3.1, derived from the schemas that the functions parse with. @see
 * https://spec.openapis.org/oas/v3.1.1
 */
export const openApi = ({ streams, views, docsBaseUrl }: OpenApiOptions): object => ({
  openapi: '3.1.1',
  jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
  info: {
    title: 'Daybook',
    version: '1.0.0',
    summary: 'The book of original entry of a trust of schools',
    description: `${idempotency}\n\n${text}`,
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
  externalDocs: { url: docsBaseUrl },
  servers: [{ url: '/' }],
  security: [{ bearer: [] }],
  tags: [
    ...streams.map(({ events: { stream }, description, idForm }) => ({
      name: stream,
      description: `${description}. Ids: \`${idForm.form}\``,
    })),
    ...catalogueTags,
    ...contractTags,
    ...meTags,
    ...readTags,
    ...pastTags,
    ...feedTags,
    ...auditTags,
    ...operationTags,
    ...importTags,
    ...evidenceTags,
    ...linkTags,
    ...alertTags,
  ],
  paths: {
    ...Object.assign({}, ...streams.map(commandPaths)),
    ...readPaths(
      streams.map(({ events }) => events.stream),
      views,
    ),
    ...cataloguePaths,
    ...contractPaths,
    ...mePaths,
    ...pastPaths,
    ...feedPaths,
    ...auditPaths,
    ...trustProofPaths,
    ...operationPaths,
    ...importPaths,
    ...evidencePaths,
    ...healthPaths,
    ...queuePaths,
    ...linkPaths,
    ...alertPaths,
  },
  components: components(docsBaseUrl),
});

const text = [
  'Text is recorded without the space around it, with line feeds for line breaks of every kind, and in one form of Unicode (NFC);',
  'a signed name keeps its very letters. Text with nothing to see counts as empty. What names the body for its repeats is the body as it was sent.',
].join(' ');

const idempotency = [
  'Commands are idempotent. The `Idempotency-Key` names the command: sent again by the same person to the same record with the same body,',
  'it answers as it did the first time, with `Idempotency-Replayed: true`, and does nothing, also when other commands came in between',
  'and when there was nothing to do the first time.',
  "Each record remembers at least its newest 8 commands, and as many as 64; a key older than that counts as new, and the record's rules decide.",
  'The same key with another body is refused (422). A refused command leaves no record and may be sent again.',
].join(' ');
