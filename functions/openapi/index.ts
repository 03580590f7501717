import { httpPipeline } from '../shared/http/http-pipeline.ts';
import { views } from '../shared/reads/view-list.ts';
import { envSchema } from './env.ts';
import { createHandler } from './handler.ts';
import { streams } from './streams.ts';

const { DOCS_BASE_URL: docsBaseUrl } = envSchema.parse(process.env);

export const handler = httpPipeline(docsBaseUrl, createHandler({ streams, views, docsBaseUrl }));
