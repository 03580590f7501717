import type { HttpResponse } from '../../shared/http/http-message.ts';
import { type Me, type Place, placeAt, schoolsOf } from '../api/me.ts';
import { mayAny } from '../api/rights.ts';
import type { ConsoleDeps } from '../console-deps.ts';
import type { Frame, NavigationItem } from '../html/frame.ts';
import { type PageContent, pageResponse } from '../html/page-response.ts';
import { inWords } from '../html/words.ts';
import type { LoggedIn } from '../session/of-request.ts';
import { leftOf } from '../session/session.ts';
import type { Described, Page } from './page.ts';

type FrameDeps = Pick<ConsoleDeps, 'trust' | 'assets' | 'clock'>;

/** The frame of a page that nobody is logged in at. */
export const bareFrame = ({ trust, assets }: Omit<FrameDeps, 'clock'>): Frame => ({
  trust,
  assets: assets.addresses,
  holder: null,
});

export const NOWHERE: Place = { person: '', roles: [], may: [], lists: [], audit: [] };

/** The school that a path names, and what the caller may do there; null: they are nobody there. */
export const placeOf = (me: Me, params: Readonly<Record<string, string>>): Place | null =>
  params['school'] === undefined ? NOWHERE : placeAt(me, params['school']);

export const addressAt = (path: string, params: Readonly<Record<string, string>>): string =>
  `/console${path.replaceAll(/\{([^}]+)\}/g, (_, name: string) => params[name] ?? '')}`;

interface Framed {
  readonly pages: readonly Page[];
  readonly me: Me;
  readonly place: Place;
  readonly loggedIn: LoggedIn;
  readonly page: Described;
  readonly params: Readonly<Record<string, string>>;
}

/** Every page of the navigation that the caller may open at this school; none for who is nobody there. */
const itemsOf = ({ pages, place, page, params }: Framed): readonly NavigationItem[] =>
  params['school'] === undefined || place === NOWHERE
    ? []
    : pages.flatMap((one) =>
        one.navigation === null || !mayAny(place, one.needs)
          ? []
          : [
              {
                to: addressAt(one.path, params),
                label: one.navigation,
                isCurrent: one.path === page.path,
              },
            ],
      );

/** The frame of a page for somebody. */
const frameOf = (deps: FrameDeps, framed: Framed): Frame => {
  const { me, place, loggedIn, params } = framed;
  return {
    ...bareFrame(deps),
    holder: {
      formToken: loggedIn.formToken,
      school: params['school'] ?? null,
      roles: place.roles.map(inWords).join(', '),
      hasOthers: schoolsOf(me).length > 1,
      navigation: itemsOf(framed),
      left: leftOf(loggedIn.session, deps.clock().getTime()),
    },
  };
};

/** A page in its frame. */
export const framedResponse = (
  known: Framed & { readonly deps: FrameDeps },
  status: number,
  content: PageContent,
): HttpResponse => pageResponse(frameOf(known.deps, known), status, content);
