import { processes } from '../../domain/processes/index.ts';
import { views } from '../../domain/read-models/index.ts';
import { reports } from '../../domain/reports/index.ts';
import { publicStreams } from '../../domain/streams/index.ts';
import earlier from '../../events/catalogue/earlier-versions.json' with { type: 'json' };
import { catalogue } from '../../events/catalogue/index.ts';
import { publishedVersions } from '../../events/catalogue/published-versions.ts';
import { httpPipeline } from '../shared/http/http-pipeline.ts';
import { envSchema } from './env.ts';
import { createHandler } from './handler.ts';

const { DOCS_BASE_URL: docsBaseUrl, DATASCHEMA_BASE: dataschemaBase } = envSchema.parse(process.env);

export const handler = httpPipeline(
  docsBaseUrl,
  createHandler({
    streams: publicStreams,
    views,
    reports,
    processes,
    versions: () => publishedVersions(catalogue, earlier, dataschemaBase),
    docsBaseUrl,
  }),
);
