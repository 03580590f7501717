import { views } from '../../../domain/read-models/index.ts';
import { publicStreams } from '../../../domain/streams/index.ts';
import { pages } from '../../../functions/console/pages/index.ts';
import { newBrowser } from '../browse-console.ts';
import { expectSecured } from '../secured.ts';
import { idOf } from './every-event.ts';
import type { EverySite } from './every-site.ts';

const streams = publicStreams.map(({ events: { stream } }) => stream);
const AT_ONCE = 6;
/** Pages that show whatever record or list they are opened for: each of them is, the others once. */
const general = [
  '/{school}/{stream}/{record}',
  '/{school}/{stream}/{record}/history',
  '/{school}/views/{list}',
];

const idsFor = (school: string): Readonly<Record<string, string>> => ({
  school,
  agreement: idOf('agreements', school),
  incident: idOf('incidents', school),
  person: idOf('people', school),
  policy: idOf('policies', school),
  ...{ stream: 'incidents', record: idOf('incidents', school), list: 'incident-log', report: 'safeguarding' },
  ...{ figure: 'incidents-reported', size: '1', commit: '1', kind: 'full', file: 'f-1', import: 'im-1' },
  ...{ queue: 'project', operation: 'none' },
});

const addressOf = (path: string, ids: Readonly<Record<string, string>>): string =>
  `/console${path === '/' ? '' : path.replaceAll(/\{([^}]+)\}/g, (_, name: string) => ids[name] ?? name)}`;

/** The address of every page, of general ones for every record and list. */
const addressesAt = (school: string): readonly string[] => {
  const ids = idsFor(school);
  return pages.flatMap(({ path }) => {
    if (!general.includes(path)) return [addressOf(path, ids)];
    if (path.includes('{list}')) return views.map(({ model }) => addressOf(path, { ...ids, list: model }));
    return streams.map((stream) => addressOf(path, { ...ids, stream, record: idOf(stream, school) }));
  });
};

const inTurns = async <T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<readonly R[]> => {
  const done: R[] = [];
  for (let from = 0; from < items.length; from += AT_ONCE)
    done.push(...(await Promise.all(items.slice(from, from + AT_ONCE).map(work))));
  return done;
};

/**
 * Every page of the console as somebody sees it, what is refused as well; each answer, and each file beside
 * the pages, says to browsers and caches what it has to, and sets no cookie.
 */
export const consoleTexts = async (url: string, subject: string, school: string) => {
  const browser = newBrowser(url);
  await browser.logIn(subject);
  const answers = await inTurns(addressesAt(school), async (address) => ({
    address,
    ...(await browser.get(address)),
  }));
  for (const { headers, set, status } of answers) {
    if (set.length > 0 || status >= 500)
      throw new Error(`a page answered ${status}, with ${set.length} cookies`);
    expectSecured(Object.fromEntries(headers));
  }
  const assets = new Set(answers.flatMap(({ text }) => text.match(/\/console\/assets\/[\w.-]+/g) ?? []));
  for (const asset of assets) {
    const { status, headers, set } = await browser.get(asset);
    const said = [headers.get('x-content-type-options'), headers.get('referrer-policy')];
    if (status !== 200 || set.length > 0 || said.join() !== 'nosniff,no-referrer')
      throw new Error(`${asset} answered ${status}, ${said.join()}`);
  }
  const shown = answers.filter(({ status }) => status === 200);
  return { texts: answers.map(({ text }) => text), shown: shown.length, assets: assets.size };
};

/** What the API itself answers somebody of every record and list of a school. */
export const apiTexts = (
  { get }: Pick<EverySite, 'get'>,
  subject: string,
  school: string,
): Promise<readonly string[]> => {
  const records = streams.flatMap((stream) =>
    ['', '/history'].map((of) => `${stream}/${idOf(stream, school)}${of}`),
  );
  const lists = views.map(({ model }) => `views/${model}`);
  return inTurns([...records, ...lists], async (path) =>
    JSON.stringify((await get(`/v1/schools/${school}/${path}`, { as: subject })).body),
  );
};
