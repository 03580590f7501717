import type { LinkPart } from '../../domain/kernel/by-link.ts';
import { type Markup, markup } from '../shared/pages/markup.ts';
import type { Shown } from './asked.ts';

/** Moves the link from behind the `#` into the form, out of the history of the browser, and sends it on. */
export const script = markup`
const link = location.hash.slice(1);
if (link) {
  history.replaceState(null, '', location.pathname);
  document.getElementById('link').value = link;
  document.forms[0].submit();
}
`;

export const style = markup`
:root { --ink: #0b0c0c; --line: #c9d5e3; --bad: #ca3535; --good: #0f7a52; --link: #1a65a6; }
body { margin: 0; color: var(--ink); background: #fff; font: 1.1875rem/1.4 Arial, sans-serif; overflow-wrap: anywhere; }
.band { background: #14365c; color: #fff; }
.band p { max-width: 40rem; margin: 0 auto; padding: 0.75rem 1.5rem; font-size: 1.5rem; font-weight: 700; }
main { max-width: 40rem; margin: 0 auto; padding: 1.5rem; }
a { color: var(--link); }
h1, h2, h3 { line-height: 1.25; margin: 0.5rem 0 1rem; }
h1 { font-size: 2rem; }
h2 { font-size: 1.5rem; }
h3 { font-size: 1.1875rem; }
h2, h3 { margin-top: 1.5rem; }
.school { margin: 0; color: #484949; font-size: 1.5rem; }
.hint { margin-top: 2rem; font-size: 1rem; }
ol { padding-left: 2.4rem; }
li { margin: 0.5rem 0; }
form { margin-top: 2rem; border-top: 1px solid var(--line); }
label, legend, dt { font-weight: 700; }
form > label { display: block; margin-top: 1.5rem; }
fieldset { margin: 1.5rem 0 0; padding: 0; border: 0; }
legend { padding: 0; }
.option { display: flex; gap: 0.8rem; align-items: flex-start; margin: 0.6rem 0; }
.option label { font-weight: 400; }
.option input { flex: none; width: 1.5rem; height: 1.5rem; margin: 0.15rem 0 0; }
input[type='text'] { box-sizing: border-box; width: 100%; font: inherit; padding: 0.4rem; border: 2px solid var(--ink); border-radius: 0; }
input[aria-invalid] { border-color: var(--bad); }
button { font: inherit; margin-top: 1.5rem; padding: 0.5rem 0.8rem; border: 0; border-radius: 0; background: var(--good); color: #fff; box-shadow: 0 2px #083d29; cursor: pointer; }
:focus-visible { outline: 3px solid #fd0; outline-offset: 0; box-shadow: inset 0 0 0 2px var(--ink); }
a:focus-visible, button:focus-visible { background: #fd0; color: var(--ink); box-shadow: 0 4px var(--ink); }
.summary { border: 5px solid var(--bad); padding: 0.2rem 1rem; margin-bottom: 1.5rem; }
.error { margin: 0.3rem 0; color: var(--bad); font-weight: 700; }
.done { border: 5px solid var(--good); padding: 0 1rem; margin-bottom: 1.5rem; }
dd { margin: 0 0 0.8rem; }
@media print { main { max-width: none; padding: 0; } button, .screen { display: none; } .band { background: none; color: #000; } body { font-size: 11pt; } }
`;

const heading = (title: string, level: 1 | 2): Markup =>
  level === 1 ? markup`<h1>${title}</h1>` : markup`<h2>${title}</h2>`;

const partOf = ({ heading: words, lines }: LinkPart, level: 1 | 2): Markup =>
  markup`${words && (level === 1 ? markup`<h2>${words}</h2>` : markup`<h3>${words}</h3>`)}
<ol>
${lines.map((line) => markup`<li>${line}</li>`)}
</ol>`;

/** What is asked, of whom and by whom: the same before and after the answer. */
export const questionParts = ({ school, title, about, hint, parts }: Shown, level: 1 | 2 = 1): Markup =>
  markup`${school && markup`<p class="school">${school}</p>`}
${heading(title, level)}
${about && markup`<p>For <strong>${about}</strong></p>`}
${hint && level === 1 ? markup`<p>${hint}</p>` : null}
${parts.map((part) => partOf(part, level))}`;
