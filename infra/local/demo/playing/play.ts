import type { Act, Outcome, Scene } from '../story.ts';
import { answerByLink } from './answer-by-link.ts';
import { importRoster } from './import-roster.ts';
import { playLook } from './look.ts';
import { sendAlert } from './send-alert.ts';
import { playRace, playStep } from './send-step.ts';
import type { Newcomers, Stage } from './stage.ts';

export interface Hearing {
  readonly onScene?: (scene: Scene) => void;
  /** Hears of each step as it ends. */
  readonly onOutcome: (outcome: Outcome) => void;
}

/** Plays scenes in order over HTTP. @param newcomers those whom rosters brought in so far */
export async function play(
  stage: Stage,
  scenes: readonly Scene[],
  { onScene = () => undefined, onOutcome }: Hearing,
  newcomers: Newcomers = new Map(),
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  let now = '';
  for (const scene of scenes) {
    // Time goes on during a scene: it is not set back for another one of the same hour.
    if (scene.at !== now) await jump(stage, scene.at);
    now = scene.at;
    onScene(scene);
    for (const act of scene.steps) {
      for (const outcome of await playAct(stage, act, newcomers)) {
        outcomes.push(outcome);
        onOutcome(outcome);
      }
    }
  }
  return outcomes;
}

/**
 * What happened before has arrived everywhere by then: news of two weeks ago is none, and nobody is told of
 * it.
 */
async function jump({ settled, setTime }: Stage, to: string): Promise<void> {
  await settled();
  setTime(to);
}

async function playAct(stage: Stage, act: Act, newcomers: Newcomers): Promise<readonly Outcome[]> {
  if ('race' in act) return playRace(stage, act, newcomers);
  if ('roster' in act) return importRoster(stage, act, newcomers);
  if ('looks' in act) return [await playLook(stage, act, newcomers)];
  if ('alert' in act) return [await sendAlert(stage, act)];
  if ('answers' in act) return [await answerByLink(stage, act, newcomers)];
  return [await playStep(stage, act, newcomers)];
}
