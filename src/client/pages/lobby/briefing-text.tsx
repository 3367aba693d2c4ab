import type { Side } from '../../../engine/model/index.ts';
import { useRoom, useRoomScreen } from '../../hooks/room-hooks.ts';
import { useWords } from '../../hooks/use-words.ts';
import { ownTable } from '../../store/room/room-state.ts';
import { plainDate, turnEnd } from '../../store/format/dates.ts';
import css from './lobby.module.css';

const PARTS = ['want', 'fear', 'know', 'who'] as const;
const NO_TEXTS: Readonly<Record<string, string>> = {};

/** Plain paragraphs: the text of a scenario file is never parsed as markup. */
const paragraphs = (text: string | undefined): readonly string[] => (text ?? '').split(/\n{2,}/).filter(Boolean);

/** The side's briefing, folded but for what it wants. Shown once the class has begun. */
export function BriefingText({ side }: { side: Side }) {
  const w = useWords();
  const texts = useRoom((s) => (s.parts.game?.screen ?? s.parts.game?.watch)?.texts) ?? NO_TEXTS;
  const room = useRoomScreen();
  const turns = useRoom(ownTable)?.turns ?? room.plan.turns;
  const summary = paragraphs(texts['scenario.summary']);
  const [gist, ...wants] = paragraphs(texts[`brief.${side}.want`]);
  if (summary.length === 0 && !gist) return null;
  return (
    <section className={css.briefing}>
      <h2>{w('lobby.briefing')}</h2>
      {gist && <p>{gist}</p>}
      <details>
        <summary>{w('lobby.briefing.more')}</summary>
        {summary.map((text, i) => (
          <p key={i}>{text}</p>
        ))}
        <p>
          <b>{w('lobby.span', { count: turns, date: plainDate(turnEnd(room, turns)) })}</b>
        </p>
        {PARTS.map((part) => {
          const prose = part === 'want' ? wants : paragraphs(texts[`brief.${side}.${part}`]);
          return (
            prose.length > 0 && (
              <section key={part}>
                <h3>{w(`lobby.briefing.${part}`)}</h3>
                {prose.map((text, i) => (
                  <p key={i}>{text}</p>
                ))}
              </section>
            )
          );
        })}
      </details>
    </section>
  );
}
