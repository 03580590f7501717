export { createClient } from './client.ts';
export type { Answer, Asking, Client, ClientOptions, Problem, Sending } from './client-types.ts';
export { FeedRefused, feedPages } from './feed-pages.ts';
export type { paths } from './paths.ts';
