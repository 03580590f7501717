import type { GatewayResponse } from '../http/gateway-response.ts';
import type { Mail } from '../mail/mail-server.ts';
import { type Html, html } from './html.ts';
import { pageOf } from './layout.ts';

const when = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'medium',
  timeStyle: 'medium',
  timeZone: 'Europe/London',
});

const mailOf = ({
  from,
  destination: { to, cc, bcc },
  subject,
  body,
  at,
}: Mail): Html => html`<article class="mail">
<h2>${subject}</h2>
<p class="hint">${when.format(at * 1000)} &middot; to ${[...to, ...cc, ...bcc].join(', ')} &middot; from ${from}</p>
<pre>${body.text ?? body.html ?? ''}</pre>
</article>`;

/** Every mail that was sent since the start, newest first; none of it left this machine. */
export const mailPage = (mails: readonly Mail[]): GatewayResponse =>
  pageOf(
    'Mail',
    html`<h1>Mail</h1>
<p>${mails.length === 0 ? 'No mail was sent since the start.' : `${mails.length} sent since the start, newest first.`} None of it left this machine.</p>
${mails.toReversed().map(mailOf)}`,
  );
