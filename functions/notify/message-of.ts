import type { Notice } from '../../domain/kernel/notice.ts';
import type { Message } from '../../domain/streams/notifications/state.ts';

/** Stands where a mail has a link of the recipient's own, whose secret is kept nowhere (decision 28). */
const OWN_LINK = 'A link of the recipient’s own stood here; it is kept nowhere.';

interface Place {
  readonly portalUrl: string;
  readonly school: string;
}

/** Where the link of a mail leads. */
export const linkIn = ({ portalUrl, school }: Place, link: string): string => `${portalUrl}/${school}${link}`;

/**
 * What is mailed, as it is put on record before it goes out: its words, and in the last line its link
 * (EML-07). A later wording changes nothing of what was sent.
 */
export const messageOf = (
  { subject, text, link, answerBy }: Pick<Notice, 'subject' | 'text' | 'link' | 'answerBy'>,
  place: Place,
): { subject: string; text: string[] } => ({
  subject,
  text: [...text, answerBy === undefined ? linkIn(place, link) : OWN_LINK],
});

const isLink = (line: string): boolean => line === OWN_LINK || /^https?:\/\/\S+$/.test(line);

/** The words of a message on record; its link is made again where it is sent. */
export const wordsOf = ({ subject, text }: Message): Pick<Notice, 'subject' | 'text'> => ({
  subject,
  // What was put on record before the link was has none.
  text: isLink(text.at(-1) ?? '') ? text.slice(0, -1) : text,
});
