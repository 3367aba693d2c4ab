import { useScreen, useView } from '../../hooks/store-hooks.ts';
import { useWords } from '../../hooks/use-words.ts';
import { figure } from '../../store/format/numbers.ts';
import css from './turn.module.css';

interface Figure {
  readonly n: number;
  readonly label: string;
  readonly hurt?: boolean;
}

/** Three numbers that matter: people, attacks, Heat. */
export function ThreeNumbers() {
  const w = useWords();
  const view = useView();
  const { previous } = useScreen();
  const { past, ledger, heat } = view;
  const added = (key: keyof typeof ledger): number => ledger[key] - (previous?.ledger[key] ?? 0);
  const others =
    added('fightersKilled') + added('officersKilled') + added('civiliansKilled') + added('seafarersKilled');
  const people = (): Figure => {
    const killed = added('americansKilled');
    if (killed > 0) return { n: killed, label: w('story.n.killed', { count: killed }), hurt: true };
    const wounded = added('americansWounded');
    if (wounded > 0) return { n: wounded, label: w('story.n.wounded', { count: wounded }), hurt: true };
    if (others > 0) return { n: others, label: w('story.n.others', { count: others }), hurt: true };
    return { n: 0, label: w('story.n.hurt') };
  };
  const count = past.at(-1)?.attacks ?? 0;
  const before = past.at(-2)?.attacks;
  const was = previous?.heat.all ?? heat.all;
  const way = heat.all > was ? '.up' : heat.all < was ? '.down' : '';
  const figures: readonly Figure[] = [
    people(),
    {
      n: count,
      label:
        before === undefined
          ? w('story.n.attacks', { count })
          : before === count
            ? w('story.n.attacks.same', { count })
            : w('story.n.attacks.before', { count, n: figure(before, 0) }),
    },
    { n: heat.all, label: w(`story.n.heat${way}`, { n: figure(was, 0) }) },
  ];
  return (
    <dl className={css.numbers}>
      {figures.map(({ n, label, hurt }) => (
        <div key={label} data-hurt={hurt}>
          <dd>{figure(n, 0)}</dd>
          <dt>{label}</dt>
        </div>
      ))}
    </dl>
  );
}
