import { BARS } from '../../../engine/model/index.ts';
import { placeIn } from '../../store/debrief/debrief-state.ts';
import { figure, signed } from '../../store/format/numbers.ts';
import { parseSwap, standingOf, SWAP_TURNS, type SwapStanding, type Swap } from '../../store/playback/seat-swap.ts';
import { useActions, useApp, useScreen, useView } from '../../hooks/store-hooks.ts';
import { LinkButton } from '../../ui/controls.tsx';
import { seatName } from '../../ui/game/seat-name.ts';
import { Table } from '../../ui/data-table.tsx';
import { useWords } from '../../hooks/use-words.ts';
import css from '../../ui/game/result.module.css';

/** In a game replayed from the other seat: after two turns, that seat's results in both games. */
export function SeatSwapComparison() {
  const { game } = useScreen();
  const view = useView();
  const swap = parseSwap(useApp((s) => placeIn(s.debrief, game.id).kept.swap ?? null));
  const isDue = view.past.length === SWAP_TURNS || (view.ending !== null && view.past.length < SWAP_TURNS);
  return swap && isDue && view.seat === swap.side ? <Comparison swap={swap} /> : null;
}

function Comparison({ swap }: { swap: Swap }) {
  const w = useWords();
  const { resume, debriefAt } = useActions();
  const now = standingOf(useView());
  const rows: (readonly [name: string, of: (s: SwapStanding) => string])[] = [
    [w('ledger.americansKilled'), (s) => figure(s.americansKilled)],
    [w('ledger.fightersKilled'), (s) => figure(s.fightersKilled)],
    ...now.attacks.map(
      (_, i) => [w('swap.attacks', { turn: i + 1 }), (s: SwapStanding) => figure(s.attacks[i] ?? 0)] as const,
    ),
    ...now.ships.map(
      (_, i) => [w('swap.ships', { turn: i + 1 }), (s: SwapStanding) => figure(s.ships[i] ?? 0)] as const,
    ),
    [w('swap.heat'), (s) => figure(s.heat)],
    ...BARS.map((bar) => [w('swap.bar', { bar: w(`bar.${bar}`) }), (s: SwapStanding) => signed(s.bars[bar])] as const),
  ];
  const back = async (): Promise<void> => {
    await resume(swap.of);
    debriefAt({ chapter: 'whatif' });
  };
  return (
    <section>
      <h2>{w('swap.title')}</h2>
      <p className={css.text}>{w('swap.text', { side: w(`side.${swap.side}.inline`) })}</p>
      <Table
        columns={[w('swap.figure'), w('swap.before', { who: seatName(w, swap.who) }), w('swap.now')]}
        caption={w('swap.title')}
        titled
      >
        {rows.map(([name, of]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{of(swap.before)}</td>
            <td>{of(now)}</td>
          </tr>
        ))}
      </Table>
      <p className={css.quiet}>
        {w('swap.note')} <LinkButton onClick={() => void back()}>{w('swap.back')}</LinkButton>
      </p>
    </section>
  );
}
