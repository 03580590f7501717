import { defineByLink, type LinkContext, type LinkQuestion } from '../../kernel/by-link.ts';
import { refuse } from '../../kernel/decider.ts';
import type { About } from './answer.ts';
import type { ConsentCommand } from './commands.ts';
import type { ConsentFacts } from './facts.ts';
import { subjectOf } from './ids.ts';
import { outdated } from './links.ts';
import { linksByKind, rejections } from './rejections.ts';
import type { ConsentSettings } from './settings.ts';
import type { ConsentState } from './state.ts';

type Text = Pick<LinkQuestion, 'title' | 'parts'>;

/** What an answer relies on, and the text itself where there is one. */
interface LinkFacts {
  readonly person?: NonNullable<ConsentFacts['person']>;
  readonly text?: NonNullable<ConsentFacts['text']> & { readonly text: Text | null };
}

const from = { person: 'people', text: 'agreement-templates' } as const;

const ofPictures: Text = {
  title: 'May the school use pictures?',
  parts: [
    {
      heading: null,
      lines: [
        'The school takes pictures in lessons and at events, on its own devices, and may use them for displays, in print and on the web.',
        'Without a yes no picture is used. You can change your answer at any time.',
      ],
    },
  ],
};
const nameLabel = 'Your name, as your signature';

const photoQuestion = ({ person }: About): LinkQuestion => ({
  ...ofPictures,
  hint: null,
  about: person,
  confirm: null,
  nameLabel,
  choices: [
    { choice: 'give', label: 'Yes, pictures may be used' },
    { choice: 'refuse', label: 'No, they may not' },
  ],
});

const internetQuestion = ({ person }: About, text: Text): LinkQuestion => ({
  ...text,
  hint: 'The school asks whether your child may use the internet there. If you do not agree, you need not do anything.',
  about: person,
  confirm: null,
  nameLabel,
  choices: [{ choice: 'give', label: 'I agree, and sign' }],
});

/**
 * A consent is given, and pictures are refused, by a link of each parent, or of the member of staff (AGR-11,
 * PUB-01).
 */
export const consentsByLink = defineByLink({
  rejections: linksByKind.internet,
  issuedBy: ['RequestPhotoConsent', 'SendConsentLinks'],
  linksOf: (state: ConsentState) => state.links,
  from,
  factNeeds: (_: ConsentState, streamId: string) => {
    const about = subjectOf(streamId);
    if (about === null) return {};
    const person = { stream: from.person, id: about.person };
    return about.kind === 'internet' ? { person, text: { stream: from.text, id: 'parent' } } : { person };
  },
  question: (state, { hash }, { streamId, today, facts }: LinkContext<ConsentSettings, LinkFacts>) => {
    const about = subjectOf(streamId);
    const link = state.links.find((one) => one.hash === hash);
    if (about === null || link === undefined) return refuse(rejections.kindUnknown);
    const refusal = outdated(about, link, { facts, today });
    if (refusal !== null) return refuse(refusal);
    if (about.kind === 'photo') return { ok: true, question: photoQuestion(about) };
    const text = facts.text?.text ?? null;
    return text === null
      ? refuse(rejections.textNotCurrent)
      : { ok: true, question: internetQuestion(about, text) };
  },
  command: ({ secret, choice, signedName }): ConsentCommand | null =>
    choice === 'give' || choice === 'refuse' ? { type: 'AnswerByLink', secret, choice, signedName } : null,
});
