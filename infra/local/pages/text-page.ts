import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { Marked } from 'marked';
import type { GatewayResponse } from '../http/gateway-response.ts';
import { Html, html } from './html.ts';
import { pageOf } from './layout.ts';

const docs = new URL('../../../docs/', import.meta.url);

/** Where a heading is linked to, as GitHub makes it. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/<[^>]*>|&[a-z#0-9]+;|[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(/\s/g, '-');

/** Links between the texts lead to their pages. */
const hrefOf = (href: string): string => href.replace(/^([\w-]+)\.md(#.*)?$/, '/about/$1$2');

const marked = new Marked({
  renderer: {
    heading({ tokens, depth }) {
      const content = this.parser.parseInline(tokens);
      return `<h${depth} id="${anchorOf(content)}">${content}</h${depth}>\n`;
    },
  },
  walkTokens: (token) => {
    if (token.type === 'link') token['href'] = hrefOf(String(token['href']));
  },
});

/** A text of `docs/` as a page; null where there is none of that name. */
export const textPage = (name: string): GatewayResponse | null => {
  const file = new URL(`${name}.md`, docs);
  if (!/^[\w-]+$/.test(name) || !existsSync(file)) return null;
  const text = readFileSync(file, 'utf8');
  return pageOf(titleOf(text, name), new Html(marked.parse(text, { async: false })));
};

const titleOf = (text: string, name: string): string => /^# (.+)$/m.exec(text)?.[1] ?? name;

/** The texts of `docs/` by their titles. */
export const textsPage = (): GatewayResponse => {
  const names = readdirSync(docs).flatMap((file) => (file.endsWith('.md') ? [file.slice(0, -3)] : []));
  const titled = names.map((name) => ({
    name,
    title: titleOf(readFileSync(new URL(`${name}.md`, docs), 'utf8'), name),
  }));
  return pageOf(
    'Documentation',
    html`<h1>Documentation</h1>
<ul>
${titled.map(({ name, title }) => html`<li><a href="/about/${name}">${title}</a></li>`)}
</ul>`,
  );
};
