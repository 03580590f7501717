import type { Markup } from '../../shared/pages/markup.ts';
import type { Api, MadePage } from '../api/api.ts';
import type { Me } from '../api/me.ts';
import type { Right } from '../api/rights.ts';
import type { Act } from '../html/act.ts';
import type { KeptFile } from '../html/file-response.ts';
import type { FormAsked } from '../html/form.ts';
import type { OwnSessions } from '../session/own-sessions.ts';
import type { PagePath } from './paths.ts';

/** The names in the curly brackets of a path. */
type NamesIn<P extends string> = P extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;

/** One request for a page, by somebody who is logged in. */
export interface Asking<Name extends string = string> extends FormAsked {
  readonly params: Readonly<Record<Name, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly me: Me;
  readonly api: Api;
  readonly sessions: OwnSessions;
  /** `YYYY-MM-DD`, Europe/London. */
  readonly today: string;
}

/** What a page is, for routes, navigation and tests. */
export interface Described<P extends string = string> {
  /** Under `/console`; each name in curly brackets stands for an id. */
  readonly path: P;
  /** One of these is enough; none: it needs a log-in alone. */
  readonly needs: readonly Right[];
  /** How the navigation names it; null: it is reached from other pages. */
  readonly navigation: string | null;
  readonly acts: readonly Act[];
}

export interface Page<P extends string = string> extends Described<P> {
  /** Where somebody is led on to at once, under `/console`; null: nowhere. */
  readonly leadsOn: (asking: Asking) => string | null;
  readonly open: (asking: Asking) => Promise<Shown | Document | Kept>;
}

export interface Shown {
  readonly title: string;
  readonly content: Markup;
  readonly tool?: 'verify';
}
/** A page that the API makes whole, with a policy of its own. */
export interface Document {
  readonly document: MadePage;
}

/** Something that browsers save and do not show. */
export interface Kept {
  readonly file: KeptFile;
}

interface PageOptions<P extends string, Data> {
  readonly path: P;
  readonly needs: readonly Right[];
  readonly navigation?: string;
  /** What can be done on it. */
  readonly acts?: readonly Act[];
  /** @default - the page does without a script of its own */
  readonly tool?: 'verify';
  /** @default - nobody is led on */
  readonly leadsOn?: (asking: Asking<NamesIn<P>>) => string | null;
  /** Asks the API. @throws ApiProblem, which becomes a page of its own */
  readonly load: (asking: Asking<NamesIn<P>>) => Promise<Data>;
  readonly title: (data: Data, asking: Asking<NamesIn<P>>) => string;
  readonly render: (data: Data, asking: Asking<NamesIn<P>>) => Markup;
}

/** A page of the console: it stands in a file of its own, and in the list of pages (`paths.ts`, `index.ts`). */
export const page = <const P extends PagePath, Data>(options: PageOptions<P, Data>): Page<P> => {
  const { path, needs, navigation = null, acts = [], leadsOn = () => null, title, load, render } = options;
  const { tool } = options;
  return {
    path,
    needs,
    navigation,
    acts,
    leadsOn,
    open: async (asking) => {
      const data = await load(asking);
      const shown = { title: title(data, asking), content: render(data, asking) };
      return tool === undefined ? shown : { ...shown, tool };
    },
  };
};

/** What is reached from other pages, and is in no frame. */
const unframed = <const P extends PagePath, Made>(
  { path, needs, load }: Pick<PageOptions<P, Made>, 'path' | 'needs' | 'load'>,
  answer: (made: Made) => Document | Kept,
): Page<P> => ({
  path,
  needs,
  navigation: null,
  acts: [],
  leadsOn: () => null,
  open: async (asking) => answer(await load(asking)),
});

/** A page that the API makes: shown as it is. */
export const documentPage = <const P extends PagePath>(
  options: Pick<PageOptions<P, MadePage>, 'path' | 'needs' | 'load'>,
): Page<P> => unframed(options, (document) => ({ document }));

/** What is kept as a file. */
export const filePage = <const P extends PagePath>(
  options: Pick<PageOptions<P, KeptFile>, 'path' | 'needs' | 'load'>,
): Page<P> => unframed(options, (file) => ({ file }));
