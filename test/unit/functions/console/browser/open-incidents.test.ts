import { expect, it } from 'vitest';
import { incidentsEvents } from '../../../../../events/catalogue/incidents.ts';
import { replayIn } from '../../../../../functions/console/browser/replay.ts';
import { bundleOf, owner, readerOf } from '../../../../support/bundles/make-bundle.ts';
import { commitsOf, rechained } from '../../../../support/bundles/story.ts';

const { IncidentReported, IncidentClosed } = incidentsEvents.entries;
const actor = { id: 'p-102', roles: ['teacher', 'staff'] };
const step = (id: string, day: string, type: string, data: object) => ({
  ...{ stream: 'incidents', id, at: `${day}T10:00:00.000Z`, actor },
  events: [{ type, data: JSON.parse(JSON.stringify(data)) }],
});
const reported = { ...IncidentReported.example, categories: ['harmful-material', 'contact'] };
const story = [
  step('i-2', '2026-10-06', 'IncidentReported', reported),
  step('i-1', '2026-10-07', 'IncidentReported', reported),
  step('i-2', '2026-10-09', 'IncidentClosed', IncidentClosed.example),
];
/** At the newest version of each. */
const commits = rechained(
  commitsOf(story, owner).map((commit) => ({
    ...commit,
    events: commit.events.map((one) => ({ ...one, v: one.type === 'IncidentReported' ? 2 : 1 })),
  })),
);

it('INC-01 shows of each day which incidents were open, by the rules of the domain', async () => {
  const replay = await replayIn(readerOf(await bundleOf(commits)));
  expect(replay?.days).toEqual({ first: '2026-10-06', last: '2026-10-09' });
  const openOn = (day: string) => {
    const shown = replay?.asOf({ asOf: `${day}T23:59:59.999Z`, by: 'recorded' });
    const table = shown?.tables.at(-1);
    return [table?.title, ...(table?.rows.map(([id]) => id) ?? [])];
  };
  expect(openOn('2026-10-05')).toEqual(['Incidents open']);
  expect(openOn('2026-10-06')).toEqual(['Incidents open', 'i-2']);
  expect(openOn('2026-10-08')).toEqual(['Incidents open', 'i-1', 'i-2']);
  expect(openOn('2026-10-09')).toEqual(['Incidents open', 'i-1']);
});

it('GOV-04 has no days of an export that begins later', async () => {
  expect(await replayIn(readerOf(await bundleOf(commits, { first: 2 })))).toBe(null);
});
