import { type GatewayResponse, gatewayMessage } from '../http/gateway-response.ts';
import { isOfThisMachine } from '../http/of-this-machine.ts';
import type { GatewayRequest } from '../http/request-event.ts';
import type { Mail } from '../mail/mail-server.ts';
import { apiPage, apiPageFile } from './api-page.ts';
import { type Home, homePage, readCatalogue } from './home-page.ts';
import { html } from './html.ts';
import { answerOf, pageOf, style } from './layout.ts';
import { mailPage } from './mail-page.ts';
import type { NamedToken } from './named-token.ts';
import { textPage, textsPage } from './text-page.ts';

/** What the pages show of a running stack. */
export interface Shown {
  readonly url: string;
  readonly controlUrl: string;
  readonly now: () => number;
  readonly mails: () => Promise<readonly Mail[]>;
  readonly schools: readonly string[];
  readonly tokens: readonly NamedToken[];
}

export interface Pages {
  /** Null where the path is none of a page. */
  readonly answer: (request: GatewayRequest) => Promise<GatewayResponse | null>;
  /** From now on there is something to show. */
  readonly open: (shown: Shown) => void;
}

/**
 * The stack's own pages, beside the API: what runs here, the API's description, mail, and the texts of
 * `docs/`. They hold tokens, so they are answered under the names of this machine alone: no page from
 * elsewhere can have its own name lead here.
 */
export const createPages = (): Pages => {
  let shown: Shown | null = null;
  return {
    open: (running) => {
      shown = running;
    },
    answer: async (request) => {
      const page = pages.find(({ path }) => path.test(request.path));
      if (page === undefined) return null;
      if (!isOfThisMachine(request.headers)) return gatewayMessage(403, 'Open this page as http://127.0.0.1');
      if (request.method !== 'GET' && request.method !== 'HEAD')
        return gatewayMessage(405, 'Method Not Allowed');
      if (shown === null) return notYet();
      return (await page.answer(shown, page.path.exec(request.path)?.[1] ?? '')) ?? nothing();
    },
  };
};

const notYet = (): GatewayResponse =>
  pageOf('Starting', html`<h1>Starting</h1><p>Try again in a moment.</p>`);
const nothing = (): GatewayResponse => ({
  ...pageOf('Nothing here', html`<h1>Nothing here</h1><p>There is no such page.</p>`),
  status: 404,
});

interface Page {
  readonly path: RegExp;
  readonly answer: (shown: Shown, name: string) => Promise<GatewayResponse | null> | GatewayResponse | null;
}

const homeOf = async ({ url, controlUrl, now, schools, tokens }: Shown): Promise<Home> => ({
  ...(await readCatalogue(url)),
  url,
  controlUrl,
  now: now(),
  schools,
  tokens,
});

const pages: readonly Page[] = [
  { path: /^\/$/, answer: async (shown) => homePage(await homeOf(shown)) },
  { path: /^\/docs\/?$/, answer: ({ tokens }) => apiPage(tokens) },
  { path: /^\/docs\/([^/]+)$/, answer: ({ tokens }, name) => apiPageFile(name, tokens) },
  { path: /^\/mail\/?$/, answer: async ({ mails }) => mailPage(await mails()) },
  { path: /^\/about\/?$/, answer: textsPage },
  { path: /^\/about\/style\.css$/, answer: () => answerOf('text/css; charset=utf-8', style) },
  { path: /^\/about\/([^/]+)$/, answer: (_, name) => textPage(name) },
];
