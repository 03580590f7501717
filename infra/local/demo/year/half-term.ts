import type { Chapter } from '../chapter.ts';
import type { Scene } from '../story.ts';
import { appReportScenes } from './children/app-report.ts';
import { bullyingScenes } from './children/bullying.ts';
import { filterAlertScenes } from './children/filter-alert.ts';
import { phoneInLessonScenes } from './children/phone-in-lesson.ts';
import { phoneScenes } from './children/phones.ts';
import { searchScenes } from './children/search.ts';
import { worryScenes } from './children/worry.ts';
import { breachScenes } from './data/breach.ts';
import { complaintScenes } from './data/complaint.ts';
import { pictureScenes } from './data/pictures.ts';
import { subjectRequestScenes } from './data/subject-request.ts';
import { days } from './days.ts';
import { yearMail } from './expected/mail.ts';
import { yearViews } from './expected/views.ts';
import { checkScenes } from './school/checks.ts';
import { classRulesScenes } from './school/class-rules.ts';
import { governorScenes } from './school/governors.ts';
import { teachingScenes } from './school/teaching.ts';
import { visitorScenes } from './school/visitor.ts';
import { exemptionScenes } from './staff/exemption.ts';
import { lentRoleScenes } from './staff/lent-role.ts';
import { matterScenes } from './staff/matters.ts';
import { ownDeviceScenes } from './staff/own-device.ts';
import { trainingScenes } from './staff/training.ts';

const monday: Scene = {
  at: days.monday,
  title: 'school begins again, and a mail says what is due',
  steps: [],
};
const end: Scene = {
  at: days.over,
  title: 'the half-term is over, and what nobody did has fallen due',
  steps: [],
};

/** In the order of time; scenes of the same time stay in the order given. */
const scenes: readonly Scene[] = [
  monday,
  ...classRulesScenes,
  ...phoneScenes,
  ...checkScenes,
  ...governorScenes,
  ...subjectRequestScenes,
  ...exemptionScenes,
  ...ownDeviceScenes,
  ...worryScenes,
  ...appReportScenes,
  ...filterAlertScenes,
  ...breachScenes,
  ...complaintScenes,
  ...lentRoleScenes,
  ...bullyingScenes,
  ...searchScenes,
  ...phoneInLessonScenes,
  ...matterScenes,
  ...teachingScenes,
  ...visitorScenes,
  ...pictureScenes,
  ...trainingScenes,
  end,
].toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)));

export const secondHalfTerm: Chapter = {
  says: 'the weeks until Christmas',
  scenes,
  views: yearViews,
  mail: yearMail,
};
