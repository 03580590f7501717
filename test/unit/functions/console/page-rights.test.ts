import { describe, expect, it } from 'vitest';
import type { Api } from '../../../../functions/console/api/api.ts';
import { may, mayAny, type Right } from '../../../../functions/console/api/rights.ts';
import { pages } from '../../../../functions/console/pages/index.ts';
import type { Asking } from '../../../../functions/console/pages/page.ts';
import { pageParams as params, sendingsOf } from '../../../support/console-acts.ts';
import {
  knownBefore,
  permittedEver,
  placeOf,
  rolesOrNone,
  routeAction,
} from '../../../support/rights/page-rights.ts';

const nameOf = (right: Right): string => {
  if ('logIn' in right) return 'log-in';
  if ('list' in right) return `views/${right.list}`;
  return 'audit' in right ? `audit/${right.audit}` : `${right.stream}/${right.action}`;
};
/** The addresses that a page asks first, whatever is answered. */
const askedBy = async (page: (typeof pages)[number]): Promise<readonly string[]> => {
  const asked: string[] = [];
  const note = async (path: string): Promise<never> => {
    asked.push(path);
    throw new Error('asked');
  };
  const api = { get: (_: unknown, path: string) => note(path), page: note, file: note } as unknown as Api;
  const query = { row: 'd-1', on: '2026-09-09', from: '2026-09-01', until: '2026-09-09' };
  const asking = { params, query, api, me: { schools: [], trust: null }, place: placeOf('headteacher') };
  const rest = { today: '2026-09-10', attempt: null, form: { token: 't', newKey: () => 'k' } };
  await page.open({ ...asking, ...rest } as unknown as Asking).catch(() => undefined);
  return asked;
};

/** What they show, the API decides by the list or the record; who they are for is narrower than that. */
const ofOne = [
  '/{school}/views/{list}/explained',
  '/{school}/{stream}/{record}/commits/{commit}',
  '/{school}/policies/{policy}/rules',
];

const hangsOnRecord = (name: string, role: string): boolean =>
  permittedEver(name, role) && !knownBefore(name, role);

/** What hangs on the record is shown to those whom some record lets do it, on a page that it let them open. */
const isPermitted = (right: Right, role: string): boolean =>
  'ofRecord' in right && right.ofRecord !== undefined
    ? permittedEver(nameOf(right), role)
    : knownBefore(nameOf(right), role);

const acts = pages.flatMap((page) => page.acts.map((act) => ({ page, act })));

describe('what the console shows', () => {
  it('INC-04 GOV-04 is what the reviewed table permits: every right, by every role and by none', () => {
    const all = [...pages.flatMap(({ needs }) => needs), ...acts.map(({ act }) => act.needs)];
    const ofTable = all.filter((right) => !('logIn' in right));
    const rights = [...new Map(ofTable.map((right) => [nameOf(right), right])).values()];
    const unlike = rights.flatMap((right) =>
      rolesOrNone.flatMap((role) => {
        const [shown, permitted] = [may(placeOf(role), right), isPermitted(right, role)];
        return shown === permitted ? [] : [`${nameOf(right)} by ${role}: shown ${shown}`];
      }),
    );
    expect([...new Set(unlike)]).toEqual([]);
    expect(rights.length * rolesOrNone.length).toBeGreaterThan(1000);
  });

  it.each(acts.map(({ page, act }) => [act.name, page.path, act] as const))(
    'GOV-04 as %s on %s is shown to nobody whom the api would refuse',
    (_, path, act) => {
      const actions = sendingsOf(act).map((sending) => routeAction('POST', sending.path));
      const unlike = rolesOrNone.filter(
        (role) =>
          may(placeOf(role), act.needs) &&
          actions.some((action) => !knownBefore(action, role) && !isPermitted(act.needs, role)),
      );
      expect([path, actions, unlike]).toEqual([path, actions, []]);
    },
  );

  it.each(
    pages
      .filter(({ path, needs }) => needs.length > 0 && !ofOne.includes(path))
      .map((page) => [page.path, page] as const),
  )(
    'GOV-04 at %s opens to those whom the api answers what it asks first, and to nobody else',
    async (path, page) => {
      const [first] = await askedBy(page);
      const action = first === undefined ? null : routeAction('GET', first);
      const unlike = rolesOrNone.filter((role) => {
        const answered = action === null ? mayAny(placeOf(role), page.needs) : permittedEver(action, role);
        return mayAny(placeOf(role), page.needs) !== answered;
      });
      expect([path, action, unlike]).toEqual([path, action, []]);
    },
  );

  it('INC-04 asks for no right of a table where the record alone says who may: there the api decides', () => {
    const related = pages.flatMap(({ path, needs }) =>
      needs.some(
        (right) => !('logIn' in right) && rolesOrNone.some((role) => hangsOnRecord(nameOf(right), role)),
      )
        ? [path]
        : [],
    );
    expect(related).toEqual([]);
  });
});
