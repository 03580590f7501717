import { cast, infantSchool, primarySchool } from '../cast.ts';
import type { RosterImport, Scene } from '../story.ts';

const columns = 'id,name,relation,email,date_of_birth,year_group,class,child,from,until,person';

/** Larkfield: who is known already gets a class; a child and her father are new, and he has no log-in. */
const larkfield: RosterImport = {
  scenario: 'ORG-06',
  says: 'the office imports the roster',
  school: infantSchool,
  as: cast.infant.office,
  roster: [
    columns,
    '1001,Ife Okoro,pupil,,2020-02-11,Y1,Y1 Oak,,,,u-301',
    '1002,Milo Brandsma,pupil,,2019-10-03,Y2,Y2 Elm,,,,u-302',
    '1003,Tansy Akerele,pupil,,2020-06-17,Y1,Y1 Oak,,2026-09-02,,',
    '2003,Babajide Akerele,parent,babajide.akerele@larkfield.fernhill.example,,,,1003,2026-09-02,,',
    '3001,Amira Shah,staff,,,,Y1 Oak,,,,p-101',
    '3002,Callum Fairweather,staff,,,,Y2 Elm,,,,p-102',
  ],
  finds: {
    LinkOutsideId: 6,
    MovePupilUp: 2,
    AssignToClass: 2,
    AdmitPupil: 1,
    RegisterParent: 1,
    LinkParent: 1,
  },
};

const hollowbrook: RosterImport = {
  scenario: 'ORG-06',
  says: 'so does the office of the primary school',
  school: primarySchool,
  as: cast.primary.office,
  roster: [
    columns,
    '7001,Anneliese Mbeki,pupil,,2015-12-19,Y6,Y6 Larch,,,,u-350',
    '7002,Dewi Castellan,pupil,,2017-11-30,Y4,Y4 Rowan,,,,u-351',
    '8001,Tamsin Lowe,staff,,,,Y4 Rowan,,,,p-401',
  ],
  finds: { LinkOutsideId: 3, MovePupilUp: 2, AssignToClass: 1 },
};

/** The lines of Larkfield's roster that people of later scenes stand on; the columns' names are line 1. */
export const newFather = '{row 5}';

/** A roster says which classes there are, and who is in them (ORG-06). */
export const rosterScenes: readonly Scene[] = [
  {
    at: '2026-09-02T09:00:00Z',
    title: 'the school year begins, and rosters come in',
    steps: [larkfield, hollowbrook],
  },
];
