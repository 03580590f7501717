import { Html, html } from '../pages/html.ts';

/** Somebody whom one click logs in. */
export interface LogInChoice {
  readonly subject: string;
  readonly role: string;
  readonly school: string;
}

const style = `body{margin:0;font:1rem/1.5 Arial,sans-serif;color:#0f2540;background:#eef3f9}main{max-width:44rem;margin:2rem auto;padding:1.5rem 2rem;background:#fff}
ul{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(18rem,100%),1fr));gap:.6rem;margin:0;padding:0;list-style:none}
button{width:100%;padding:.7rem 1rem;border:2px solid #14365c;border-radius:4px;background:#fff;color:inherit;font:inherit;text-align:left;cursor:pointer}button:hover{background:#eef3f9}
button:focus-visible{outline:3px solid #fd0;box-shadow:0 0 0 6px #0b0c0c}b{display:block}`;

const fieldOf = ([name, value]: readonly [string, string]): Html =>
  html`<input type="hidden" name="${name}" value="${value}">`;

const choiceOf = ({ subject, role, school }: LogInChoice): Html =>
  html`<li><button name="subject" value="${subject}"><b>${role}</b>${school}</button></li>`;

/**
 * Where the stack of this machine logs people in: no password, one click.
 * @param asked what the client asked for
 */
export const logInPage = (choices: readonly LogInChoice[], asked: URLSearchParams): string =>
  html`<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Sign in as … - Daybook on this machine</title><style>${new Html(style)}</style></head>
<body><main>
<h1>Sign in as …</h1>
<p>These are invented people of the example trust, on this machine alone. A deployment has its trust’s own identity provider in this place.</p>
<form method="post" action="/authorize">
${[...asked].map(fieldOf)}
<ul>
${choices.map(choiceOf)}
</ul>
</form>
</main></body>
</html>
`.text;
