interface Words {
  readonly title: string;
  readonly text: string;
}

const askAgain = 'Please ask the school’s office for a new link.';
const againLater = 'If it stays, ask the school’s office.';

/** What somebody before the page reads, who knows no codes. */
const words: Readonly<Record<string, Words>> = {
  LinkUsed: {
    title: 'This link was used',
    text: 'The answer that was given by it is on record, and you have nothing more to do. If it was not you who gave it, please tell the school’s office.',
  },
  LinkAnswered: {
    title: 'This was answered',
    text: 'What this link asks for has been answered in another way, and you have nothing more to do.',
  },
  LinkWithdrawn: {
    title: 'There is a newer link',
    text: 'The school has asked again since. Please use the link of the newest mail.',
  },
  LinkEnded: { title: 'This link has ended', text: `Its last day is over. ${askAgain}` },
  TemplateNotCurrent: {
    title: 'The text has changed',
    text: `Since this link was mailed, the text to be signed was replaced or taken back. ${askAgain}`,
  },
  conflict: {
    title: 'Your answer was not taken',
    text: `Somebody else was busy with the same record, and nothing is on record yet. Please open the link in your mail again. ${againLater}`,
  },
  'link-unknown': {
    title: 'This link is not complete',
    text: 'It leads to nothing. Please open it again from the newest mail, or copy it from there, whole. If that does not help, ask the school’s office for a new one.',
  },
};

const otherwise: Words = {
  title: 'Something went wrong',
  text: `Please open the link in your mail again in a few minutes: it says whether an answer is on record. ${againLater}`,
};
const notAskedAnyMore: Words = {
  title: 'You are not asked any more',
  text: 'The school’s record has changed since this link was mailed. If you think that this is wrong, please ask the school’s office.',
};

/** @param code of the rule in PascalCase, or of the problem in small letters */
export const wordsOf = (code: string): Words =>
  words[code] ?? (/^[A-Z]/.test(code) ? notAskedAnyMore : otherwise);
