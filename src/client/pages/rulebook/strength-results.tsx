import type { Side } from '../../../engine/model/index.ts';
import { type KeptTournament, leadOverNext } from '../../../analysis/tournament.ts';
import { plainDate } from '../../store/format/dates.ts';
import { figure, signed } from '../../store/format/numbers.ts';
import { useApp } from '../../hooks/store-hooks.ts';
import { Table } from '../../ui/table.tsx';
import { useKept } from '../../ui/use-static-result.ts';
import { useWords } from '../../hooks/use-words.ts';
import book from './rulebook.module.css';
import { Restraint } from './restraint-results.tsx';
import { SelfPlay } from './self-play-results.tsx';

const FILES = import.meta.glob<KeptTournament>('../../../analysis/results/strength/{us,iran}.json', {
  import: 'default',
});
const fileOf = (side: Side): string => Object.keys(FILES).find((path) => path.endsWith(`/${side}.json`)) ?? '';

/** How strong the levels are: mean own points against every written doctrine and history's orders, as it was measured. */
export function Strength() {
  const w = useWords();
  return (
    <section className={book.section} data-strength>
      <h3>{w('strength.title')}</h3>
      <p className={book.prose}>{w('strength.lead')}</p>
      <OneSide side="us" />
      <OneSide side="iran" />
      <SelfPlay />
    </section>
  );
}

function OneSide({ side }: { side: Side }) {
  const w = useWords();
  const found = useKept(FILES, fileOf(side));
  const title = useApp((s) => s.catalog?.scenarios.find(({ id }) => found !== 'lost' && id === found?.scenario)?.title);
  if (found === null) return <p className={book.lead}>{w('common.loading')}</p>;
  if (found === 'lost') return <p className={book.lead}>{w('payoff.lost')}</p>;
  const { games, made, machine, scenario } = found;
  const between = ([lo, hi]: readonly [number, number]): string =>
    w('strength.interval', { lo: figure(lo), hi: figure(hi) });
  return (
    <>
      <Table
        wide
        caption={w('strength.caption', { side: w(`side.${side}.of`) })}
        columns={[w('strength.who'), w('strength.points'), w('strength.lead.points')]}
      >
        {found.ratings
          .filter((row) => row.side === side)
          .map((row) => {
            const lead = leadOverNext(found, side, row.policy);
            return (
              <tr key={row.policy}>
                <th scope="row">{w(`policy.${row.policy}`)}</th>
                <td>
                  {figure(row.rating)} {between(row.ci)}
                </td>
                <td>{lead ? `${signed(lead.by)} ${between(lead.ci)}` : ''}</td>
              </tr>
            );
          })}
      </Table>
      <p className={book.prose}>
        {w('strength.games', { name: title ?? scenario, games, date: plainDate(Date.parse(made)), machine })}
      </p>
      {side === 'iran' && <Restraint found={found} />}
    </>
  );
}
