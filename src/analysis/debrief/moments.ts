import type { GameEvent, Side } from '../../engine/model/index.ts';
import type { TurnCauses } from './causes.ts';
import type { LadderStep } from './ladder.ts';

/** A moment of the game worth discussing. Texts: `debrief.moment.<kind>` and `debrief.ask.<kind>`. */
export interface Moment {
  readonly turn: number;
  readonly kind:
    | 'war'
    | 'firstDeath'
    | 'step'
    | 'broken'
    | 'unanswered'
    | 'refused'
    | 'soil'
    | 'leader'
    | 'wave'
    | 'calm';
  readonly params: Readonly<Record<string, string | number>>;
}

/** Limit: the time a class has. */
const MOST = 6;

const side = (x: unknown): Side => (x === 'iran' ? 'iran' : 'us');

/** The most important moments, in order of time. */
export function moments(
  events: readonly GameEvent[],
  steps: readonly LadderStep[],
  why: readonly TurnCauses[],
  calm: readonly boolean[],
): Moment[] {
  const first = (kind: string) => events.find((e) => e.kind === kind);
  const found: Moment[] = [];
  const add = (kind: Moment['kind'], turn: number | undefined, params: Moment['params'] = {}): void => {
    if (turn !== undefined) found.push({ kind, turn, params });
  };
  const end = events.find((e) => e.kind === 'end' && e.data.kind === 'war');
  add('war', end?.turn, { label: String(end?.data.label ?? '') });
  const death = why.find((t) => t.hit.americansKilled > 0);
  add('firstDeath', death?.turn, { n: death?.hit.americansKilled ?? 0 });
  add('soil', first('soil')?.turn);
  add('leader', first('leaderKilled')?.turn);
  const broken = first('promiseBroken');
  add('broken', broken?.turn, { side: side(broken?.data.maker) });
  const climb = steps.toSorted((a, b) => b.to - a.to || b.to - b.from - (a.to - a.from))[0];
  add('step', climb?.turn, climb ? { from: climb.from, to: climb.to, label: climb.label } : {});
  const wave = events.find((e) => e.kind === 'strike' && e.data.scale === 'wave');
  add('wave', wave?.turn);
  const refusing = why
    .map((t) => ({ turn: t.turn, n: t.restraint.filter((r) => r.answer === 'refuses' && !r.avoid).length }))
    .toSorted((a, b) => b.n - a.n)[0];
  if (refusing && refusing.n > 0) add('refused', refusing.turn, { n: refusing.n });
  const unanswered = first('lineUnanswered');
  add('unanswered', unanswered?.turn, { side: side(unanswered?.data.maker) });
  const began = calm.findIndex((is, i) => is && calm[i + 1] === true && i > 0 && !calm[i - 1]);
  if (began >= 0) add('calm', began + 1);
  return found.slice(0, MOST).toSorted((a, b) => a.turn - b.turn);
}
