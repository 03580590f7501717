import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createHandler } from '../../../../functions/notify/handler.ts';
import type { PeopleOf } from '../../../../functions/notify/people-of.ts';
import { holder, message, notifyDeps, policy, readModelOf } from '../../../support/notify.ts';

const published = (yearGroups: readonly string[] | null) =>
  message(
    'HomeLearningPublished',
    'schools/larkfield-infant',
    { closure: 4, yearGroups, page: 'https://larkfield.example/home-learning' },
    7,
  );
const id = (kind: string, number: number) => `${kind}-${String(number).padStart(4, '0')}`;
/** Pupils with one parent each: the first in reception, the others in the first year. */
const families = (reception: number, first: number) =>
  Array.from({ length: reception + first }, (_, at) => ({
    pupil: id('u', at),
    parent: id('p', at),
    yearGroup: at < reception ? 'R' : 'Y1',
  }));
type Families = ReturnType<typeof families>;

const site = (all: Families, openedRoute: readonly string[] = ['parent']) => {
  const ofPupil = new Map(all.map((one) => [one.pupil, one]));
  const peopleOf: PeopleOf = async (_, ids) =>
    ids.map((person) => {
      const own = ofPupil.get(person);
      const family = own && { class: null, yearGroup: own.yearGroup, parents: [own.parent] };
      return {
        id: person,
        holds: () => true,
        address: async () => `${person}@larkfield.example`,
        ...(family === undefined ? {} : { family: () => family }),
      };
    });
  const people = all.flatMap(({ pupil, parent }) => [holder(pupil, 'pupil'), holder(parent, 'parent')]);
  return notifyDeps({
    readModel: readModelOf(...people, holder('p-slt', 'slt')),
    policyAt: async () => policy({ 'home-learning': { openedRoute } }),
    peopleOf,
  });
};
const addressees = (sent: readonly { readonly to: string }[]) =>
  sent.map(({ to }) => to.split('@')[0]).toSorted();
const parentsIn = (all: Families, yearGroup: string) =>
  all.filter((one) => one.yearGroup === yearGroup).map(({ parent }) => parent);

describe('work for home of some years', () => {
  beforeEach(() => void vi.spyOn(process.stdout, 'write').mockReturnValue(true));
  afterEach(() => vi.restoreAllMocks());

  it('HLP-01 mails the parents of those years alone, and who is named beside them', async () => {
    const all = families(3, 3);
    const { deps, sent, recorded, requeued } = site(all, ['parent', 'slt']);
    await createHandler(deps)(published(['R']));
    expect(requeued).toEqual([]);
    expect(addressees(sent)).toEqual([...parentsIn(all, 'R'), 'p-slt']);
    expect(recorded()).toMatchObject([{ type: 'NotificationAddressed' }]);
  });
  it('HLP-01 mails all parents where nobody comes', async () => {
    const all = families(2, 2);
    const { deps, sent } = site(all);
    await createHandler(deps)(published(null));
    expect(addressees(sent)).toEqual(all.map(({ parent }) => parent));
  });
  it('HLP-01 goes out in pages where the years are large, each parent told once', async () => {
    const all = families(150, 30);
    const { deps, sent, requeued } = site(all);
    const handle = createHandler(deps);
    await handle(published(['R']));
    expect(requeued).toHaveLength(2);
    for (const page of requeued.splice(0)) await handle(page);
    expect(addressees(sent)).toEqual(parentsIn(all, 'R'));
    await handle(published(['R']));
    for (const page of requeued.splice(0)) await handle(page);
    expect(sent).toHaveLength(150);
  });
  it('HLP-01 tells no other parent where the years have none', async () => {
    const { deps, sent, recorded } = site(families(0, 3));
    await createHandler(deps)(published(['R']));
    expect(sent).toEqual([]);
    expect(recorded()).toMatchObject([{ type: 'NotificationUnaddressed' }]);
  });
});
