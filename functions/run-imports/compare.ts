import type { Flaw } from '../../domain/imports/flaws.ts';
import { leavingStep, linkStep, personStep, type Step } from '../../domain/imports/roster/plan.ts';
import type { OnRecord, PlanRules } from '../../domain/imports/roster/record.ts';
import { rehearse, type Surroundings } from '../../domain/imports/roster/rehearse.ts';
import { yearOn } from '../../domain/kernel/person.ts';
import { schoolYears } from '../../domain/kernel/school-years.ts';
import { heldStill } from '../../domain/streams/people/days.ts';
import { personView } from '../../domain/streams/people/offers.ts';
import { peopleStream } from '../../domain/streams/people/stream.ts';
import { schoolsStream } from '../../domain/streams/schools/stream.ts';
import type { ImportJob } from '../shared/imports/job.ts';
import type { Pages } from '../shared/imports/pages.ts';
import { type PlanStep, pageName } from '../shared/imports/plan-page.ts';
import { atOnce } from '../shared/lambda/at-once.ts';
import { instantOf, londonDate } from '../shared/lambda/clock.ts';
import { counted } from './counted.ts';
import { type EntryItem, entryPage, INDEX, type IndexPage, indexPage } from './entry-page.ts';
import { loadPerson } from './on-record.ts';
import { asJson, expired, type Progress, rulesOf } from './progress.ts';
import { AT_ONCE, type RunDeps } from './run-deps.ts';

/** What is wanted of one person: in their own record, and of a child which links. */
interface Compared {
  readonly steps: readonly PlanStep[];
  readonly flaws: readonly Flaw[];
}

/** Compares one page of people with what is on record: its commands, and what the rules would refuse. */
export const comparePage = async (deps: RunDeps, job: ImportJob, pages: Pages): Promise<Progress> => {
  const { page } = job.cursor;
  const [items, index] = await Promise.all([
    pages.get(pageName('entries', page), entryPage),
    pages.get(INDEX, indexPage),
  ]);
  if (items === null || index === null) return expired;
  const compare = await comparer(deps, job, index);
  const compared = await atOnce(AT_ONCE, items, compare);
  const steps = compared.flatMap((one) => one.steps);
  const flaws = compared.flatMap((one) => one.flaws);
  await pages.put(pageName('plan', page), asJson(steps));
  if (flaws.length > 0) await pages.put(pageName('flaws', job.pages.flaws), asJson(flaws));
  const isLast = page + 1 >= job.pages.entries;
  return {
    status: isLast ? 'ready' : 'comparing',
    cursor: isLast ? { phase: 0, page: 0 } : { phase: 0, page: page + 1 },
    pages: { ...job.pages, plan: page + 1, flaws: job.pages.flaws + (flaws.length > 0 ? 1 : 0) },
    ...counted(job, steps, flaws),
  };
};

const comparer = async (deps: RunDeps, job: ImportJob, index: IndexPage) => {
  const rules = rulesOf(deps, job, index);
  const around = await surroundings(deps, job);
  return async (item: EntryItem): Promise<Compared> => {
    if (item.kind === 'leaver') return leaver(deps, job, item.person, rules, around);
    const { target } = item;
    const { commit, known } = await loadPerson(deps, job.school, target.person);
    const marks = new Map(target.entry.ids.map(({ id, mark }) => [id, mark]));
    const own = { ...around, markOf: (id: string) => marks.get(id) ?? null };
    const step = personStep(target, known, rules, own);
    const { state } = rehearse(target.person, known?.state ?? peopleStream.initialState, step.commands, own);
    const parents = await parentsFor(deps, job, index, target.links ?? []);
    const links = linkStep(target, state.status === 'unregistered' ? null : state, parents, rules);
    return {
      steps: [
        ...planned(step, 'people', commit, classOf(known, job.on)),
        ...plannedLinks(target, links.step, parents, commit),
      ],
      flaws: [
        ...step.flaws,
        ...links.withheld.map(
          (): Flaw => ({ ...target.entry.at, column: null, code: 'link-ended', isFatal: false }),
        ),
      ],
    };
  };
};

type Target = Extract<EntryItem, { readonly kind: 'row' }>['target'];

const planned = (
  { person: id, commands, refused, at }: Step,
  phase: PlanStep['phase'],
  commit: number,
  wasIn?: string,
): readonly PlanStep[] => {
  if (commands.length + refused.length === 0) return [];
  const step = { stream: 'people', id, phase, commit, commands: [...commands], refused: [...refused], at };
  return [wasIn === undefined ? step : { ...step, wasIn }];
};

const classOf = (known: OnRecord | null, on: string): string | undefined =>
  known === null ? undefined : (yearOn({ years: schoolYears(known.state.years) }, on)?.class ?? undefined);

const plannedLinks = (
  { person, links }: Target,
  step: Step,
  { personOf }: { readonly personOf: (id: string) => string | null },
  commit: number,
): readonly PlanStep[] => {
  const wanted = (links ?? []).flatMap(({ parent, kind }) => {
    const found = personOf(parent);
    return found === null || found === person ? [] : [{ parent: found, kind }];
  });
  return planned(step, 'links', commit).map((one) => ({ ...one, wanted }));
};

const leaver = async (
  deps: RunDeps,
  { school }: ImportJob,
  person: string,
  rules: PlanRules,
  around: Surroundings,
): Promise<Compared> => {
  const { commit, known } = await loadPerson(deps, school, person);
  return {
    steps:
      known === null
        ? []
        : planned(leavingStep(person, known, rules, around), 'leavers', commit, classOf(known, rules.on)),
    flaws: [],
  };
};

/** Parents of one child: who they are, and whether they are parents on record or will be by this file. */
const parentsFor = async (
  deps: RunDeps,
  { school, on }: ImportJob,
  { targets, managed }: IndexPage,
  links: readonly { readonly parent: string }[],
) => {
  const named = links.flatMap(({ parent }) => targets[parent] ?? []);
  const known = new Map<string, OnRecord | null>();
  for (const { person, isParent } of named)
    if (!isParent) known.set(person, (await loadPerson(deps, school, person)).known);
  const isParent = (person: string): boolean => {
    const found = known.get(person);
    return found === undefined
      ? named.some((one) => one.person === person && one.isParent)
      : found !== null && heldStill(personView(found.state), 'parent', on) !== undefined;
  };
  const all = new Set(managed);
  return {
    personOf: (id: string) => targets[id]?.person ?? null,
    isManaged: (person: string) => all.has(person),
    isParent,
  };
};

const surroundings = async ({ log, clock }: RunDeps, { school }: ImportJob): Promise<Surroundings> => {
  const now = clock();
  const { state } = await log.load({ school, stream: 'schools', id: school }, schoolsStream);
  return {
    school,
    yearGroups: state.status === 'registered' ? state.details.yearGroups : [],
    now: instantOf(now),
    today: londonDate(now),
    viewOf: () => undefined,
    markOf: () => null,
  };
};
