import { useWords } from '../../../hooks/use-words.ts';
import { orderLine, pointsLine, signalLine } from '../../../store/format/format-text.ts';
import { figure, itemized, separated } from '../../../store/format/numbers.ts';
import { paragraph, type Words } from '../../../store/format/words.ts';
import type { Reveal } from '../../../../protocol/seat-screen.ts';
import type { Side } from '../../../../engine/model/index.ts';
import css from './causes.module.css';
import page from '../debrief.module.css';
import report from '../../../ui/game/result.module.css';

/** What a computer player believed, weighed and chose, from its own log. Collapsed. */
export function ComputerReasoning({ reveal }: { reveal: Reveal }) {
  const sides = (['us', 'iran'] as const).filter((side) => reveal.thoughts[side].length > 0);
  return sides.map((side) => <OneSide key={side} side={side} thoughts={reveal.thoughts[side]} />);
}

function OneSide({ side, thoughts }: { side: Side; thoughts: readonly Thought[] }) {
  const w = useWords();
  return (
    <section>
      <details className={report.all}>
        <summary>{w('end.thoughts', { side: w(`side.${side}.start`) })}</summary>
        <Who character={thoughts[0]!.character} />
        <ol className={css.thoughts}>
          {thoughts.map((thought, i) => (
            <li key={thought.turn}>
              <h3>{w('end.thoughts.turn', { turn: thought.turn })}</h3>
              {i > 0 && thought.character !== thoughts[i - 1]!.character && <Who character={thought.character} />}
              <p className={page.text}>{believed(w, thought, thoughts[i - 1])}</p>
              <p className={page.text}>{chosen(w, thought)}</p>
              <Spoken thought={thought} />
              {thought.considered.length > 0 && (
                <>
                  <p className={page.text}>{w('end.thoughts.considered')}</p>
                  <ul>
                    {thought.considered.map((other, i) => (
                      <li key={i}>{instead(w, other, thought.chosen)}</li>
                    ))}
                  </ul>
                </>
              )}
            </li>
          ))}
        </ol>
      </details>
    </section>
  );
}

/** The character behind these turns; a seat may change hands between turns. */
function Who({ character }: { character: string }) {
  const w = useWords();
  const more = [`character.${character}.text`, `character.${character}.bluff`].filter((key) => w.has(key));
  return (
    <p className={page.text}>
      {paragraph(w, [w('end.thoughts.who', { character: w(`character.${character}`) }), ...more.map((key) => w(key))])}
    </p>
  );
}

/** What it signalled and meant, and how far it trusted the other side's signals. */
function Spoken({ thought: { said = [], trust } }: { thought: Thought }) {
  const w = useWords();
  const trustsSignals = trust && trust.tested > 0;
  return (
    <>
      {said.map(({ signal, meant }, i) => (
        <p key={i} className={page.text}>
          {w(`end.thoughts.said.${meant}`, { word: signalLine(w, signal) })}
        </p>
      ))}
      {trustsSignals && (
        <p className={page.text}>
          {w('end.thoughts.trust', {
            count: trust.tested,
            threats: percent(trust.threats),
            promises: percent(trust.promises),
          })}
        </p>
      )}
    </>
  );
}

/** One turn of a computer player's log. */

export type Thought = Reveal['thoughts'][Side][number];
type Weighed = Thought['chosen'];

/** Probabilities below this are not mentioned. */
const MIN_MENTIONED = 0.1;

const percent = (x: number): number => Math.round(100 * x);

/** Its estimate of the other side; its estimate of the effect of strikes only if that changed since the turn before. */
export function believed(w: Words, thought: Thought, before?: Thought): string {
  const likely = thought.believed.styles.filter(({ chance }, i) => i === 0 || chance >= MIN_MENTIONED);
  const named = likely.map(({ style, chance }) =>
    w('end.thoughts.style', { style: w(`policy.${style}`), percent: percent(chance) }),
  );
  const sides = w('end.thoughts.believed', { styles: itemized(named) });
  const effect = effectLine(w, thought);
  return effect === null || (before && effect === effectLine(w, before)) ? sides : `${sides} ${effect}`;
}

function effectLine(w: Words, { believed: { strikes } }: Thought): string | null {
  if (!strikes) return null;
  const { limited, heavy } = strikes;
  return w('end.thoughts.strikes', {
    limited: percent(limited.fewer),
    limitedMore: percent(limited.more),
    heavy: percent(heavy.fewer),
    heavyMore: percent(heavy.more),
  });
}

/** Signals have their own line, with whether they were meant; old logs list them with the orders. */
export const chosen = (w: Words, { chosen: plan, simulations, said }: Thought): string =>
  w('end.thoughts.chosen', {
    orders: ordered(w, said ? { ...plan, signals: [] } : plan),
    points: pointsLine(w, Math.round(plan.points)),
    war: percent(plan.war),
    n: figure(simulations),
  });

/** A rejected plan, and its difference in points from the chosen one. */
export function instead(w: Words, other: Weighed, plan: Weighed): string {
  const less = Math.round((plan.points - other.points) * 10) / 10;
  const key = less > 0 ? 'end.thoughts.less' : less < 0 ? 'end.thoughts.more' : 'end.thoughts.same';
  return w(key, { orders: ordered(w, other), by: pointsLine(w, Math.abs(less)) });
}

function ordered(w: Words, { orders, signals }: Weighed): string {
  const lines = [...orders.map((o) => orderLine(w, o)), ...signals.map((s) => signalLine(w, s))];
  return lines.length > 0 ? separated(lines) : w('end.story.nothing');
}
