import { processes } from '../../domain/processes/index.ts';
import { views } from '../../domain/read-models/index.ts';
import { reports } from '../../domain/reports/index.ts';
import { publicStreams } from '../../domain/streams/index.ts';
import { httpPipeline } from '../shared/http/http-pipeline.ts';
import { envSchema } from './env.ts';
import { createHandler } from './handler.ts';

const { DOCS_BASE_URL: docsBaseUrl } = envSchema.parse(process.env);

export const handler = httpPipeline(
  docsBaseUrl,
  createHandler({ streams: publicStreams, views, reports, processes, docsBaseUrl }),
);
