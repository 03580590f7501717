import { markup } from '../shared/http/html.ts';

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
:root { color-scheme: light dark; }
body { margin: 0; font: 1.125rem/1.6 system-ui, sans-serif; }
main { max-width: 40rem; margin: 0 auto; padding: 1.5rem; }
h1 { font-size: 1.6rem; line-height: 1.25; }
.school, .hint { opacity: 0.85; }
li { margin: 0.5rem 0; }
label { display: block; font-weight: 600; margin-top: 1.5rem; }
input[type='text'] { box-sizing: border-box; width: 100%; font: inherit; padding: 0.6rem; border: 2px solid; border-radius: 4px; }
button { font: inherit; font-weight: 600; margin: 1rem 1rem 0 0; padding: 0.7rem 1.4rem; border: 2px solid #0b4f8a; border-radius: 4px; background: #0b4f8a; color: #fff; cursor: pointer; }
:focus-visible { outline: 3px solid #c75300; outline-offset: 2px; }
.error { border-left: 6px solid #b00020; padding-left: 0.8rem; font-weight: 600; }
`;
