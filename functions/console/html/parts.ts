import { type Markup, markup } from '../../shared/pages/markup.ts';
import type { Cell } from './table.ts';
import { asSentence, inWords } from './words.ts';

/** How something stands, in colour and in words. */
export type Tone = 'good' | 'warn' | 'bad' | 'plain';

const tones: Readonly<Record<Tone, string>> = {
  good: 'govuk-tag--green',
  warn: 'govuk-tag--yellow',
  bad: 'govuk-tag--red',
  plain: 'govuk-tag--grey',
};

export const tag = (word: string, tone: Tone = 'plain'): Markup =>
  markup`<strong class="govuk-tag ${tones[tone]}">${asSentence(inWords(word))}</strong>`;

export const link = (to: string, text: string, hidden = ''): Markup =>
  markup`<a class="govuk-link" href="${to}">${text}${hidden === '' ? null : markup`<span class="govuk-visually-hidden"> ${hidden}</span>`}</a>`;

export const paragraph = (text: string): Markup => markup`<p class="govuk-body">${text}</p>`;

export const heading = (text: string): Markup => markup`<h2 class="govuk-heading-m">${text}</h2>`;

/** The name of the page; above it what it is part of. */
export const title = (text: string, above: string | null = null): Markup =>
  markup`<h1 class="govuk-heading-l">${above === null ? null : markup`<span class="govuk-caption-l">${above}</span>`}${text}</h1>`;

/** Facts by name. */
export const summaryList = (rows: readonly (readonly [string, Cell])[]): Markup =>
  markup`<dl class="govuk-summary-list">
${rows.map(
  ([name, value]) => markup`<div class="govuk-summary-list__row">
<dt class="govuk-summary-list__key">${name}</dt>
<dd class="govuk-summary-list__value">${value === null || value === '' ? '–' : value}</dd>
</div>`,
)}
</dl>`;

/** What a form sends along and nobody fills in. */
export const hiddenField = (name: string, value: string): Markup =>
  markup`<input type="hidden" name="${name}" value="${value}">`;

export const hiddenFields = (values: Readonly<Record<string, string>>): readonly Markup[] =>
  Object.entries(values).map(([name, value]) => hiddenField(name, value));

/** Something to know before going on. */
export const inset = (content: Markup): Markup => markup`<div class="govuk-inset-text">${content}</div>`;

/** Leads to the next page of a list; nothing where it is the last. */
export const nextPage = (
  path: string,
  query: Readonly<Record<string, string>>,
  next: string | null,
): Markup | null => {
  if (next === null) return null;
  const address = `${path}?${new URLSearchParams({ ...query, cursor: next })}`;
  return markup`<nav class="govuk-pagination govuk-pagination--block" aria-label="Pages of the list">
<div class="govuk-pagination__next"><a class="govuk-link govuk-pagination__link" href="${address}" rel="next"><span class="govuk-pagination__link-title">Next page</span></a></div>
</nav>`;
};

/** A number that leads somewhere. */
export interface Tile {
  readonly to: string;
  readonly count: string;
  readonly label: string;
  readonly tone: Tone;
}

export const tiles = (all: readonly Tile[]): Markup =>
  markup`<ul class="db-tiles">
${all.map(
  ({ to, count, label, tone }) =>
    markup`<li class="db-tile db-tile--${tone}"><a class="db-tile__link" href="${to}"><span class="db-tile__count">${count}</span> <span class="db-tile__label">${label}</span></a></li>`,
)}
</ul>`;
