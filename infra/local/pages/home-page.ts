import * as z from 'zod/mini';
import type { GatewayResponse } from '../http/gateway-response.ts';
import { type Html, html } from './html.ts';
import { pageOf, tableOf } from './layout.ts';
import type { NamedToken } from './named-token.ts';

const named = z.object({ name: z.string(), description: z.string() });
const catalogue = z.object({
  streams: z.array(z.object({ ...named.shape, sensitive: z.boolean(), commands: z.array(named) })),
  lists: z.array(z.object({ name: z.string(), paths: z.array(z.string()) })),
  reports: z.array(z.object({ name: z.string(), paths: z.array(z.string()) })),
});
/** What the page shows of `GET /v1/catalogue`. */
export type Catalogue = z.output<typeof catalogue>;

/** @throws when the API answers anything else */
export const readCatalogue = async (url: string): Promise<Catalogue> =>
  catalogue.parse(await (await fetch(`${url}/v1/catalogue`)).json());

export interface Home extends Catalogue {
  readonly url: string;
  readonly controlUrl: string;
  /** Milliseconds since 1970, by the stack's own clock. */
  readonly now: number;
  readonly schools: readonly string[];
  readonly tokens: readonly NamedToken[];
}

const instant = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'full',
  timeStyle: 'short',
  timeZone: 'Europe/London',
});
const code = (text: string): Html => html`<code>${text}</code>`;

const streamsOf = ({ streams }: Home): readonly Html[] =>
  streams.map(
    ({ name, description, sensitive, commands }) => html`<details>
<summary>${code(name)} ${description}${sensitive ? ' (reading it is recorded)' : ''}</summary>
${tableOf(
  ['Command', 'What it does'],
  commands.map((command) => [code(command.name), html`${command.description}`]),
)}
</details>`,
  );

/** What runs here, and where to go on. */
export const homePage = (home: Home): GatewayResponse =>
  pageOf(
    'Start',
    html`<h1>Daybook runs on this machine</h1>
<p>The book of original entry of an invented trust of schools: what is recorded here is never changed, and all that you see is computed from it.
The same template runs on AWS. By the clock of this stack it is ${instant.format(home.now)} in London.</p>
<ul>
<li><a href="/docs">Read and try the API</a>, as any of the people below</li>
<li><a href="/mail">The mail that was sent</a></li>
<li><a href="/v1/catalogue">The catalogue</a> and <a href="/openapi.json">OpenAPI</a>, as JSON</li>
<li><a href="/about/words">What the words mean</a>, and what <a href="/about/auditors">auditors</a>, <a href="/about/consumers">consumers of events</a> and <a href="/about/deploy">deployers</a> need</li>
</ul>
<h2>Schools</h2>
<p>${home.schools.map((school) => html`${code(school)} `)} and ${code('_trust')} for what belongs to no single school.</p>
<h2>People to act as</h2>
<p>Each token is a variable of the file ${code('.daybook/tokens')}; <code>npx daybook token --as &lt;person&gt; --school &lt;school&gt;</code> makes one of anybody who has a log-in.</p>
${tableOf(
  ['Role', 'Person', 'School', 'Variable'],
  home.tokens.map(({ role, person, school, variable }) => [
    html`${role}`,
    code(person),
    code(school),
    code(`$${variable}`),
  ]),
)}
<h2>What is recorded</h2>
${streamsOf(home)}
<h2>Lists and reports</h2>
${tableOf(
  ['Name', 'Address'],
  [...home.lists, ...home.reports].map(({ name, paths }) => [
    code(name),
    html`${paths.map((path) => html`${code(path)}<br>`)}`,
  ]),
)}
<h2>Time</h2>
<p>This stack's clock is set with ${code(`curl -X POST ${home.controlUrl}/control/time -d '{"now":"2026-12-01T09:00:00Z"}'`)}</p>`,
  );
