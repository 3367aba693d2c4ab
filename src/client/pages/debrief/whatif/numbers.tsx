import type { Distribution } from '../../../../analysis/distribution.ts';
import type { Rerun } from '../../../../analysis/whatif/rerun.ts';
import { ENDINGS, type Effect, FIGURES } from '../../../../analysis/whatif/summary.ts';
import { figure, signed } from '../../../store/format/numbers.ts';
import { Table } from '../../../ui/table.tsx';
import { useWords } from '../../../hooks/use-words.ts';
import { effectIn, spreadIn, type Summed } from './rerun-summary.ts';

const NAMES = ['us', 'iran', 'attacks', 'heatEnd', 'americansKilled'] as const;
/** A difference is told with the interval that holds the true one in 95 of 100 cases. */
const WITHIN = 1.96;

interface Props {
  readonly sum: Summed;
  readonly changed: boolean;
  readonly happened: Rerun;
}

/** The figures behind the pictures. */
export function Numbers({ sum, changed, happened }: Props) {
  const w = useWords();
  const spread = (x: Distribution): string =>
    w('whatif.spread', { mean: figure(x.mean), low: figure(x.p5), high: figure(x.p95) });
  const moved = ({ mean, se }: Effect, scale = 1): string =>
    w('whatif.moved', { by: signed(mean * scale, 2), within: figure(WITHIN * se * scale, 2) });
  const war = sum.difference.war;
  const columns = [
    w('whatif.column.figure'),
    w('whatif.column.happened'),
    w('whatif.column.asOrdered'),
    ...(changed ? [w('whatif.column.changed'), w('whatif.column.difference')] : []),
  ];
  return (
    <Table columns={columns} caption={w('whatif.numbers.caption', { n: figure(sum.pairs.length) })} wide>
      {NAMES.map((name) => (
        <tr key={name}>
          <th scope="row">{w(`whatif.figure.${name}`)}</th>
          <td>{figure(FIGURES[name](happened))}</td>
          <td>{spread(spreadIn(sum.baseline, name))}</td>
          {changed && <td>{spread(spreadIn(sum.changed, name))}</td>}
          {changed && <td>{moved(effectIn(sum.difference, name))}</td>}
        </tr>
      ))}
      {ENDINGS.map((kind) => (
        <tr key={kind}>
          <th scope="row">{w(`whatif.ending.${kind}`)}</th>
          <td>{happened.ending === kind ? w('whatif.yes') : ''}</td>
          <td>{figure(100 * sum.baseline.endings[kind])} %</td>
          {changed && <td>{figure(100 * sum.changed.endings[kind])} %</td>}
          {changed && <td>{kind === 'war' ? moved(war, 100) : ''}</td>}
        </tr>
      ))}
    </Table>
  );
}
