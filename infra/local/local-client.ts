import { region } from './template/names.ts';

/** Settings of an SDK client that talks to a service on this machine; none of them checks credentials. */
export const localClient = (endpoint: string) => ({
  endpoint,
  region,
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
});
