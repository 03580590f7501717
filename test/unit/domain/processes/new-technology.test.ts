import { describe, expect, it } from 'vitest';
import { newTechnology } from '../../../../domain/processes/new-technology.ts';
import { checksCommands } from '../../../../domain/streams/checks/commands.ts';
import { technologiesEvents } from '../../../../events/catalogue/technologies.ts';

const heard = (type: string, data: object) => {
  const event = { stream: 'technologies', streamId: 'story-maker', type, data: data as never, version: 3 };
  return newTechnology.commands(event, [], newTechnology.facts(event));
};

describe('the process that has filtering looked at again', () => {
  it('MON-01 calls for a review once a technology may be used', () => {
    const body = { cause: 'new-technology', technology: 'story-maker' };
    expect(heard('TechnologyAllowed', { assessment: 2 })).toEqual([
      { stream: 'checks', id: 'filtering-review', command: { type: 'CallForFilteringReview', ...body } },
    ]);
    expect(checksCommands.CallForFilteringReview.body.safeParse(body).success).toBe(true);
  });
  it('MON-01 calls for none before that, nor for anything else', () => {
    for (const [type, { example }] of Object.entries(technologiesEvents.entries))
      if (type !== 'TechnologyAllowed') expect(heard(type, example)).toEqual([]);
    expect(
      newTechnology.links({ stream: 'technologies', streamId: 'x', type: 'x', data: {}, version: 1 }),
    ).toEqual([]);
  });
});
