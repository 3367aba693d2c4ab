import { tablesFor, trackRange } from '../../../engine/tables/index.ts';
import {
  changesOf,
  dialsOf,
  moved,
  beforeAndAfter,
  displayedChange,
  trackShare,
  trackValue,
  type TrackChange,
} from '../../store/game/track-changes.ts';
import { signed } from '../../store/format/numbers.ts';
import { modifierName } from '../../store/format/format-text.ts';
import type { Words } from '../../store/format/words.ts';
import { isBeginner } from '../../store/settings/beginner-mode.ts';
import { useDraftOrders, useStakes } from '../../hooks/use-stakes.ts';
import { fallsOf } from '../../store/game/live-words.ts';
import { useApp, useScreen, useView } from '../../hooks/store-hooks.ts';
import { Popover } from '../../ui/popover.tsx';
import { WhyList } from '../../ui/game/why.tsx';
import { UNTRANSLATED, useWords } from '../../hooks/use-words.ts';
import css from './top-bar.module.css';

/** The main tracks of this seat as dials; a button opens all of them. */
export function Tracks() {
  const w = useWords();
  const screen = useScreen();
  const changes = changesOf(screen);
  const small = useApp(isBeginner);
  const falls = fallsOf(useStakes(useDraftOrders()));
  return (
    <div className={css.tracks}>
      <div className={css.dials}>
        {dialsOf(changes, screen.view!.seat, small).map((change) => (
          <TrackDial key={change.track} change={change} fall={falls[`track.${change.track}`] ?? 0} />
        ))}
      </div>
      <Popover
        label={w('top.tracks.all')}
        className={css.more}
        button={<span>{w('top.tracks.more', { n: changes.length })}</span>}
      >
        {() => (
          <div className={css.all}>
            <h2>{w('top.tracks.all')}</h2>
            {changes.map((change) => (
              <details key={change.track} className={css.row}>
                <summary>
                  <span>{w(`track.${change.track}`)}</span>
                  <span className={css.rowChange}>{changeText(w, change)}</span>
                  <span className={css.rowValue}>{trackValue(change.track, change.value)}</span>
                </summary>
                <TrackWhy change={change} />
              </details>
            ))}
          </div>
        )}
      </Popover>
    </div>
  );
}

function changeText(w: Words, change: TrackChange): string {
  if (change.before === null) return w('top.track.first');
  if (!moved(change)) return w('top.track.same');
  const by = signed(displayedChange(change), 2);
  return change.cause ? w('top.track.cause', { by, cause: modifierName(w, change.cause) }) : by;
}

/** `fall`: what the draft moves by what it does to words. */
function TrackDial({ change, fall }: { change: TrackChange; fall: number }) {
  const w = useWords();
  const { overrides } = useView();
  const range = trackRange(tablesFor(overrides), change.track);
  const name = w(`track.${change.track}`);
  const value = trackValue(change.track, change.value);
  const text = fall === 0 ? changeText(w, change) : w('top.track.draft', { change: signed(fall, 0) });
  const cause = fall === 0 && moved(change) && change.cause ? modifierName(w, change.cause) : null;
  return (
    <Popover
      label={w('top.track.label', { track: name, value, change: text })}
      className={css.track}
      button={
        <>
          <span className={css.name}>{name}</span>
          <span className={css.dial}>
            <Dial
              share={trackShare(change.value, range)}
              draft={fall === 0 ? null : trackShare(change.value + fall, range)}
            />
            <span className={css.value}>{value}</span>
          </span>
          <span className={css.change} data-draft={fall !== 0 || undefined}>
            {/* The cause, only where it fits. */}
            <span>{cause === null ? text : signed(displayedChange(change), 2)}</span>
            {cause !== null && <span>{cause}</span>}
          </span>
        </>
      }
    >
      {() => (
        <>
          <h2>
            {name} {value}
          </h2>
          <TrackWhy change={change} />
        </>
      )}
    </Popover>
  );
}

function TrackWhy({ change }: { change: TrackChange }) {
  const w = useWords();
  return (
    <div className={css.why}>
      <p>{w(`track.${change.track}.text`)}</p>
      <h3>
        {w('top.why')}
        {moved(change) ? `: ${beforeAndAfter(change)}` : ''}
      </h3>
      {change.event ? <WhyList why={change.event.why} clause={change.event.clause} /> : <p>{w('top.why.none')}</p>}
    </div>
  );
}

const R = 13;
const HALF = Math.PI * R;

/**
 * A half-circle gauge with a needle at `share` (0–1); a dashed one and a hatched arc at `draft`. The number next to it has
 * the value.
 */
function Dial({ share, draft }: { share: number; draft: number | null }) {
  const at = (x: number, r: number) =>
    `${16 + r * Math.cos(Math.PI * (1 - x))},${16 - r * Math.sin(Math.PI * (1 - x))}`;
  const arc = `M${16 - R},16 A${R},${R} 0 0 1 ${16 + R},16`;
  return (
    <svg {...UNTRANSLATED} width="32" height="18" viewBox="0 0 32 18" aria-hidden className={css.svg}>
      <path d={arc} className={css.arc} />
      <path d={arc} className={css.done} strokeDasharray={`${HALF * share} ${HALF}`} />
      <path d={`M16,16 L${at(share, R - 1)}`} className={css.needle} />
      {draft !== null && (
        <>
          <path
            d={`M${at(Math.min(share, draft), R)} A${R},${R} 0 0 1 ${at(Math.max(share, draft), R)}`}
            className={css.fallArc}
          />
          <path d={`M16,16 L${at(draft, R - 1)}`} className={css.fallNeedle} />
        </>
      )}
    </svg>
  );
}
