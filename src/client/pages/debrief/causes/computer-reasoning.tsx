import type { Side } from '../../../../engine/model/index.ts';
import type { Reveal } from '../../../store/game-client.ts';
import { signalLine } from '../../../store/format/format-text.ts';
import report from '../../../ui/game/result.module.css';
import { useWords } from '../../../hooks/use-words.ts';
import page from '../debrief.module.css';
import { believed, chosen, instead, percent, type Thought } from './reasoning-lines.ts';
import css from './causes.module.css';

/** What a computer player believed, weighed and chose, from its own log of the time; folded, for who asks. */
export function Thoughts({ reveal }: { reveal: Reveal }) {
  const sides = (['us', 'iran'] as const).filter((side) => reveal.thoughts[side].length > 0);
  return sides.map((side) => <OneSide key={side} side={side} thoughts={reveal.thoughts[side]} />);
}

function OneSide({ side, thoughts }: { side: Side; thoughts: readonly Thought[] }) {
  const w = useWords();
  return (
    <section>
      <details className={report.all}>
        <summary>{w('end.thoughts', { side: w(`side.${side}.The`) })}</summary>
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

/** Whose thoughts these are; a seat may be given to another player between turns. */
function Who({ character }: { character: string }) {
  const w = useWords();
  const more = [`character.${character}.text`, `character.${character}.bluff`].filter((key) => w.has(key));
  return (
    <p className={page.text}>
      {[w('end.thoughts.who', { character: w(`character.${character}`) }), ...more.map((key) => w(key))].join(' ')}
    </p>
  );
}

/** What it said and meant, and what it made of what the other side said. */
function Spoken({ thought: { said = [], trust } }: { thought: Thought }) {
  const w = useWords();
  const heard = trust && trust.tested > 0;
  return (
    <>
      {said.map(({ signal, meant }, i) => (
        <p key={i} className={page.text}>
          {w(`end.thoughts.said.${meant}`, { word: signalLine(w, signal) })}
        </p>
      ))}
      {heard && (
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
