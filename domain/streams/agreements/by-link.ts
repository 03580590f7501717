import {
  defineByLink,
  type LinkConfirmation,
  type LinkContext,
  type LinkQuestion,
} from '../../kernel/by-link.ts';
import { refuse } from '../../kernel/decider.ts';
import type { AgreementCommand } from './commands.ts';
import type { Parties } from './decision.ts';
import { type AgreementFacts, awarenessOf, partiesOf, type Templates } from './facts.ts';
import { rejections } from './rejections.ts';
import type { AgreementSettings } from './settings.ts';
import { outdated } from './sign-by-link.ts';
import type { AgreementState } from './state.ts';
import { visitorRefusal } from './visitor.ts';

type Text = Pick<LinkQuestion, 'title' | 'parts'>;

/** What a signature relies on, and the text itself. */
interface LinkFacts {
  readonly signatory?: NonNullable<AgreementFacts['signatory']>;
  readonly templates?: Templates & { readonly text: Text | null };
  readonly awareness?: NonNullable<AgreementFacts['awareness']>;
}

const from = {
  signatory: 'people',
  templates: 'agreement-templates',
  awareness: 'acknowledgements',
} as const;

const ofAdult = {
  hint: null,
  nameLabel: 'Your name, as your signature',
  choices: [{ choice: 'sign', label: 'I agree and sign' }],
};
const ofPupil = {
  hint: 'Please read this together and talk about what is not clear. Your child signs by writing his or her own name, or by telling you to write it.',
  nameLabel: 'Your child’s name, as the signature',
  choices: [{ choice: 'sign', label: 'We have read it, and sign' }],
};

/** What the office says to a visitor who comes to it (POL-11). */
const policyAwareness: LinkConfirmation = {
  confirm: 'policy-awareness',
  lines: [
    'The school has a policy on the use of computers and the internet. It holds for visitors, too.',
    'Ask the school’s office for it, or for what it means for you, before you sign.',
  ],
  label: 'I know that the policy holds for me',
};

const questionOf = (
  { signatory, audience }: Parties,
  text: Text,
  confirm: LinkConfirmation | null,
): LinkQuestion =>
  audience.startsWith('pupil-')
    ? { ...text, ...ofPupil, about: signatory, confirm }
    : { ...text, ...ofAdult, about: null, confirm };

/**
 * An agreement is signed by a link: by adults themselves, by pupils together with a parent (AGR-01, AGR-08,
 * AGR-09, AGR-10).
 */
export const agreementsByLink = defineByLink({
  rejections,
  issuedBy: ['RequestAgreement'],
  linksOf: (state: AgreementState) => state.links,
  from,
  factNeeds: (_: AgreementState, streamId: string) => {
    const parties = partiesOf(streamId);
    return parties === null
      ? {}
      : {
          signatory: { stream: from.signatory, id: parties.signatory },
          templates: { stream: from.templates, id: parties.audience },
          ...awarenessOf(parties),
        };
  },
  question: (
    state,
    { hash },
    { streamId, today, settings, facts }: LinkContext<AgreementSettings, LinkFacts>,
  ) => {
    const parties = partiesOf(streamId);
    const link = state.links.find((one) => one.hash === hash);
    const text = facts.templates?.text ?? null;
    if (parties === null || link === undefined || text === null) return refuse(rejections.templateNotCurrent);
    const refusal = outdated(link, parties, { facts, settings, today });
    if (refusal !== null) return refuse(refusal);
    const isUnaware = visitorRefusal(parties, { settings, facts }, today) !== null;
    return { ok: true, question: questionOf(parties, text, isUnaware ? policyAwareness : null) };
  },
  command: ({ secret, choice, signedName }): AgreementCommand | null =>
    choice === 'sign' ? { type: 'SignByLink', secret, signedName } : null,
});
