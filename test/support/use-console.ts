import { beforeAll, expect } from 'vitest';
import { consoleSite } from './console-site.ts';
import { logIn, SCHOOL, useApi } from './use-api.ts';

/** The console over the API of two schools, and its pages of the first school as somebody sees them. */
export const useConsole = () => {
  const used = useApi();
  let site: ReturnType<typeof consoleSite> | undefined;
  beforeAll(() => {
    site = consoleSite(used.api());
  });
  const started = (): ReturnType<typeof consoleSite> => {
    if (site === undefined) throw new Error('the console is not started yet');
    return site;
  };
  /** The text of a page of the school. @param address under the school's own; empty: that one @param expected status */
  const shown = async (who: string, address: string, expected = 200): Promise<string> => {
    const { get } = await started().logInAs(logIn(who));
    const { status, text } = await get(['/console', SCHOOL, ...(address === '' ? [] : [address])].join('/'));
    expect([address, status]).toEqual([address, expected]);
    return text;
  };
  return { ...used, site: started, shown };
};
