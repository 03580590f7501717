import type { LinkPart } from '../../kernel/by-link.ts';
import { type AgreementTemplateState, versionsOf } from './state.ts';

/** A version as a signature names it. */
export interface SignableVersion {
  readonly version: number;
  readonly termsHash: string;
  /** First day on which it could be signed. */
  readonly from: string;
  /**
   * Last day on which it could, the day of the next version or of its withdrawal; null: it can be signed
   * today.
   */
  readonly until: string | null;
  /** How many terms it has: a breach cites one by its place (AGR-18). */
  readonly terms: number;
}

/** What an agreement relies on of the text that it is about (AGR-13). */
export interface Templates {
  /** The version that is there to be signed, null when none is. */
  readonly current: { readonly version: number; readonly termsHash: string } | null;
  /** Oldest first. */
  readonly versions: readonly SignableVersion[];
  /** What the current version says. */
  readonly text: { readonly title: string; readonly parts: readonly LinkPart[] } | null;
}

/** On the day on which one version follows another, both can have been signed on paper. */
const signable = (state: AgreementTemplateState): readonly SignableVersion[] =>
  versionsOf(state).map(({ version, termsHash, terms, publishedOn, withdrawnOn }, at, all) => {
    const ends = [withdrawnOn, all[at + 1]?.publishedOn ?? null].filter((day) => day !== null);
    return { version, termsHash, from: publishedOn, until: ends.toSorted()[0] ?? null, terms };
  });

type Term = Extract<AgreementTemplateState, { readonly terms: unknown }>['terms'][number];

/** What is read before terms of a kind; a term by itself is a sentence of its own. */
const headings: Readonly<Record<Term['kind'], string | null>> = {
  term: null,
  prohibition: 'I will not',
  undertaking: 'I keep to this',
  consent: 'I consent to this',
};

/**
 * Terms of the newest version, which alone are part of the state, with those together that follow one another
 * in one kind.
 */
const partsOf = (state: AgreementTemplateState): readonly LinkPart[] => {
  if (state.status === 'unpublished') return [];
  const parts: { readonly heading: string | null; readonly lines: string[] }[] = [];
  for (const { kind, text } of state.terms) {
    const [last, heading] = [parts.at(-1), headings[kind]];
    if (last?.heading === heading) last.lines.push(text);
    else parts.push({ heading, lines: [text] });
  }
  return parts;
};

export const templates = (state: AgreementTemplateState): Templates => {
  const newest = state.status === 'current' ? state.versions.at(-1) : undefined;
  return {
    current: newest === undefined ? null : { version: newest.version, termsHash: newest.termsHash },
    versions: signable(state),
    text: newest === undefined ? null : { title: newest.title, parts: partsOf(state) },
  };
};
