import type { Deprecation } from '../../../events/catalogue/define-events.ts';
import { documentStyle } from '../../shared/pages/document-style.ts';
import type { Page } from '../../shared/pages/html-response.ts';
import { Markup, markup } from '../../shared/pages/markup.ts';
import { searchScript } from './search-script.ts';
import type { EventFacts, StreamFacts } from './stream-facts.ts';

const style = new Markup(`${documentStyle.text}
.events { list-style: none; padding: 0; } .events li { padding: 0.5rem 0; border-bottom: 1px solid var(--line); }
.search label { font-weight: 600; } .search input { display: block; width: 100%; max-width: 30rem; font: inherit; padding: 0.5rem; color: inherit; background: var(--paper); border: 2px solid var(--soft); border-radius: 4px; }
.where ul { display: flex; flex-wrap: wrap; gap: 0.3rem 1rem; list-style: none; padding: 0; }
.item { white-space: nowrap; } .meta ul { margin: 0; padding-left: 1.1rem; } .meta li { margin-bottom: 0.3rem; }
pre { overflow-x: auto; padding: 1rem; background: var(--panel); border-radius: 6px; }
[hidden] { display: none !important; }
`);

const wordsOf = (stream: string, { type, description, items, fields }: EventFacts): string =>
  [stream, type, description, ...items, ...fields.map(({ name }) => name)].join(' ').toLowerCase();

/** A name that is not broken at its hyphen. */
const unbroken = (name: string): Markup => markup`<span class="item">${name}</span>`;

/** Prose with names in it, which stand between backticks. */
const prose = (text: string): Markup => {
  const parts = text
    .split('`')
    .map((part, at) => (at % 2 === 1 ? markup`<code>${part}</code>` : markup`${part}`));
  return new Markup(parts.map((part) => part.text).join(''));
};

const rowOf = ({ stream }: StreamFacts, event: EventFacts): Markup =>
  markup`<li data-words="${wordsOf(stream, event)}"><a href="${stream}.html#${event.type}">${event.type}</a>
<span class="soft">version ${event.version} ${event.items.map(unbroken)}</span><br>${prose(event.description)}</li>`;

/** What the page holds, so that nobody has to pass all of it. */
const navOf = (label: string, names: readonly string[]): Markup =>
  markup`<nav class="where" aria-label="${label}"><ul>
${names.map((name) => markup`<li><a href="#${name}">${name}</a></li>`)}
</ul></nav>`;

const groupOf = (facts: StreamFacts): Markup =>
  markup`<section aria-labelledby="${facts.stream}">
<h2 id="${facts.stream}"><a href="${facts.stream}.html">${facts.stream}</a></h2>
<p>${facts.description}.</p>
<ul class="events">
${facts.events.map((event) => rowOf(facts, event))}
</ul>
</section>`;

const indexPage = (streams: readonly StreamFacts[]): Page => ({
  title: 'Events of Daybook',
  style,
  script: searchScript,
  content: markup`<main>
<h1>Events of Daybook</h1>
<p>Every event that is recorded and published, by stream. Who may subscribe and how: the guide for consumers.</p>
<form class="search" role="search" hidden><label for="search">Search by name, meaning, field or policy item</label><input id="search" type="search" autocomplete="off"><p id="found" role="status"></p></form>
${navOf(
  'Streams',
  streams.map(({ stream }) => stream),
)}
${streams.map(groupOf)}
</main>`,
});

const listOf = (names: readonly string[], none: string): string =>
  names.length === 0 ? none : names.join(', ');

const fieldTable = ({ type, fields }: EventFacts): Markup =>
  markup`<div class="scroll" role="region" aria-labelledby="${type}-fields" tabindex="0"><table>
<caption id="${type}-fields">Fields of ${type}</caption>
<thead><tr><th scope="col">Field</th><th scope="col">Holds</th><th scope="col">Personal</th></tr></thead>
<tbody>
${fields.map(
  ({ name, holds, isOptional, isPersonal, isDay }) =>
    markup`<tr><th scope="row">${name}</th><td>${holds}${isOptional ? '; may be left out' : ''}${isDay ? '; the day since which it holds' : ''}</td><td>${isPersonal ? 'yes: sealed, never published' : 'no'}</td></tr>`,
)}
</tbody></table></div>`;

/** Where the API answers each of them. */
const schemasOf = (stream: string, { type, version, deprecated }: EventFacts): readonly Markup[] =>
  Array.from({ length: version }, (_, before) => before + 1).map(
    (number) => markup`<code>/schemas/${stream}/${type}/v${number}.json</code>${endOf(deprecated[number])}`,
  );

const endOf = (end: Deprecation | undefined): Markup =>
  end === undefined
    ? markup``
    : markup` <strong>ends on ${end.until}</strong>, announced on ${end.since}: take <code>${end.instead}</code> `;

const eventSection = (stream: string, event: EventFacts): Markup => {
  const { type, description, items, example, notices, fields } = event;
  return markup`<section aria-labelledby="${type}">
<h2 id="${type}">${type}</h2>
<p>${prose(description)}</p>
<dl class="meta">
<dt>Policy</dt><dd>${listOf(items, 'none')}</dd>
<dt>Schemas</dt><dd>${schemasOf(stream, event)}</dd>
<dt>Mail</dt><dd>${listOf(notices, 'none for its example')}</dd>
</dl>
${fields.length === 0 ? markup`<p>It has no data of its own.</p>` : fieldTable(event)}
<p>As it goes out:</p>
<pre tabindex="0" role="region" aria-label="Example of ${type}">${JSON.stringify(example, null, 2)}</pre>
</section>`;
};

const commandsOf = ({ commands }: Pick<StreamFacts, 'commands'>): Markup =>
  markup`<ul>
${commands.map(({ name, description }) => markup`<li><strong>${name}</strong>: ${prose(description)}</li>`)}
</ul>`;

const streamPage = ({ stream, description, ids, isInternal, ...facts }: StreamFacts): Page => ({
  title: `${stream} – events of Daybook`,
  style,
  content: markup`<main>
<p><a href="index.html">All events</a></p>
<h1>${stream}</h1>
<p>${description}.</p>
<dl class="meta">
<dt>Source</dt><dd><code>daybook.${stream}</code>: what a rule of the bus matches on</dd>
<dt>Ids</dt><dd>${ids === null ? 'the product’s own' : ids}</dd>
<dt>Recorded by</dt><dd>${facts.commands.length === 0 || isInternal ? 'the product itself' : commandsOf(facts)}</dd>
<dt>Read models</dt><dd>${listOf(facts.readModels, 'none')}</dd>
<dt>Processes</dt><dd>${listOf(facts.processes, 'none')}</dd>
</dl>
${navOf(
  'Events',
  facts.events.map(({ type }) => type),
)}
${facts.events.map((event) => eventSection(stream, event))}
</main>`,
});

/** The catalogue for people, by name of the file: an index that can be searched, and a page a stream. */
export const cataloguePages = (streams: readonly StreamFacts[]): ReadonlyMap<string, Page> =>
  new Map([
    ['index.html', indexPage(streams)],
    ...streams.map((facts): [string, Page] => [`${facts.stream}.html`, streamPage(facts)]),
  ]);
