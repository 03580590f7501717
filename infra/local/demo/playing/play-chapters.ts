import type { Chapter } from '../chapter.ts';
import { checkMail } from '../checks/check-mail.ts';
import { checkViews } from '../checks/check-views.ts';
import type { Evidence } from '../checks/evidence.ts';
import type { Finding } from '../checks/finding.ts';
import type { Outcome } from '../story.ts';
import { type Hearing, play } from './play.ts';
import type { Newcomers, Stage } from './stage.ts';

export interface ChaptersHearing extends Hearing {
  readonly onChapter: (chapter: Chapter) => void;
  readonly onFindings: (findings: readonly Finding[]) => void;
}

export interface Played {
  readonly outcomes: readonly Outcome[];
  readonly findings: readonly Finding[];
}

/** Plays one chapter after another, and looks after each whether lists and mail say what they must. */
export async function playChapters(
  stage: Stage,
  evidence: Evidence,
  chapters: readonly Chapter[],
  hearing: ChaptersHearing,
): Promise<Played> {
  const outcomes: Outcome[] = [];
  const findings: Finding[] = [];
  const newcomers: Newcomers = new Map();
  let mailedBefore = 0;
  for (const chapter of chapters) {
    hearing.onChapter(chapter);
    outcomes.push(...(await play(stage, chapter.scenes, hearing, newcomers)));
    await stage.settled();
    const mails = await evidence.mails();
    const newer = mails.slice(mailedBefore);
    const since = { ...evidence, mails: async () => newer };
    mailedBefore = mails.length;
    const found = [...(await checkViews(evidence, chapter.views)), ...(await checkMail(since, chapter.mail))];
    hearing.onFindings(found);
    findings.push(...found);
  }
  return { outcomes, findings };
}
