import ChevronFirst from 'lucide-react/icons/chevron-first';
import ChevronLast from 'lucide-react/icons/chevron-last';
import Link from 'lucide-react/icons/link';
import StepBack from 'lucide-react/icons/step-back';
import StepForward from 'lucide-react/icons/step-forward';
import { useState } from 'react';
import { useActions, useApp, useView } from '../../hooks/store-hooks.ts';
import { useReplay } from '../../hooks/use-replay.ts';
import { useWords } from '../../hooks/use-words.ts';
import { Follow, PlayButton, Speed } from './playback-buttons.tsx';
import { hour, longDate, momentOf } from '../../store/format/dates.ts';
import type { MadeLink } from '../../store/game/import-actions.ts';
import { watchOf } from '../../store/playback/playback.ts';
import { Button } from '../../ui/controls.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ShareLink } from '../../ui/copy-field.tsx';
import { SixHourTimeline } from '../../ui/game/six-hour-timeline.tsx';
import type { SeatEvent } from '../../../engine/model/index.ts';
import css from './replay.module.css';

/** Play and pause, previous and next turn and event, speed, and the turn's watches. */
export function ReplayControls({ list }: { list: readonly SeatEvent[] }) {
  const w = useWords();
  const { play } = useActions();
  const { watchTurn } = useReplay();
  const turns = useApp((s) => s.replayData!.turns.length);
  const playback = useApp((s) => s.playback)!;
  const { turn, at, playing } = playback;
  const ended = turn === turns && at >= list.length;
  const toggle = () => {
    if (ended) watchTurn(1);
    play({ playing: ended || !playing });
  };
  const step = (to: number) => play({ at: to, playing: false });
  return (
    <div className={css.controls}>
      <div className={css.buttons}>
        <Button aria-label={w('replay.previous')} disabled={turn === 1} onClick={() => watchTurn(turn - 1)}>
          <ChevronFirst size={20} aria-hidden />
        </Button>
        <Button aria-label={w('replay.event.before')} disabled={at < 0} onClick={() => step(at - 1)}>
          <StepBack size={18} aria-hidden />
        </Button>
        <PlayButton onClick={toggle} />
        <Button aria-label={w('replay.event.next')} disabled={at >= list.length} onClick={() => step(at + 1)}>
          <StepForward size={18} aria-hidden />
        </Button>
        <Button aria-label={w('replay.next')} disabled={turn === turns} onClick={() => watchTurn(turn + 1)}>
          <ChevronLast size={20} aria-hidden />
        </Button>
      </div>
      <Speed />
      <WatchScrubber list={list} />
      <Follow className={css.follow} />
      <LinkToTurn />
    </div>
  );
}

/** All watches (6 h) of the turn, with or without events. The slider moves by watches. */
function WatchScrubber({ list }: { list: readonly SeatEvent[] }) {
  const w = useWords();
  const view = useView();
  const { goToWatch } = useReplay();
  const playback = useApp((s) => s.playback)!;
  const { watches, turn } = playback;
  const now = watchOf(list, playback);
  const moment = momentOf(view, turn, now);
  return (
    <SixHourTimeline
      playback={playback}
      list={list}
      done={now + 1}
      now={now}
      range={{
        label: w('replay.watches'),
        min: -1,
        max: watches,
        value: now,
        text:
          now < 0 || now >= watches
            ? w(now < 0 ? 'replay.opens' : 'replay.over')
            : `${longDate(moment)}, ${hour(moment)}`,
        onChange: goToWatch,
      }}
    />
  );
}

/** Shares a link that opens the replay at this turn. */
function LinkToTurn() {
  const w = useWords();
  const { makeLink, play } = useActions();
  const { turn } = useApp((s) => s.playback)!;
  const [link, setLink] = useState<MadeLink | null>(null);
  const make = () => {
    play({ playing: false });
    void makeLink('whole', turn).then(setLink);
  };
  return (
    <>
      <Button className={css.link ?? ''} aria-label={w('replay.link')} onClick={make}>
        <Link size={18} aria-hidden />
        <span>{w('replay.link')}</span>
      </Button>
      {link && (
        <Dialog title={w('replay.link.title', { turn })} onClose={() => setLink(null)}>
          <p>{w('replay.link.text', { turn })}</p>
          <ShareLink link={link} />
        </Dialog>
      )}
    </>
  );
}
