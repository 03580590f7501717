import type { Fleet } from './shape.ts';

/** The example: what is tried first, and what people record at after a day of that. */
export const fleet: Fleet = {
  waves: [
    {
      name: 'first-look',
      members: [{ trust: 'fernhill', stage: 'test', profile: 'fernhill-test' }],
      soakHours: 24,
    },
    { name: 'all', members: [{ trust: 'fernhill', profile: 'fernhill-live' }] },
  ],
};
