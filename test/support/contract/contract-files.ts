import { views } from '../../../domain/read-models/index.ts';
import { publicStreams } from '../../../domain/streams/index.ts';
import type { StreamEvents } from '../../../events/catalogue/define-events.ts';
import { publishedVersions } from '../../../events/catalogue/published-versions.ts';
import { asyncApi } from '../../../functions/openapi/asyncapi.ts';
import { openApi } from '../../../functions/openapi/document.ts';
import { asFile, type Golden } from '../evolution/golden-files.ts';
import { earlierVersions } from './earlier-versions.ts';

/** What a deployment puts in place of these. */
const docsBaseUrl = 'https://docs.daybook.example';
const dataschemaBase = 'https://api.daybook.example/schemas';

type Group = Readonly<Record<string, object>>;

/** JSON with a member of these groups a line, so that a change of one event or path is one line of a diff. */
const inLines = (document: object, groups: Readonly<Record<string, Group>>): string => {
  const placed = JSON.stringify(
    document,
    (_, value: unknown) => {
      const group = Object.entries(groups).find(([, members]) => members === value);
      if (group === undefined) return value;
      return Object.fromEntries(Object.keys(group[1]).map((key) => [key, `@${group[0]}@${key}`]));
    },
    2,
  );
  const text = placed.replace(/"@(\w+)@([^"]+)"/g, (_, group: string, key: string) =>
    JSON.stringify(groups[group]?.[key]),
  );
  return `${text}\n`;
};

interface AsyncApi {
  readonly components: { readonly messages: Group; readonly schemas: Group };
}

/** The files of the published contract, by path: made of the catalogue, the streams and the golden files. */
export const contractFiles = (
  catalogue: readonly StreamEvents[],
  golden: Golden,
): Readonly<Record<string, string>> => {
  const earlier = earlierVersions(catalogue, golden);
  const events = asyncApi(publishedVersions(catalogue, earlier, dataschemaBase), docsBaseUrl);
  const { messages, schemas } = (events as AsyncApi).components;
  const api = openApi({ streams: publicStreams, views, docsBaseUrl });
  return {
    'events/catalogue/earlier-versions.json': asFile(earlier),
    'docs/contract/asyncapi.json': inLines(events, { messages, schemas }),
    'docs/contract/openapi.json': inLines(api, { paths: (api as { readonly paths: Group }).paths }),
  };
};
