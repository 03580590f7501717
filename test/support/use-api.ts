import { afterAll, beforeAll, vi } from 'vitest';
import { startApi } from './api.ts';
import { openSchool, openTrust } from './school.ts';

export const SCHOOL = 'larkfield-infant';
export const OTHER_SCHOOL = 'hollowbrook-primary';
/** Log-in of a person of the first school. */
export const logIn = (person: string, school = SCHOOL): string => `login-${school}-${person}`;

type Api = Awaited<ReturnType<typeof startApi>>;

/** The API with two schools and the trust's people, at a fixed moment; `logged` holds the lines on stdout. */
export const useApi = () => {
  const logged: string[] = [];
  let started: Api | undefined;
  const api = (): Api => {
    if (started === undefined) throw new Error('the API is not started yet');
    return started;
  };
  beforeAll(async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-09-10T08:30:00Z') });
    vi.spyOn(process.stdout, 'write').mockImplementation((line) => logged.push(String(line)) > 0);
    started = await startApi();
    await openSchool(started, SCHOOL);
    await openSchool(started, OTHER_SCHOOL);
    await openTrust(started);
    logged.length = 0;
  });
  afterAll(async () => {
    vi.useRealTimers();
    vi.restoreAllMocks();
    await started?.stop();
  });
  const post = (path: string, sent: Parameters<Api['call']>[2]) =>
    api().call('POST', `/v1/schools/${SCHOOL}/${path}`, sent);
  const get = (path: string, sent: Parameters<Api['call']>[2]) =>
    api().call('GET', `/v1/schools/${SCHOOL}/${path}`, sent);
  return { api, post, get, logged };
};
