import Share from 'lucide-react/icons/share';
import ArrowLeftRight from 'lucide-react/icons/arrow-left-right';
import { useState } from 'react';
import { other, type Side } from '../../../../engine/model/index.ts';
import { figure } from '../../../store/format/numbers.ts';
import type { Words } from '../../../store/format/words.ts';
import { recordOf } from '../../../store/game/letters.ts';
import { useApp, useHost, useScreen, useView } from '../../../hooks/store-hooks.ts';
import { useWords } from '../../../hooks/use-words.ts';
import { Button } from '../../../ui/controls.tsx';
import { FocusOnNavigate } from '../../../ui/keyboard-focus.tsx';
import { DebriefContext, type RecordAnalysis, useDebrief } from '../record-context.ts';
import { useSeatSwap } from '../whatif/use-seat-swap.ts';
import { heatChart } from './heat-chart.ts';
import { HeatLine } from './heat-line.tsx';
import { peopleOf, totalOf } from './people.ts';
import { drawPicture } from './picture.ts';
import { luckLine, Strokes } from './luck-strokes.tsx';
import { useLuck } from './use-luck.ts';
import css from './ending.module.css';

interface Props {
  readonly analysis: RecordAnalysis;
  /** To the debrief. */
  readonly onWhy: () => void;
}

/** How the game ended, on one page: verdict, luck, Heat, what it cost, what is left of the sides' words. */
export function Ending({ analysis, onWhy }: Props) {
  const w = useWords();
  const { TurnMap } = useHost();
  const { game } = useScreen();
  const view = useView();
  return (
    <main className={css.page}>
      <div className={css.text}>
        <p className={css.over} data-side={view.seat}>
          {w('ending.over', { side: w(`side.${view.seat}`), title: game.title, count: view.past.length })}
        </p>
        <h1>{verdictOf(w, view.ending)}</h1>
        {analysis === null || analysis === 'lost' ? (
          <>
            <p className={css.wait}>{w(analysis === null ? 'ending.luck.reckoning' : 'debrief.lost')}</p>
            <CostAndWords />
            <div className={css.buttons}>
              <Why onWhy={onWhy} />
            </div>
          </>
        ) : (
          <DebriefContext value={analysis}>
            <Reckoned onWhy={onWhy} />
          </DebriefContext>
        )}
      </div>
      <div className={css.map}>
        <TurnMap />
      </div>
      <FocusOnNavigate key="ending" />
    </main>
  );
}

/** One sentence for every ending. */
const verdictOf = (w: Words, ending: { readonly kind: string; readonly label: string | null } | null): string =>
  ending ? w(ending.label ? `ending.${ending.kind}.${ending.label}` : `ending.${ending.kind}`) : '';

function Why({ onWhy }: { onWhy: () => void }) {
  const w = useWords();
  return (
    <Button look="primary" onClick={onWhy}>
      {w('ending.why')}
    </Button>
  );
}

function Reckoned({ onWhy }: { onWhy: () => void }) {
  const w = useWords();
  const view = useView();
  const { luck, worker } = useLuck(view.seat);
  const swap = useSeatSwap(worker);
  const busy = useApp((s) => s.busy);
  const line = luckLine(w, luck);
  return (
    <>
      <section className={css.luck}>
        <p aria-live="polite">{line}</p>
        {luck !== null && luck !== 'lost' && <Strokes {...luck} />}
      </section>
      <HeatLine />
      <CostAndWords />
      <div className={css.buttons}>
        <Why onWhy={onWhy} />
        <Button disabled={busy !== null || swap === null} onClick={() => void swap?.go()}>
          <ArrowLeftRight size={18} aria-hidden />
          {w('ending.swap')}
        </Button>
        <Send luck={luck === null || luck === 'lost' ? '' : line} />
      </div>
    </>
  );
}

/** Most marks of a kind of people; the rest is a number. */
const MARKS = 200;
/** From this many on, marks are small. */
const MANY = 40;

function CostAndWords() {
  const w = useWords();
  const { outcome } = useScreen();
  const view = useView();
  const people = peopleOf(outcome?.ledger ?? view.ledger);
  const { killed, wounded } = totalOf(people);
  return (
    <div className={css.both}>
      <section>
        <h2>{w('ending.cost')}</h2>
        <p className={css.key}>
          {people.length === 0
            ? w('ending.cost.none')
            : w('ending.cost.key', { killed: figure(killed), wounded: figure(wounded) })}
        </p>
        <dl className={css.people}>
          {people.map((x) => (
            <div key={x.who}>
              <dt>{w(`ending.people.${x.who}`)}</dt>
              <dd>
                <span className="visually-hidden">
                  {w('ending.people.line', { killed: figure(x.killed), wounded: figure(x.wounded) })}
                </span>
                <span className={css.marks} data-many={x.killed + x.wounded > MANY || undefined} aria-hidden>
                  {Array.from({ length: Math.min(MARKS, x.killed + x.wounded) }, (_, i) => (
                    <i key={i} data-wounded={i >= x.killed || undefined} />
                  ))}
                  {x.killed + x.wounded > MARKS && w('ending.cost.more', { n: figure(x.killed + x.wounded - MARKS) })}
                </span>
              </dd>
            </div>
          ))}
        </dl>
      </section>
      <section>
        <h2>{w('ending.left')}</h2>
        {[view.seat, other(view.seat)].map((side, i) => (
          <p key={side} data-maker={side}>
            <b>{w(i === 0 ? 'ending.word.own' : 'ending.word.theirs')}</b> <WordLine side={side} />
          </p>
        ))}
        <p>{w('ending.strikes')}</p>
      </section>
    </div>
  );
}

/** What a side's word was worth: its offers and crossed red lines, all counted. */
function WordLine({ side }: { side: Side }) {
  const w = useWords();
  const record = recordOf(useView(), side);
  const { kept, broken, answered, unanswered } = record;
  const lines = [
    ...(kept + broken > 0 ? [w('ending.word.offers', record)] : []),
    ...(answered + unanswered > 0 ? [w('ending.word.lines', record)] : []),
  ];
  return lines.length > 0 ? lines.join(' ') : w('ending.word.none');
}

/** Saves or shares a picture without names of players. */
function Send({ luck }: { luck: string }) {
  const w = useWords();
  const view = useView();
  const { game, outcome, reveal } = useScreen();
  const { debrief } = useDebrief();
  const { turnPicture } = useHost();
  const [saved, setSaved] = useState(false);
  const send = async (): Promise<void> => {
    const people = totalOf(peopleOf(outcome?.ledger ?? view.ledger));
    const file = await drawPicture({
      name: w('app.name'),
      as: w('ending.picture.as', { title: game.title, side: w(`side.${view.seat}.inline`) }),
      verdict: verdictOf(w, view.ending),
      luck,
      chart: heatChart(w, view, debrief, reveal?.events ?? []),
      map: turnPicture,
      ...people,
      people: w('ending.picture.people', { killed: figure(people.killed), wounded: figure(people.wounded) }),
    });
    if (navigator.canShare?.({ files: [file] })) return navigator.share({ files: [file] }).catch(() => {});
    const url = URL.createObjectURL(file);
    Object.assign(document.createElement('a'), { href: url, download: file.name }).click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
    setSaved(true);
  };
  return (
    <>
      <Button onClick={() => void send()}>
        <Share size={18} aria-hidden />
        {w('ending.send')}
      </Button>
      <output className={css.sent}>{saved ? w('ending.saved') : ''}</output>
    </>
  );
}
