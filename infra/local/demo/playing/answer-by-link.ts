import type { AnswerByLink, Outcome } from '../story.ts';
import { awaited, type Newcomers, type Stage, withIds } from './stage.ts';

/** What a browser gets: the page that took the answer, or the one that says that the link does no more. */
const statuses = { answered: 201, 'link is used': 410 } as const;

/** Opens the mail, reads the page behind the link, and sends its form: without any token. */
export async function answerByLink(stage: Stage, step: AnswerByLink, newcomers: Newcomers): Promise<Outcome> {
  const record = withIds(step.answers, step.school, newcomers);
  const mailed = await awaited(stage, () => linkAbout(stage, `${step.school}/${record}`));
  if (mailed === null) return { step, status: 0, answer: 'no mail with a link came', isAsExpected: false };
  const { page, link } = mailed;
  const { choice, signedName } = step;
  if (step.expected === 'answered') await form(`${page}/terms`, { link });
  const { status } = await form(`${page}/answer`, { link, choice, signedName });
  const isAsExpected = status === statuses[step.expected];
  return { step, status, answer: isAsExpected ? step.expected : `answered ${status}`, isAsExpected };
}

interface Mailed {
  readonly page: string;
  /** `<school>/<stream>/<id>/<secret>` */
  readonly link: string;
}

/** The newest link that was mailed about a record. */
async function linkAbout(stage: Stage, record: string): Promise<Mailed | null> {
  const links = (await stage.mails()).flatMap(({ body }): Mailed[] => {
    const [, page, link] = /(http:\S+)#(\S+)/.exec(body.text ?? '') ?? [];
    return page !== undefined && link?.startsWith(`${record}/`) ? [{ page, link }] : [];
  });
  return links.at(-1) ?? null;
}

const form = (url: string, fields: Readonly<Record<string, string>>): Promise<Response> =>
  fetch(url, { method: 'POST', body: new URLSearchParams(fields) });
