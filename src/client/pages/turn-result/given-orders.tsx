import type { SeatEvent, Side } from '../../../engine/model/index.ts';
import { useScreen } from '../../hooks/store-hooks.ts';
import { paragraph } from '../../store/format/words.ts';
import { givenLine, outcomeLine } from '../../store/format/story-text.ts';
import type { Given, TurnStory } from '../../store/game/turn-story.ts';
import { partnersJoin } from '../../store/playback/event-acts.ts';
import { useWords } from '../../hooks/use-words.ts';
import { WhyList } from '../../ui/game/why.tsx';
import { Popover } from '../../ui/popover.tsx';
import css from './turn.module.css';

/** Beyond so many orders, those that went as ordered fold into one line. */
const SHOWN = 6;
const BREAKERS: ReadonlySet<string> = new Set(['strike', 'leader', 'soil', 'sanctions']);

/** Each order and what came of it. */
export function GivenOrders({ story: { given, broken }, seat }: { story: TurnStory; seat: Side }) {
  const w = useWords();
  const own = broken !== null && (broken.kind === 'spareBroken' || broken.data.maker === seat);
  const fell = given.findIndex(({ order }) => own && order !== null && BREAKERS.has(order.kind));
  const numbered = given.map((one, i) => ({ ...one, n: i + 1, fell: i === fell }));
  const folds = numbered.length > SHOWN;
  const shown = folds ? numbered.filter((x) => !x.quiet) : numbered;
  const quiet = folds ? numbered.filter((x) => x.quiet) : [];
  if (given.length === 0) return <p className={css.none}>{w('story.orders.none')}</p>;
  return (
    <section className={css.orders} aria-label={w('story.orders')}>
      <ol>
        {shown.map((one) => (
          <Row key={one.n} {...one} />
        ))}
      </ol>
      {quiet.length > 0 && (
        <details>
          <summary>{w('story.quiet', { count: quiet.length })}</summary>
          <ol>
            {quiet.map((one) => (
              <Row key={one.n} {...one} />
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}

function Row({ n, fell, ...given }: Given & { n: number; fell: boolean }) {
  const w = useWords();
  const { events } = useScreen();
  const outcome = outcomeLine(w, given, fell);
  const joined = given.results.some((event) => partnersJoin(event, events));
  return (
    <li>
      <span className={css.number} aria-hidden>
        {n}
      </span>
      <b>{givenLine(w, given)}</b>
      <span className={css.way} aria-hidden />
      <span>{joined ? paragraph(w, [outcome, w('outcome.partners')]) : outcome}</span>
      <Why events={given.results} />
    </li>
  );
}

/** The causes of some events, on demand. */
export function Why({ events }: { events: readonly SeatEvent[] }) {
  const w = useWords();
  const known = events.filter((e) => e.why?.length);
  if (known.length === 0) return <span />;
  return (
    <Popover label={w('play.why')} className={css.why}>
      {() => known.map((event, i) => <WhyList key={i} why={event.why} clause={event.clause} />)}
    </Popover>
  );
}
