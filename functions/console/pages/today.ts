import * as z from 'zod/mini';
import { audiences } from '../../../events/catalogue/words.ts';
import { markup } from '../../shared/pages/markup.ts';
import { agreementOf, agreementState, outstandingList } from '../api/agreements.ts';
import { orNull } from '../api/api-problem.ts';
import { dueList } from '../api/dues.ts';
import { readNames } from '../api/names.ts';
import { readList, readState } from '../api/read.ts';
import { may } from '../api/rights.ts';
import { duesTable } from '../html/dues.ts';
import { link, type Tile, tag, tiles, title } from '../html/parts.ts';
import { tableOf } from '../html/table.ts';
import { asName, asSentence, inWords } from '../html/words.ts';
import { type Asking, page } from './page.ts';

const MOST_DUE = 10;
const incidentCounts = z.object({
  open: z.number(),
  policeDecisionOutstanding: z.number(),
});
const concernCounts = z.object({ open: z.number() });

type Here = Asking<'school'>;

/** A list's own counts; nothing for somebody who may not open it. */
const countsOf = async <S>(
  { api, params, place }: Here,
  model: string,
  summary: z.ZodMiniType<S>,
): Promise<S | null> => {
  if (!may(place, { list: model })) return null;
  const list = { model, item: z.unknown(), summary, query: { limit: '1' } };
  return (await readList(api, params.school, list)).summary;
};

const tile = (to: string, count: number, [one, many]: readonly [one: string, many: string]): Tile => ({
  to,
  count: String(count),
  label: count === 1 ? one : many,
  tone: count === 0 ? 'good' : 'warn',
});

/** Numbers of what is open, each leading to its list. */
const openTiles = async (asking: Here): Promise<readonly Tile[]> => {
  const at = `/console/${asking.params.school}/views`;
  const [incidents, concerns, agreements] = await Promise.all([
    countsOf(asking, 'incident-log', incidentCounts),
    countsOf(asking, 'concerns', concernCounts),
    countsOf(asking, 'outstanding-agreements', outstandingList.summary),
  ]);
  const unsigned = Object.values(agreements?.coverage ?? {}).map(({ expected, signed }) => expected - signed);
  const sum = unsigned.reduce((all, one) => all + one, 0);
  return [
    ...(incidents === null
      ? []
      : [
          tile(`${at}/incident-log?status=open`, incidents.open, ['incident is open', 'incidents are open']),
          tile(`${at}/incident-log`, incidents.policeDecisionOutstanding, [
            'waits for a decision on the police',
            'wait for a decision on the police',
          ]),
        ]),
    ...(concerns === null
      ? []
      : [tile(`${at}/concerns?status=open`, concerns.open, ['concern is open', 'concerns are open'])]),
    ...(agreements === null
      ? []
      : [
          tile(`${at}/outstanding-agreements?status=outstanding`, sum, [
            'agreement is not signed',
            'agreements are not signed',
          ]),
        ]),
  ];
};

/** What the caller signs, by the capacities that they have at the school. */
const ownAgreements = ({ api, params, place, me }: Here) => {
  const own = me.schools.some(({ school }) => school === params.school);
  const mine = own ? audiences.filter((audience) => place.roles.includes(audience)) : [];
  return Promise.all(
    mine.map(async (audience) => {
      const id = agreementOf(place.person, audience);
      const shape = { stream: 'agreements', id, state: agreementState };
      return { id, audience, held: await orNull(readState(api, params.school, shape)) };
    }),
  );
};

/** What there is to do: due, open and outstanding, each a link. */
export const todayPage = page({
  path: '/{school}',
  needs: [],
  navigation: 'Today',
  load: async (asking) => {
    const { api, params } = asking;
    const query = { mine: 'true', limit: String(MOST_DUE) };
    const [dues, open, agreements] = await Promise.all([
      readList(api, params.school, { ...dueList, query }),
      openTiles(asking),
      ownAgreements(asking),
    ]);
    const nameOf = await readNames(
      api,
      params.school,
      dues.items.map(({ about }) => about),
    );
    return { dues, open, agreements, nameOf };
  },
  title: () => 'Today',
  render: ({ dues, open, agreements, nameOf }, { params: { school } }) =>
    markup`${title('Today', asName(school))}
${open.length === 0 ? null : tiles(open)}
${duesTable({
  caption: 'Yours to do',
  school,
  items: dues.items,
  nameOf,
  none: 'Nothing is due from you.',
})}
${dues.next === null ? null : markup`<p class="govuk-body">${link(`/console/${school}/views/due?mine=true`, 'All that is yours to do')}</p>`}
${
  agreements.length === 0
    ? null
    : tableOf({
        caption: 'What you agree to',
        head: ['Agreement', 'Standing'],
        rows: agreements.map(({ id, audience, held }) => [
          link(`/console/${school}/agreements/${id}`, `As ${inWords(audience)}`),
          held?.status === 'signed'
            ? tag('signed', 'good')
            : tag(asSentence(held?.status ?? 'unsigned'), 'warn'),
        ]),
        none: '',
      })
}`,
});
